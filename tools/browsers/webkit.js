import { spawn } from 'node:child_process';
import process from 'node:process';
import { findByName } from './find-by-name.js';
import { until } from './driver.js';

const PORT = 4596;
const DISPLAY = ':96';

/** Keys that WebDriver writes as characters of its own. */
/** @type {Record<string, string>} */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ' ': ' ',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

/** How WebDriver writes an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * WebKit for GTK, which shares Safari's engine, driven by WebDriver on a screen that nobody sees.
 *
 * @param {{ driver: string, screen: string, browser: string }} programs
 * @returns {Promise<import('./driver.js').Browser>}
 */
export async function startWebKit({ driver, screen, browser }) {
  const programs = [
    spawn(screen, [DISPLAY, '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(driver, [`--port=${PORT}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY, TZ: 'Europe/Paris', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    }),
  ];
  const stop = () => programs.forEach((program) => program.kill());
  try {
    await until('WebKitWebDriver', () =>
      fetch(`http://127.0.0.1:${PORT}/status`).then(
        () => true,
        () => false,
      ),
    );
    const { sessionId, capabilities } = await tell('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      },
    });
    const session = `/session/${String(sessionId)}`;
    // The tab that is there is the one in front: those behind it draw no frames.
    /** @type {string | null} */
    let opened = await tell('GET', `${session}/window`);
    await tell('POST', `${session}/window/rect`, { width: 1280, height: 860 });
    return {
      name: `WebKit ${String(capabilities.browserVersion)}`,
      newPage: async () => {
        const handle = opened ?? (await tell('POST', `${session}/window/new`, { type: 'tab' })).handle;
        opened = null;
        return pageOf(session, handle);
      },
      errors: () => [],
      close: async () => {
        await tell('DELETE', session).finally(stop);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * One command of the WebDriver protocol.
 *
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>} what it answers
 */
async function tell(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${path}: ${String(value.error)}, ${String(value.message)}`);
  return value;
}

/** @type {(element: Element) => void} */
const toMiddle = (element) => element.scrollIntoView({ block: 'center' });

/**
 * @param {string} session
 * @param {string} handle
 * @returns {import('./driver.js').Page}
 */
function pageOf(session, handle) {
  /** @type {(method: string, path: string, body?: unknown) => Promise<any>} */
  const here = async (method, path, body) => {
    await tell('POST', `${session}/window`, { handle });
    return tell(method, session + path, body);
  };
  /** @type {(question: Function, given: unknown[]) => Promise<any>} */
  const run = (question, given) =>
    here('POST', '/execute/sync', {
      script: `return (${String(question)}).apply(null, arguments)`,
      args: given,
    });
  /** @type {(text: string) => Promise<void>} */
  const type = async (text) => {
    const actions = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await here('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  };
  return {
    open: (address) => here('POST', '/url', { url: address }),
    ask: (question, ...given) => run(question, given),
    has: async (role, name) => (await run(findByName, [role, name])) !== null,
    click: async (role, name) => {
      const found = await run(findByName, [role, name]);
      if (found === null) return false;
      // The driver sees to the window alone, and not to what scrolls in it.
      await run(toMiddle, [found]);
      try {
        await here('POST', `/element/${String(found[ELEMENT])}/click`);
        return true;
      } catch (error) {
        // Something that is just opening or closing lies over it: it can be clicked in a moment.
        if (String(error).includes('element click intercepted')) return false;
        throw error;
      }
    },
    press: (key) => type(KEYS[key] ?? key),
    type,
    picture: null,
    print: null,
  };
}
