import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { ensureBrowser } from './browser.js';

/**
 * Everything a change must pass, the quick things first. Stops at the first that fails.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {Record<string, string>} [env]
 * @property {string} [report] where the step leaves its counts, in the JSON of Vitest or Playwright
 */

const reports = 'test-results/reports';

/** @type {(project: string, report: string) => string} */
const vitest = (project, report) =>
  `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${report}`;

/** Where the machine's own zone could leak into an answer: the second zone is asked only there. */
const TIMED = [
  ...['calendar', 'inventory', 'lifecycle', 'runs', 'schedule', 'time'].map(
    (each) => `tests/domain/${each}/`,
  ),
  'tests/exchange/',
  'tests/i18n/',
  'tests/features/',
];

/** @type {(zone: string, folders?: readonly string[]) => Step} */
const unitTests = (zone, folders = []) => {
  const report = `${reports}/unit-${zone.replace('/', '-')}.json`;
  const command = [vitest('unit', report), ...folders].join(' ');
  return { name: `unit tests in ${zone}`, command, env: { TZ: zone }, report };
};

/** @type {Step[]} */
const steps = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent check' },
  { name: 'unused code', command: 'knip' },
  unitTests('UTC'),
  unitTests('America/St_Johns', TIMED),
  {
    name: 'component tests',
    command: vitest('component', `${reports}/component.json`),
    report: `${reports}/component.json`,
  },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'build in one file', command: 'npm run --silent build:single' },
  { name: 'size', command: 'size-limit' },
  { name: 'end-to-end tests', command: 'playwright test', report: `${reports}/e2e.json` },
  { name: 'walks in Firefox and WebKit', command: 'npm run --silent test:browsers' },
];

/**
 * @param {string} report
 * @returns {{ passed: number, failed: number }}
 */
function countsIn(report) {
  try {
    const { stats, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return stats === undefined
      ? { passed: numPassedTests, failed: numFailedTests }
      : { passed: Number(stats.expected) + Number(stats.flaky), failed: stats.unexpected };
  } catch {
    return { passed: 0, failed: 0 }; // it broke before it had anything to report
  }
}

/** @type {(since: number) => string} */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const started = performance.now();
const browser = ensureBrowser();
rmSync(reports, { recursive: true, force: true });
let passed = 0;
let failed = 0;

for (const { name, command, env, report } of steps) {
  console.log(`\n▶ ${name}: ${command}`);
  const stepStarted = performance.now();
  const run = () =>
    spawnSync(command, {
      shell: true,
      stdio: 'inherit',
      // One slow moment of a shared machine is tried again, and told.
      env: { CI: '1', ...process.env, CHROMIUM_PATH: browser, ...env },
    }).status;
  const count = () => (report === undefined ? { passed: 0, failed: 0 } : countsIn(report));
  let status = run();
  let counts = count();
  // A browser that died under the tests says nothing of the rules: no test failed, and not all of them ran.
  if (status !== 0 && report !== undefined && counts.failed === 0) {
    console.log(`${name} broke off without a failed test: once more`);
    status = run();
    counts = count();
  }
  passed += counts.passed;
  // A step that stopped without a failed test to show for it is itself the failure.
  failed += status === 0 ? 0 : Math.max(counts.failed, 1);
  console.log(`${status === 0 ? '✔' : '✘'} ${name} in ${secondsSince(stepStarted)}`);
  if (status !== 0) break;
}

console.log(`\nRan for ${secondsSince(started)} with ${browser}`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
