/**
 * Runs in the page: the first thing shown of a role whose name matches, as people and assistive technology know it.
 * Knows as much of roles and names as the walk needs.
 *
 * @param {string} role
 * @param {string} pattern of the whole name, as a regular expression
 * @returns {Element | null}
 */
export function findByName(role, pattern) {
  /** @type {Record<string, string>} */
  const elements = {
    button: 'button, summary',
    link: 'a[href]',
    radio: 'input[type=radio]',
    searchbox: 'input[type=search]',
    textbox: 'input:not([type]), input[type=text], textarea',
    combobox: 'select',
    heading: 'h1, h2, h3',
    main: 'main',
    region: 'section',
  };
  /** @type {(text: string | null | undefined) => string} */
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  /** @type {(element: Element) => string} */
  const nameOf = (element) => {
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    if (by.length > 0) return tidy(by.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    const said = element.getAttribute('aria-label');
    if (said !== null) return tidy(said);
    const { labels } = /** @type {{ labels?: NodeListOf<HTMLLabelElement> | null }} */ (element);
    if (labels != null && labels.length > 0)
      return tidy([...labels].map((label) => label.textContent).join(' '));
    return tidy(element.textContent);
  };
  const wanted = new RegExp(`^(?:${pattern})$`);
  const own = elements[role];
  const candidates = document.querySelectorAll(
    own === undefined ? `[role="${role}"]` : `[role="${role}"], :is(${own}):not([role])`,
  );
  for (const each of candidates) {
    const { width, height } = each.getBoundingClientRect();
    if (width > 0 && height > 0 && wanted.test(nameOf(each))) return each;
  }
  return null;
}
