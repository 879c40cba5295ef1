import { expect, test as base, type BrowserContext } from '@playwright/test';

/**
 * What no page may do while a test runs. Every test is watched; one that opens a browser context of its own hands
 * it to `watch`, and one that provokes an error on purpose says which with `expect`.
 */
export interface Faults {
  watch(context: BrowserContext): Promise<void>;
  /** Lets console and page errors pass whose text matches. */
  expect(pattern: RegExp): void;
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
