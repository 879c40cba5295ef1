import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { leftOut } from './tools/left-out-plugin.ts';
import { messages } from './tools/messages-plugin.ts';
import { serviceWorker } from './tools/service-worker-plugin.ts';
import { startCheck } from './tools/start-check-plugin.ts';

/**
 * Vite's development server hands styles to the page as style elements, which the content security policy of
 * index.html refuses. While developing, and only then, inline styles are let in.
 */
const inlineStylesWhileDeveloping: Plugin = {
  name: 'almanac:inline-styles-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/style-src [^;]+;/, "style-src 'self' 'unsafe-inline';"),
};

const FURNITURE =
  /\/(DemoPill|FeedbackButton|RecentActions|WorkspaceBanners|InventoryHelp|ActiveFilters|Divider|DropAnywhere|SortChoice|SlimHeader)\.svelte$/;

export default defineConfig({
  base: './',
  // What its package offers first is written for browsers that Almanac does not open in.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  define: { __APP_VERSION__: JSON.stringify(packageJson.version), __ONE_FILE__: 'false' },
  plugins: [messages(), svelte(), inlineStylesWhileDeveloping, leftOut(), startCheck(), serviceWorker()],
  build: {
    target: 'es2022',
    // The size check reads it to tell what the page loads at once from what it loads later.
    manifest: true,
    modulePreload: { polyfill: false },
    // Fonts and icons stay files: the policy knows no data: addresses but for images.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // All that opens the page is one file: two dozen small ones took as many requests and packed worse.
            { name: 'almanac', tags: ['$initial'], priority: 1 },
            // So is what the page of campaigns always asks for as soon as it stands, and what that needs.
            { name: 'furniture', test: FURNITURE },
          ],
        },
      },
    },
  },
});
