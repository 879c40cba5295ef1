import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Picture {
  readonly src: string;
  readonly type: string;
  readonly sizes: string;
}
interface Manifest {
  readonly id?: string;
  readonly lang: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly (Picture & { readonly form_factor: string; readonly label: string })[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as Manifest;

/** Width and height of a PNG, from its header. */
function sizeOf(src: string): string {
  const bytes = readFileSync(`public/${src}`);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('each picture is there, in the size that the manifest states', () => {
  const pictures = [...manifest.icons, ...manifest.screenshots].filter(({ type }) => type === 'image/png');
  expect(pictures.length).toBeGreaterThan(4);
  for (const { src, sizes } of pictures) expect(`${src} ${sizeOf(src)}`).toBe(`${src} ${sizes}`);
});

test('who installs sees it wide and narrow, and finds ways into its pages', () => {
  expect(manifest.screenshots.map((each) => each.form_factor)).toEqual(['wide', 'narrow']);
  expect(manifest.shortcuts.every(({ url }) => url.startsWith('./#/'))).toBe(true);
});

test('it is known by where it is served, not by the root of the host', () => {
  expect(manifest.id).toBeUndefined();
  expect(manifest.lang).toBe('en');
});
