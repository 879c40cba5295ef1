import { expect, test } from 'vitest';
import {
  browsersOn,
  ensureBrowser,
  launchOptions,
  waysToInstall,
  type Machine,
} from '../../tools/browser.js';

/** A machine with these programs on it, where nothing can be installed. */
function aMachine(programs: string[], difference: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    playwrightBrowser: '/playwright/chrome',
    exists: (path) => programs.includes(path),
    starts: () => true,
    run: () => false,
    ...difference,
  };
}

test('Playwright’s own browser comes before the machine’s', () => {
  const machine = aMachine(['/usr/bin/chromium', '/playwright/chrome']);
  expect(browsersOn(machine)).toEqual(['/playwright/chrome', '/usr/bin/chromium']);
});

test('a browser named in CHROMIUM_PATH comes before all others', () => {
  const machine = aMachine(['/playwright/chrome', '/mine'], { env: { CHROMIUM_PATH: '/mine' } });
  expect(ensureBrowser(machine)).toBe('/mine');
});

test('any common name on the path will do', () => {
  expect(browsersOn(aMachine(['/usr/bin/google-chrome-stable']))).toEqual(['/usr/bin/google-chrome-stable']);
});

test('a browser that is there but does not start is passed over', () => {
  const machine = aMachine(['/playwright/chrome', '/usr/bin/chromium'], {
    starts: (path) => path === '/usr/bin/chromium',
  });
  expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
});

test('without a browser each way to install one is tried until one brings a browser', () => {
  const programs: string[] = [];
  const ran: string[] = [];
  const machine = aMachine(programs, {
    isRoot: true,
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      if (args.includes('-y')) programs.push('/usr/bin/chromium');
      return command === 'apt-get';
    },
  });
  expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
  expect(ran).toEqual([
    'npx playwright install --with-deps chromium',
    'apt-get update',
    'apt-get install -y chromium',
  ]);
});

test('only root installs system packages without asking sudo', () => {
  const commands = waysToInstall(aMachine([])).flat();
  expect(commands.filter(([command]) => command === 'apt-get')).toEqual([]);
  expect(commands).toContainEqual(['sudo', '-n', 'apt-get', 'install', '-y', 'chromium']);
});

test('when nothing helps, the message says what to do', () => {
  expect(() => ensureBrowser(aMachine([]))).toThrow('CHROMIUM_PATH=');
});

test('the sandbox is given up for root alone', () => {
  expect(launchOptions(aMachine([], { isRoot: true })).args).toContain('--no-sandbox');
  expect(launchOptions(aMachine([])).args).not.toContain('--no-sandbox');
});
