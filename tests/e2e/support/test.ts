import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/**
 * What no page may do while a test runs. Every test is watched; one that opens a browser context of its own hands
 * it to `watch`, and one that provokes an error on purpose says which with `expect`.
 */
export interface Faults {
  watch(context: BrowserContext): Promise<void>;
  /** Lets console and page errors pass whose text matches. */
  expect(pattern: RegExp): void;
}

/** How many times slower than it is the machine is made, to see what hangs on its speed. */
const SLOWER = Number(process.env['E2E_CPU'] ?? 1);

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Playwright's test, failing on any error in the console, any uncaught one, any breach of the content security policy and any request to another origin. */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const home = new URL(baseURL ?? '').origin;
      const seen: string[] = [];
      const expected: RegExp[] = [];

      const faults: Faults = {
        expect: (pattern) => expected.push(pattern),
        watch: async (watched) => {
          // A page that closes at once needs no slowing.
          if (SLOWER > 1) watched.on('page', (page) => void slowDown(page).catch(() => undefined));
          watched.on('console', (message) => {
            if (message.type() === 'error') seen.push(`console: ${message.text()}`);
          });
          watched.on('weberror', (error) => seen.push(`uncaught: ${String(error.error())}`));
          watched.on('request', (request) => {
            const { protocol, origin } = new URL(request.url());
            if (protocol.startsWith('http') && origin !== home) seen.push(`request to ${request.url()}`);
          });
          await watched.addInitScript(() => {
            addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
              console.error(`content security policy: ${violatedDirective} ${blockedURI} ${sourceFile}`);
            });
          });
        },
      };

      await faults.watch(context);
      await use(faults);
      expect(
        seen.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
        'faults seen in the browser',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
