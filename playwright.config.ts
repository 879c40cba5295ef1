import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tools/browser.js';

const port = Number(process.env['E2E_PORT'] ?? 4174);
const address = `http://localhost:${String(port)}`;

/** End-to-end tests run against the built site: `npm run build` first. */
export default defineConfig({
  testDir: './tests/e2e',
  testMatch: '**/*.test.ts',
  testIgnore: 'support/**',
  outputDir: './test-results/e2e',
  forbidOnly: true,
  fullyParallel: true,
  // Three browsers share two cores with whatever else runs: a slow machine is not a broken rule.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A page waits as much as it works.
  workers: 3,
  // A landing does not hang on one slow moment of a shared machine; what passes on the second try is reported as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  use: {
    baseURL: `${address}/`,
    launchOptions: launchOptions(),
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    // Recording each test takes a good part of its time: what failed is recorded when it is tried again.
    trace: 'on-first-retry',
    // Tests of what works offline let them in.
    serviceWorkers: 'block',
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `npx vite preview --port ${String(port)} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
