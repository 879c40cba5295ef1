import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { findByName } from './find-by-name.js';

/**
 * Firefox as people have it, driven by WebDriver BiDi.
 *
 * @param {string} executablePath
 * @returns {Promise<import('./driver.js').Browser>}
 */
export async function startFirefox(executablePath) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    env: { ...process.env, TZ: 'Europe/Paris' },
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB, en' },
    defaultViewport: { width: 1280, height: 800 },
  });
  /** @type {string[]} */
  const errors = [];
  return {
    name: await browser.version(),
    newPage: async () => pageOf(await browser.newPage(), errors),
    errors: () => errors,
    close: () => browser.close(),
  };
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string[]} errors
 * @returns {import('./driver.js').Page}
 */
function pageOf(page, errors) {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  /** @type {(role: string, name: string) => Promise<import('puppeteer-core').ElementHandle | null>} */
  const find = async (role, name) => {
    const found = await page.evaluateHandle(findByName, role, name);
    return /** @type {import('puppeteer-core').ElementHandle | null} */ (found.asElement());
  };
  return {
    open: async (address) => {
      await page.goto(address);
    },
    ask: (question, ...given) => page.evaluate(question, ...given),
    has: async (role, name) => (await find(role, name)) !== null,
    click: async (role, name) => {
      const found = await find(role, name);
      try {
        await found?.click();
      } catch (error) {
        // It gave way to another of its name while it was being clicked: that one can be clicked in a moment.
        if (String(error).includes('detached')) return false;
        throw error;
      }
      return found !== null;
    },
    press: (key) => page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key)),
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot(),
    print: async () => (await page.pdf()).byteLength,
  };
}
