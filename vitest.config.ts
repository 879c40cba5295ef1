import { playwright } from '@vitest/browser-playwright';
import {
  configDefaults,
  defineConfig,
  mergeConfig,
  type TestProjectInlineConfiguration,
} from 'vitest/config';
import { launchOptions } from './tools/browser.js';
import viteConfig from './vite.config.ts';

// Tests state their zone; those that do not must not depend on the machine's.
process.env['TZ'] ??= 'UTC';

/** Ten times what the slowest test takes on an idle machine, in ms: a busy one breaks no rule. */
const PATIENCE = 60_000;
const LONG = 600_000;

const inBrowser = (
  name: string,
  include: string[],
  exclude: string[],
  patience = PATIENCE,
): TestProjectInlineConfiguration => ({
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
    name,
    // One page for all files: loading the modules anew for each took longer than the tests.
    isolate: false,
    setupFiles: ['tests/support/clean-page.ts'],
    // As Playwright's: what passes on the second try is printed as a retry.
    retry: process.env['CI'] === undefined ? 0 : 1,
    testTimeout: patience,
    hookTimeout: patience,
    include,
    exclude: [...configDefaults.exclude, ...exclude],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      connectTimeout: patience * 5,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

/** What stores something has databases of its own, and some of it an IndexedDB of its own. */
const APART = ['tests/{app,storage,tools}/**/*.test.ts'];
const NOT_UNIT = [
  ...configDefaults.exclude,
  'tests/**/*.browser.test.ts',
  'tests/e2e/**',
  'tests/bench/**',
  'tests/long/**',
];
const onNode = { environment: 'node', testTimeout: PATIENCE, hookTimeout: PATIENCE } as const;

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
            ...onNode,
            name: 'unit',
            // Loading the modules anew for each of a hundred files took longer than the tests.
            isolate: false,
            setupFiles: ['tests/support/clean-modules.ts'],
            include: ['tests/**/*.test.ts'],
            exclude: [...NOT_UNIT, ...APART],
          },
        },
        {
          extends: true,
          test: { ...onNode, name: 'unit-apart', include: APART, exclude: NOT_UNIT },
        },
        inBrowser('component', ['tests/**/*.browser.test.ts'], ['tests/long/**']),
        inBrowser('long-browser', ['tests/long/**/*.browser.test.ts'], [], LONG),
        {
          extends: true,
          test: {
            name: 'long',
            environment: 'node',
            include: ['tests/long/**/*.test.ts'],
            exclude: [...configDefaults.exclude, 'tests/**/*.browser.test.ts'],
            testTimeout: LONG,
          },
        },
      ],
    },
  }),
);
