import { readFileSync } from 'node:fs';

/** @type {Record<string, import('vite').ManifestChunk>} */
const chunks = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/**
 * The JavaScript the browser fetches for these chunks: themselves and all they import at once.
 *
 * @param {string[]} names
 * @returns {string[]}
 */
function filesFor(names) {
  const reached = new Set(names);
  for (const name of reached) for (const imported of chunks[name]?.imports ?? []) reached.add(imported);
  const files = [...reached].map((name) => chunks[name]?.file ?? '');
  return files.filter((file) => file.endsWith('.js')).map((file) => `dist/${file}`);
}

const calendar = Object.keys(chunks).filter((name) => name === 'src/features/calendar/Calendar.svelte');

/** Brotli, as a server sends it. */
export default [
  { name: 'what opens Almanac', path: filesFor(['index.html']), limit: '140 kB' },
  { name: 'with the calendar', path: filesFor(['index.html', ...calendar]), limit: '210 kB' },
];
