import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../../../../tools/browser.js';

/** A browser of its own process group, so that it can be killed as a machine that loses its power would. */
export class Session {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.#process = process;
    this.#browser = browser;
    this.page = page;
  }

  /** Starts it on what the last one left behind in `profile`. Its pages take it to be `at`. */
  static async start(profile: string, at: number): Promise<Session> {
    const { executablePath = chromium.executablePath(), args } = launchOptions();
    const child = spawn(
      executablePath,
      [
        ...args,
        '--headless=new',
        '--hide-crash-restore-bubble',
        '--lang=en-GB',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
      {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, TZ: 'Europe/Paris', LANGUAGE: 'en_GB' },
      },
    );
    const browser = await chromium.connectOverCDP(await addressOf(child));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The browser has no window');
    await context.addInitScript(prepare, at);
    return new Session(child, browser, context.pages()[0] ?? (await context.newPage()));
  }

  /** All of it, at once, without a word of warning. */
  async kill(): Promise<void> {
    const isGone = once(this.#process, 'exit');
    if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
    await isGone;
    await this.#browser.close().catch(() => undefined);
  }
}

/** Shifts the page's clock, and keeps hold of what it saves as a file. */
function prepare(at: number): void {
  const real = Date.now;
  const opened = real();
  Date.now = () => at + real() - opened;
  const original = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (saved: Blob) => {
    Object.assign(globalThis, { saved });
    return original(saved);
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('The browser is not heard');
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    const found = /^DevTools listening on (\S+)/.exec(line)?.[1];
    // It goes on talking: nobody listens, and nothing of it must fill the pipe.
    if (found !== undefined) {
      child.stderr.resume();
      return found;
    }
    said.push(line);
  }
  throw new Error(`The browser did not start:\n${said.join('\n')}`);
}
