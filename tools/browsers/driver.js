import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What a browser must be able to do for the walk; each way of driving one says how.
 *
 * @typedef {object} Page
 * @property {(address: string) => Promise<void>} open
 * @property {<Answer>(question: (...given: any[]) => Answer, ...given: unknown[]) => Promise<Answer>} ask runs in the page
 * @property {(role: string, name: string) => Promise<boolean>} has by `findByName`
 * @property {(role: string, name: string) => Promise<boolean>} click false: there is no such thing yet
 * @property {(key: string) => Promise<void>} press as `KeyboardEvent.key` names it
 * @property {(text: string) => Promise<void>} type
 * @property {(() => Promise<Uint8Array>) | null} picture a PNG of what is shown; null: cannot be had
 * @property {(() => Promise<number>) | null} print answers how many bytes of PDF came; null: cannot be had
 *
 * @typedef {object} Browser
 * @property {string} name with its version
 * @property {() => Promise<Page>} newPage
 * @property {() => string[]} errors what pages threw and nobody caught, as far as the browser tells
 * @property {() => Promise<void>} close
 */

/** In ms; ten times what an idle machine needs. */
const PATIENCE = 15_000;

/**
 * Asks until the answer is yes.
 *
 * @param {string} what for whoever reads that it never was
 * @param {() => Promise<boolean>} isSo
 */
export async function until(what, isSo) {
  for (const end = performance.now() + PATIENCE; ;) {
    if (await isSo()) return;
    if (performance.now() > end) throw new Error(`${what}: waited in vain`);
    await sleep(100);
  }
}
