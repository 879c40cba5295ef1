import { flushSync, mount, unmount } from 'svelte';
import IconSource from './IconSource.svelte';

let areAdopted = false;

/**
 * Gives rows, blocks and bars their icons as masks, through `--icon` of the classes `icon-status-live`,
 * `icon-channel-email`, `icon-alert` and so on. A busy week and its list have hundreds: drawn as elements they took two
 * thirds of the time in which they are painted. A mask takes the colour of its element, in either theme. Svelte can
 * mount nothing while it makes something else, so this is called where a module begins.
 */
export function adoptIconImages(): void {
  if (areAdopted) return;
  areAdopted = true;
  const source = document.createElement('div');
  const mounted = mount(IconSource, { target: source });
  flushSync();
  let rules = '';
  for (const icon of source.querySelectorAll<HTMLElement>('[data-icon]')) {
    const svg = icon.querySelector('svg');
    if (svg === null) continue;
    const drawing = new XMLSerializer().serializeToString(svg).replaceAll('currentColor', 'black');
    rules += `.icon-${icon.dataset['icon'] ?? ''} { --icon: url("data:image/svg+xml,${encodeURIComponent(drawing)}"); }\n`;
  }
  void unmount(mounted);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
