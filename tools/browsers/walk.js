import { until } from './driver.js';

/** The ways that people go first, walked in one browser. */

/** @typedef {import('./driver.js').Page} Page */

/** @type {(page: Page, role: string, name: string) => Promise<void>} */
const click = (page, role, name) => until(`${role} “${name}”`, () => page.click(role, name));

/** @type {(page: Page, role: string, name: string) => Promise<void>} */
const see = (page, role, name) => until(`${role} “${name}”`, () => page.has(role, name));

/** @type {(page: Page) => Promise<string[]>} */
const rows = (page) =>
  page.ask(() =>
    [...document.querySelectorAll('[role="grid"] [role="rowheader"], [role="grid"] th[scope="row"]')].map(
      (each) => each.textContent.trim(),
    ),
  );

/** @type {(page: Page) => Promise<string>} */
const told = (page) =>
  page.ask(() => [...document.querySelectorAll('[role="status"]')].map((each) => each.textContent).join(' '));

/** @type {(page: Page, text: RegExp) => Promise<void>} */
const reads = (page, text) =>
  until(`text ${String(text)}`, async () => text.test(await page.ask(() => document.body.innerText)));

/** @type {(page: Page) => Promise<boolean>} */
const hasLostFocus = (page) => page.ask(() => document.activeElement === document.body);

/** @type {(page: Page) => Promise<void>} */
const chooseFirst = async (page) => {
  await page.press('ArrowDown');
  await click(page, 'option', '(?!No ).+');
  await until('a closed list', async () => !(await page.has('option', '.+')));
};

/**
 * A first visit: the demo is made and can be searched.
 *
 * @param {Page} page
 * @param {string} site
 */
async function firstVisit(page, site) {
  await page.open(`${site}#/campaigns?view=both&status=any`);
  await until('120 campaigns', async () => (await told(page)).includes(' of 120'));
  await see(page, 'region', 'Calendar');
  await click(page, 'searchbox', 'Search campaigns');
  await page.type('black friday');
  await until('what was searched for', async () => {
    const names = await rows(page);
    return names.length > 0 && names.length < 20;
  });
}

/** @type {(page: Page, site: string) => Promise<void>} */
async function rowMenu(page, site) {
  await page.open(`${site}#/campaigns?view=list&status=draft`);
  await click(page, 'button', 'More actions for .+');
  await see(page, 'menuitem', 'Duplicate');
  await page.press('Escape');
  await until('closed menu', async () => !(await page.has('menuitem', 'Duplicate')));
  if (await hasLostFocus(page)) throw new Error('The focus is lost once the menu closes');
}

/** @type {(page: Page, part: string) => Promise<void>} */
async function goOn(page, part) {
  await click(page, 'button', 'Next: .+');
  await until(`the part ${part}`, async () => (await page.ask(() => location.hash)).includes(`part=${part}`));
}

/** @type {(page: Page, site: string) => Promise<void>} */
async function fromNothingToLive(page, site) {
  await page.open(`${site}#/campaigns?view=list&status=any`);
  await click(page, 'button', 'Create campaign');
  await click(page, 'textbox', 'Name');
  await page.type('Winter boots');
  await page.press('Enter');
  await see(page, 'heading', 'Winter boots');
  await goOn(page, 'actions');
  await click(page, 'button', 'Add action');
  await click(page, 'menuitem', 'Email.*');
  await click(page, 'combobox', 'Channel configuration');
  await chooseFirst(page);
  await click(page, 'textbox', 'Subject');
  await page.type('Warm feet');
  await click(page, 'textbox', 'Body');
  await page.type('All winter long.');
  await click(page, 'switch', 'Published.*');
  await goOn(page, 'audience');
  await click(page, 'combobox', 'Audience');
  await chooseFirst(page);
  await click(page, 'combobox', 'Identity type');
  await chooseFirst(page);
  await goOn(page, 'schedule');
  await goOn(page, 'review');
  await reads(page, /Nothing stands in the way\./);
  await click(page, 'button', 'Activate');
  await reads(page, /Winter boots[^]*Live/);
}

/**
 * What one tab does, the other shows.
 *
 * @param {Page} page
 * @param {Page} other
 * @param {string} site
 */
async function twoTabs(page, other, site) {
  await other.open(`${site}#/campaigns?view=list&status=draft&sort=name`);
  await until('rows', async () => (await rows(other)).length > 0);
  await page.open(`${site}#/campaigns?view=list&status=draft&sort=name`);
  await until('rows', async () => (await rows(page)).length > 0);
  const [name = ''] = await rows(page);
  await click(page, 'button', 'More actions for .+');
  await click(page, 'menuitem', 'Delete');
  for (const each of [page, other])
    await until(`“${name}” gone in both tabs`, async () => !(await rows(each)).includes(name));
}

