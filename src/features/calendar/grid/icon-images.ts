import { flushSync, mount, unmount } from 'svelte';
import IconSource from './IconSource.svelte';

const SCHEMES = ['light', 'dark'] as const;

let isAdopted = false;

/**
 * Gives the blocks of the grid their icons as background images, through `--status-icon` and `--channel-icon` of the
 * classes `status-live`, `channel-email` and so on. A busy week has hundreds: drawn as elements they took two thirds of
 * the time in which a week is painted. An image does not know the colours around it, so each exists for both themes.
 */
export function adoptIconImages(): void {
  if (isAdopted) return;
  isAdopted = true;
  const source = document.createElement('div');
  const mounted = mount(IconSource, { target: source });
  flushSync();
  const rules = { light: '', dark: '' };
  for (const icon of source.querySelectorAll<HTMLElement>('[data-icon]')) {
    const { icon: name = '', color = '' } = icon.dataset;
    const svg = icon.querySelector('svg');
    if (svg === null) continue;
    const drawing = new XMLSerializer().serializeToString(svg);
    const property = name.startsWith('status') ? '--status-icon' : '--channel-icon';
    for (const scheme of SCHEMES) {
      const image = encodeURIComponent(drawing.replaceAll('currentColor', colorIn(scheme, color)));
      rules[scheme] += `.${name} { ${property}: url("data:image/svg+xml,${image}"); }\n`;
    }
  }
  void unmount(mounted);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .week-grid { ${rules.light} }
    @media (prefers-color-scheme: dark) { :root:not([data-theme='light']) .week-grid { ${rules.dark} } }
    :root[data-theme='dark'] .week-grid { ${rules.dark} }
  `);
  document.adoptedStyleSheets.push(sheet);
}

/** What a colour of the tokens comes to in one of the themes. */
function colorIn(scheme: string, token: string): string {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
