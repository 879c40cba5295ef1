import { defineConfig } from '@inlang/paraglide-js';

/** Read by the Vite plugin and by `npm run messages` alike. Paths start at the project's root. */
export default defineConfig({
  outdir: './src/i18n/paraglide',
  // The app says which language it speaks (overwriteGetLocale); nothing is read from cookies or addresses.
  strategy: ['globalVariable', 'baseLocale'],
  // One structure for every tool: they share the folder. One module a message, so that a lazy chunk carries its own.
  outputStructure: 'message-modules',
  isServer: 'false',
  disableAsyncLocalStorage: true,
  emitReadme: false,
});
