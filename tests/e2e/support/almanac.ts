import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Tuesday 24 November 2026, 10:30 in Paris: the demo of that day is what the tests know by name. */
const NOW = Date.parse('2026-11-24T09:30:00Z');

/** Lets the app's clock go on from a fixed instant. A paused clock would hold up the store's live queries. */
async function startClock(context: BrowserContext, at: number = NOW): Promise<void> {
  await context.addInitScript((start: number) => {
    const real = Date.now;
    const opened = real();
    Date.now = () => start + real() - opened;
  }, at);
}

/** Opens the app at an address after its `#` and waits until everything is there. */
export async function open(page: Page, address = '/campaigns', at: number = NOW): Promise<Almanac> {
  await startClock(page.context(), at);
  await page.goto(`./#${address}`);
  return loaded(page);
}

export async function loaded(page: Page): Promise<Almanac> {
  await expect(page.getByRole('main')).toBeVisible();
  const almanac = new Almanac(page);
  if (!/#\/(?!campaigns)|view=calendar/.test(page.url())) {
    await expect(almanac.grid).toHaveAttribute('aria-busy', 'false');
  }
  return almanac;
}

/** The name of the database that holds the demo. */
export function demoDatabase(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('almanac');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const asking = opening.result.transaction('sandboxes').objectStore('sandboxes').get('demo');
          asking.onsuccess = () => {
            opening.result.close();
            resolve(`almanac-sandbox-${(asking.result as { database: string }).database}`);
          };
        };
      }),
  );
}

/** What a person finds on the page, by the names that they and assistive technology know. */
export class Almanac {
  readonly page: Page;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly count: Locator;
  readonly search: Locator;
  readonly rail: Locator;
  readonly calendar: Locator;
  readonly chips: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: /^(Campaigns|Campagnes)$/ });
    this.rows = this.grid.getByRole('row').filter({ has: page.getByRole('rowheader') });
    this.count = page.getByRole('status').filter({ hasText: /of|sur/ });
    this.search = page.getByRole('searchbox', { name: /^(Search campaigns|Rechercher des campagnes)$/ });
    this.rail = page.getByRole('complementary', { name: /^(Campaign details|Détails de la campagne)$/ });
    this.calendar = page.getByRole('region', { name: /^(Calendar|Calendrier)$/ });
    this.chips = page.getByRole('list', { name: /^(Active filters|Filtres actifs)$/ }).getByRole('listitem');
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name }) });
  }

  async names(): Promise<string[]> {
    return this.grid.getByRole('rowheader').allInnerTexts();
  }

  /** Chooses an entry of a row's menu. */
  async act(name: string, entry: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `More actions for ${name}`, exact: true })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  async filter(group: string, value: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /^(Filters|Filtres)/ }).click();
    await this.page
      .getByRole('group', { name: group, exact: true })
      .getByRole('checkbox', { name: value })
      .click();
    await this.page.keyboard.press('Escape');
  }
}
