import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { policyHash } from './policy-hash.ts';

/**
 * Puts the start check and its look into the page itself, so that it speaks even where no file of the build can be
 * loaded, and lets exactly these two through the page's policy.
 */
export function startCheck(): Plugin {
  return {
    name: 'almanac:start-check',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const script = readFileSync('src/start-check.js', 'utf8');
        const style = readFileSync('src/start-check.css', 'utf8');
        const page = html
          .replace("script-src 'self'", () => `script-src 'self' ${policyHash(script)}`)
          // Right behind the policy: it must be there before another script fails.
          .replace(
            '<meta name="viewport"',
            (next) => `<script>${script}</script>\n    <style>${style}</style>\n    ${next}`,
          );
        // While developing, inline styles are let in, and a hash would shut them out again.
        return bundle === undefined
          ? page
          : page.replace("style-src 'self'", () => `style-src 'self' ${policyHash(style)}`);
      },
    },
  };
}
