import { flushSync, mount, unmount } from 'svelte';
import IconSource from './IconSource.svelte';

/** Pixels a side: four for each that the largest icon has on a plain screen, for dense screens, zoom and paper. */
const RESOLUTION = 64;

let areAdopted = false;

/**
 * Gives rows, blocks and bars their icons as masks, through `--icon` of the classes `icon-status-live`,
 * `icon-channel-email`, `icon-alert` and so on. A busy week and its list have hundreds: drawn as elements they took two
 * thirds of the time in which they are painted. A mask takes the colour of its element, in either theme. Svelte can
 * mount nothing while it makes something else, and nobody sees an icon before the next frame.
 */
export function adoptIconImages(): void {
  if (areAdopted) return;
  areAdopted = true;
  requestAnimationFrame(adopt);
}

function adopt(): void {
  const source = document.createElement('div');
  const mounted = mount(IconSource, { target: source });
  flushSync();
  const images = new Map<string, string>();
  for (const icon of source.querySelectorAll<HTMLElement>('[data-icon]')) {
    const svg = icon.querySelector('svg');
    if (svg === null) continue;
    svg.setAttribute('width', String(RESOLUTION));
    svg.setAttribute('height', String(RESOLUTION));
    const drawing = new XMLSerializer().serializeToString(svg).replaceAll('currentColor', 'black');
    images.set(icon.dataset['icon'] ?? '', `data:image/svg+xml,${encodeURIComponent(drawing)}`);
  }
  void unmount(mounted);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rulesOf(images));
  document.adoptedStyleSheets.push(sheet);
  void paintAll(images).then((painted) => {
    if (painted !== null) sheet.replaceSync(rulesOf(painted));
  });
}

function rulesOf(images: ReadonlyMap<string, string>): string {
  return [...images].map(([name, image]) => `.icon-${name} { --icon: url("${image}"); }`).join('\n');
}

/**
 * The same as pixels: a browser draws the document of an SVG anew for each of its hundreds of places, which took a third
 * of the painting of a week. Null where it cannot be done: the drawings go on doing.
 */
async function paintAll(drawings: ReadonlyMap<string, string>): Promise<Map<string, string> | null> {
  const canvas = document.createElement('canvas');
  canvas.width = RESOLUTION;
  canvas.height = RESOLUTION;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  const painted = new Map<string, string>();
  for (const [name, drawing] of drawings) {
    const image = new Image(RESOLUTION, RESOLUTION);
    image.src = drawing;
    try {
      await image.decode();
      context.clearRect(0, 0, RESOLUTION, RESOLUTION);
      context.drawImage(image, 0, 0, RESOLUTION, RESOLUTION);
      // No icon has anything in its corner: a browser that guards against fingerprints hands out other pixels.
      if (context.getImageData(0, 0, 1, 1).data[3] !== 0) return null;
      painted.set(name, canvas.toDataURL());
    } catch {
      return null;
    }
  }
  return painted;
}