/** @type {(page: Page, site: string) => Promise<void>} */
async function settings(page, site) {
  for (const part of ['general', 'approval', 'references', 'tags', 'sandboxes', 'storage']) {
    await page.open(`${site}#/settings?part=${part}`);
    await see(page, 'heading', 'Settings');
    await until(`content of ${part}`, async () => (await narrowest(page)) !== null);
    const width = (await narrowest(page)) ?? 0;
    if (width < 400) throw new Error(`Settings, ${part}: the controls stand in ${width} px of 1280`);
  }
}

/** The width in px of the narrowest part of the settings' forms; null: there is none yet. */
/** @type {(page: Page) => Promise<number | null>} */
const narrowest = (page) =>
  page.ask(() => {
    const controls = [...document.querySelectorAll('main [role="group"] > :last-child')].filter(
      (each) => each.parentElement?.querySelector(':scope > h2') !== null,
    );
    const all = controls.length > 0 ? controls : [...document.querySelectorAll('main h1 ~ :last-child')];
    const widths = all.map((each) => each.getBoundingClientRect().width);
    return widths.length === 0 ? null : Math.round(Math.min(...widths));
  });

/** @type {(page: Page, site: string) => Promise<void>} */
async function printing(page, site) {
  await page.open(`${site}#/campaigns?view=list&status=any`);
  await until('rows', async () => (await rows(page)).length > 0);
  const bytes = (await page.print?.()) ?? 0;
  if (bytes < 10_000) throw new Error(`The list in print is ${bytes} bytes`);
}

/** @type {(page: Page, file: string) => Promise<void>} */
async function oneFile(page, file) {
  await page.open(`${file}#/campaigns?view=list&status=draft&sort=name`);
  await until('120 campaigns', async () => (await told(page)).includes(' of 120'));
  const [name = ''] = await rows(page);
  await click(page, 'button', 'More actions for .+');
  await click(page, 'menuitem', 'Delete');
  await until('deletion', async () => !(await rows(page)).includes(name));
  await page.open('about:blank');
  await page.open(`${file}#/campaigns?view=list&status=draft&sort=name`);
  await until('119 campaigns after opening again', async () => (await told(page)).includes(' of 119'));
  await page.open(`${file}#/settings?part=storage`);
  await see(page, 'button', 'Export the sandbox');
  await page.ask(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      document.title = `exported ${/** @type {Blob} */ (blob).size}`;
      return make(blob);
    };
  });
  await click(page, 'button', 'Export the sandbox');
  await until('an export', () => page.ask(() => /exported \d{6}/.test(document.title)));
}

/**
 * @param {import('./driver.js').Browser} browser
 * @param {{ site: string, file: string }} where addresses of the site and of the one-file build
 * @param {(what: string) => void} tell
 * @param {(way: string, pages: readonly Page[]) => Promise<void>} onFailed keeps what is shown
 * @returns {Promise<number>} how many ways did not lead where they should
 */
export async function walk(browser, { site, file }, tell, onFailed) {
  /** @type {Page[]} */
  const pages = [];
  const newPage = async () => {
    const opened = await browser.newPage();
    pages.push(opened);
    return opened;
  };
  const page = await newPage();
  /** @type {[name: string, way: () => Promise<void>][]} */
  const ways = [
    ['first visit, calendar and search', () => firstVisit(page, site)],
    ['row menu', () => rowMenu(page, site)],
    ['from nothing to live', () => fromNothingToLive(page, site)],
    ['two tabs', async () => twoTabs(page, await newPage(), site)],
    ['settings legible', () => settings(page, site)],
    ['print', () => printing(page, site)],
    ['one file', async () => oneFile(await newPage(), file)],
  ];
  let failures = 0;
  for (const [name, way] of ways) {
    if (name === 'print' && page.print === null) {
      tell(`- ${name}: cannot be asked of this browser`);
      continue;
    }
    try {
      await way();
      tell(`✓ ${name}`);
    } catch (error) {
      failures += 1;
      tell(`✘ ${name}: ${error instanceof Error ? error.message : String(error)}`);
      await onFailed(name, pages);
    }
  }
  for (const error of browser.errors()) tell(`✘ error in a page: ${error}`);
  return failures + browser.errors().length;
}
