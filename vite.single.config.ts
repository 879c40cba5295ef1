import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { leftOut } from './tools/left-out-plugin.ts';
import { messages } from './tools/messages-plugin.ts';
import { oneFile } from './tools/one-file-plugin.ts';
import { startCheck } from './tools/start-check-plugin.ts';

/** The build that opens by double click: everything in `dist-single/almanac.html`. */
export default defineConfig({
  base: './',
  define: { __APP_VERSION__: JSON.stringify(packageJson.version), __ONE_FILE__: 'true' },
  plugins: [messages(), svelte(), leftOut(), startCheck(), oneFile()],
  publicDir: false,
  build: {
    outDir: 'dist-single',
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: Infinity,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
