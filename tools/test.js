import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './browser.js';

/**
 * Everything a change must pass. Two steps go on at a time, for each of them waits now and then and leaves a core to the
 * other; what a step printed comes whole once it is over. After the first that fails no other is begun.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {string} [after] the name of the step that has to be over
 * @property {Record<string, string>} [env]
 * @property {string} [report] where the step leaves its counts, in the JSON of Vitest or Playwright
 */

const reports = 'test-results/reports';

/** @type {(project: string, report: string) => string} */
const vitest = (project, report) =>
  `vitest run --project '${project}' --reporter=default --reporter=json --outputFile.json=${report}`;

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
  const command = [vitest('unit*', report), ...folders].join(' ');
  return { name: `unit tests in ${zone}`, command, env: { TZ: zone }, report };
};

/** @type {Step[]} The longest first, so that neither of two lanes ends much later than the other. */
const steps = [
  { name: 'build', command: 'npm run --silent build' },
  // In one process: a second one would read all types once more, and the browsers need the other core.
  { name: 'lint', command: 'eslint .' },
  { name: 'build in one file', command: 'npm run --silent build:single', after: 'build' },
  {
    name: 'end-to-end tests',
    command: 'playwright test',
    after: 'build in one file',
    report: `${reports}/e2e.json`,
  },
  { name: 'types', command: 'svelte-check --fail-on-warnings && tsc -p tsconfig.node.json' },
  unitTests('UTC'),
  {
    name: 'component tests',
    command: vitest('component', `${reports}/component.json`),
    report: `${reports}/component.json`,
  },
  unitTests('America/St_Johns', TIMED),
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'unused code', command: 'knip' },
  { name: 'size', command: 'size-limit', after: 'build' },
  {
    name: 'walks in Firefox and WebKit',
    command: 'npm run --silent test:browsers',
    after: 'build in one file',
  },
];
const LANES = Math.min(2, availableParallelism());

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

/**
 * What failed in a report of Vitest or Playwright, by name.
 *
 * @param {string} report
 * @returns {string[]}
 */
function failedIn(report) {
  try {
    const { testResults = [], suites = [] } = JSON.parse(readFileSync(report, 'utf8'));
    /** @typedef {{ title: string, specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite */
    /** @type {(suite: Suite, path: string) => string[]} */
    const inSuite = ({ title, specs = [], suites: inner = [] }, path) => [
      ...specs.filter(({ ok }) => !ok).map((each) => `${path}${title} › ${each.title}`),
      ...inner.flatMap((each) => inSuite(each, `${path}${title} › `)),
    ];
    /** @typedef {{ name: string, assertionResults: { status: string, fullName: string }[] }} File */
    const inFile = (/** @type {File} */ { name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${relative('.', name)} › ${fullName}`);
    return [
      ...testResults.flatMap(inFile),
      ...suites.flatMap((/** @type {Suite} */ each) => inSuite(each, '')),
    ];
  } catch {
    return []; // it broke before it had anything to report
  }
}

/** @type {(since: number) => string} */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const started = performance.now();
const browser = ensureBrowser();
// Once for all steps, none of which may find them half written by another.
spawnSync('npm run --silent messages', { shell: true, stdio: 'inherit' });
rmSync(reports, { recursive: true, force: true });
let passed = 0;
let failed = 0;
/** Told once more at the end, for a run prints more than anybody scrolls back over. @type {string[]} */
const failures = [];
/** @type {Map<string, Promise<void>>} */
const over = new Map();

/**
 * Runs a command and answers its status and what it printed.
 *
 * @param {Step} step
 * @returns {Promise<{ status: number | null, printed: string }>}
 */
function run({ command, env }) {
  return new Promise((resolve) => {
    // One slow moment of a shared machine is tried again, and told.
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { CI: '1', ...process.env, CHROMIUM_PATH: browser, MESSAGES_COMPILED: '1', ...env },
    });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout.on('data', (some) => printed.push(some));
    child.stderr.on('data', (some) => printed.push(some));
    child.on('error', (error) => printed.push(Buffer.from(String(error))));
    child.on('close', (status) => resolve({ status, printed: Buffer.concat(printed).toString() }));
  });
}

/** @param {Step} step @returns {Promise<void>} */
async function perform(step) {
  const { name, command, report } = step;
  console.log(`▷ ${name}`);
  const stepStarted = performance.now();
  const count = () => (report === undefined ? { passed: 0, failed: 0 } : countsIn(report));
  let { status, printed } = await run(step);
  let counts = count();
  // A browser that died under the tests says nothing of the rules: no test failed, and not all of them ran.
  if (status !== 0 && report !== undefined && counts.failed === 0) {
    console.log(`${name} broke off without a failed test: once more\n${printed}`);
    ({ status, printed } = await run(step));
    counts = count();
  }
  passed += counts.passed;
  // A step that stopped without a failed test to show for it is itself the failure.
  failed += status === 0 ? 0 : Math.max(counts.failed, 1);
  if (status !== 0) failures.push(name, ...failedIn(report ?? '').map((each) => `  ${each}`));
  console.log(`\n▶ ${name}: ${command}\n${printed.trimEnd()}`);
  console.log(`${status === 0 ? '✔' : '✘'} ${name} in ${secondsSince(stepStarted)}\n`);
}

const hasFailed = () => failed > 0;

/** One step after the other, as long as none has failed. */
async function lane() {
  for (let step = steps.shift(); step !== undefined && !hasFailed(); step = steps.shift()) {
    if (step.after !== undefined) await over.get(step.after);
    if (hasFailed()) return;
    const performed = perform(step);
    over.set(step.name, performed);
    await performed;
  }
}

await Promise.all(Array.from({ length: LANES }, lane));

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\nRan for ${secondsSince(started)} with ${browser}`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
