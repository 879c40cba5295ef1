import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import { launchOptions } from './tools/browser.js';
import viteConfig from './vite.config.ts';

// Tests state their zone; those that do not must not depend on the machine's.
process.env['TZ'] ??= 'UTC';

/** Ten times what the slowest test takes on an idle machine, in ms: a busy one breaks no rule. */
const PATIENCE = 60_000;

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      allowOnly: false,
      passWithNoTests: true,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            testTimeout: PATIENCE,
            hookTimeout: PATIENCE,
            include: ['tests/**/*.test.ts'],
            exclude: [
              ...configDefaults.exclude,
              'tests/**/*.browser.test.ts',
              'tests/e2e/**',
              'tests/bench/**',
              'tests/long/**',
            ],
          },
        },
        {
          extends: true,
          // Found late, a package would be bundled in the middle of a run, and two copies of Svelte would meet.
          optimizeDeps: {
            include: [
              'dexie/dist/modern/dexie.mjs',
              'bits-ui',
              'zod',
              '@fullcalendar/core',
              '@fullcalendar/timegrid',
              'fflate',
              'ical.js',
              'papaparse',
              'saxen',
              'd3-scale',
              'd3-shape',
              '@internationalized/date',
            ],
            exclude: ['@lucide/svelte'],
          },
          test: {
            name: 'component',
            // One page for all files: loading the modules anew for each took longer than the tests.
            isolate: false,
            setupFiles: ['tests/support/clean-page.ts'],
            // As Playwright's: what passes on the second try is printed as a retry.
            retry: process.env['CI'] === undefined ? 0 : 1,
            testTimeout: PATIENCE,
            hookTimeout: PATIENCE,
            include: ['tests/**/*.browser.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: launchOptions() }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          extends: true,
          test: {
            name: 'long',
            environment: 'node',
            include: ['tests/long/**/*.test.ts'],
            testTimeout: 600_000,
          },
        },
      ],
    },
  }),
);
