import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { policyHash } from './policy-hash.ts';

/** Text that stands in a script element must not end it, nor begin what the reader of HTML takes for a comment. */
const asScript = (code: string): string =>
  code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);

/** What only a host has: what is linked for installing and for offline use. */
const LINKS_TO_FILES = /\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g;

/**
 * Puts the whole build into its page, `almanac.html`, which opens without any host. The page's policy lets exactly
 * its own script and style through, by their hashes, and nothing from elsewhere. The build must come as one script and
 * one style.
 */
export function oneFile(): Plugin {
  return {
    name: 'almanac:one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName === 'index.html');
        const chunks = files.filter((file) => file.type === 'chunk');
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
        const [chunk] = chunks;
        if (page?.type !== 'asset' || chunk === undefined || files.length !== 2 + styles.length)
          this.error(`One page, one script and styles were expected: ${Object.keys(bundle).join(', ')}`);
        const script = asScript(chunk.code);
        const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
        const icon = encodeURIComponent(readFileSync('public/icon.svg', 'utf8'));
        const html = String(page.source)
          .replace(LINKS_TO_FILES, '')
          .replace('href="./icon.svg"', () => `href="data:image/svg+xml,${icon}"`)
          .replace(/\s*<script type="module"[^>]*><\/script>/, '')
          .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
          // Nothing comes from a file of its own, so that no origin is allowed anything.
          .replace(/content="default-src[^"]*"/, (policy) =>
            policy
              .replaceAll(/ 'self'/g, '')
              .replace('script-src', `script-src ${policyHash(script)}`)
              .replace('style-src', `style-src ${policyHash(style)}`)
              .replaceAll(/[a-z]+-src; /g, ''),
          )
          .replace('</head>', () => `  <meta name="one-file" />\n    <style>${style}</style>\n  </head>`)
          .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: 'asset', fileName: 'almanac.html', source: html });
      },
    },
  };
}
