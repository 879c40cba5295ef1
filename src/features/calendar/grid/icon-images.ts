import { flushSync, mount, unmount } from 'svelte';
import IconSource from './IconSource.svelte';

/**
 * Gives what lies on the calendar its icons as masks, through `--icon` of the classes `icon-status-live`,
 * `icon-channel-email` and so on. A busy week has hundreds: drawn as elements they took two thirds of the time in which
 * a week is painted. A mask takes the colour of its element, in either theme.
 */
export function adoptIconImages(): void {
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
