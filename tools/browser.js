import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

/**
 * What the finder asks of the machine it runs on; tests hand in another one.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} isRoot
 * @property {string} playwrightBrowser where Playwright keeps its own Chromium, present or not
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} starts whether the program there runs at all
 * @property {(command: string, args: string[]) => boolean} run runs it in sight, true when it succeeded
 */

/** @type {Machine} */
const thisMachine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  playwrightBrowser: chromium.executablePath(),
  exists: existsSync,
  starts: (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
  run: (command, args) => spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 }).status === 0,
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const PLACES = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browsers of this machine, the preferred one first: the one named in CHROMIUM_PATH, Playwright's own, then
 * what is installed.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
export function browsersOn(machine) {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = machine.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), machine.playwrightBrowser, ...installed, ...PLACES].filter((path) =>
    machine.exists(path),
  );
}

/**
 * The ways to install a browser here, the likeliest first.
 *
 * @param {Machine} machine
 * @returns {[command: string, ...args: string[]][][]} each a list of commands, all of which must succeed
 */
export function waysToInstall(machine) {
  const withDependencies = machine.isRoot ? ['--with-deps'] : [];
  /** @type {(...words: [string, ...string[]]) => [string, ...string[]]} */
  const asRoot = (...words) => (machine.isRoot ? words : ['sudo', '-n', ...words]);
  return [
    [['npx', 'playwright', 'install', ...withDependencies, 'chromium']],
    [asRoot('apt-get', 'update'), asRoot('apt-get', 'install', '-y', 'chromium')],
    [asRoot('dnf', 'install', '-y', 'chromium')],
    [asRoot('apk', 'add', 'chromium')],
    [['brew', 'install', '--cask', 'chromium']],
  ];
}

/**
 * A browser that starts, installed first if there is none. Takes minutes in that case, so the test command calls
 * it once and tells the rest through CHROMIUM_PATH.
 *
 * @param {Machine} machine
 * @returns {string}
 */
export function ensureBrowser(machine = thisMachine) {
  const working = () => browsersOn(machine).find((path) => machine.starts(path));
  const found = working();
  if (found !== undefined) return found;
  for (const way of waysToInstall(machine)) {
    if (!way.every(([command, ...args]) => machine.run(command, args))) continue;
    const installed = working();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium or Chrome was found, and none could be installed.\n' +
      'Install one, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/**
 * How to start the browser, for Playwright and for Vitest. Only looks; where nothing is found Playwright says so.
 *
 * @param {Machine} machine
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions(machine = thisMachine) {
  const [executablePath] = browsersOn(machine);
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(machine.isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  };
}
