import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Writes `service-worker.js` beside the built site, with the list of what the build holds. A library would bring four
 * hundred packages for these lines: see docs/decisions.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'almanac:service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.keys(bundle).filter(
          (file) => file !== 'index.html' && !file.startsWith('.vite/'),
        );
        // Its own folder stands for the page. What is copied from `public` is dressing: hosts are free to lack it.
        const files = ['./', ...built].sort();
        // The pictures in the folder are for whoever installs, not for the page.
        const optional = readdirSync('public', { withFileTypes: true })
          .filter((each) => each.isFile())
          .map(({ name }) => name)
          .sort();
        const hash = createHash('sha256');
        for (const file of Object.values(bundle)) {
          hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
        }
        for (const file of optional) hash.update(readFileSync(`public/${file}`));
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: readFileSync('src/service-worker.js', 'utf8')
            .replace('%VERSION%', hash.digest('hex').slice(0, 16))
            .replace('%FILES%', JSON.stringify(files))
            .replace('%OPTIONAL%', JSON.stringify(optional)),
        });
      },
    },
  };
}
