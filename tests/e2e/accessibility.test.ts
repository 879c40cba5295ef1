import type { Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { expectNoViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const WIDTHS = [320, 768, 1280];

for (const [locale, more, filters] of [
  ['en-GB', /^More actions for/, /^Filters/],
  ['fr-FR', /^Plus d'actions pour/, /^Filtres/],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // What a page is made of is the same in the dark.
    const theme = { isColourOnly: colorScheme === 'dark' };
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      for (const width of WIDTHS) {
        test(`axe finds nothing on any page at ${width} px`, async ({ page }) => {
          await page.setViewportSize({ width, height: 900 });
          const almanac = await open(page, '/campaigns?view=list');
          await expectNoViolations(page, theme);
          await almanac.rows.first().getByRole('link').click();
          await expect(almanac.rail.getByRole('heading').first()).toBeVisible();
          await expectNoViolations(page, theme);
          await page.keyboard.press('Escape');
          await page.goto('./#/campaigns?view=calendar');
          await expect(almanac.calendar.getByRole('button').nth(8)).toBeVisible();
          await expectNoViolations(page, theme);
          await page.goto('./#/campaigns?view=list&q=zzzz');
          await expectNoViolations(page, theme);
          await page.goto('./#/settings');
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectNoViolations(page, theme);
        });
      }

      test('axe finds nothing in the filters, the columns, a menu or a dialog', async ({ page }) => {
        const almanac = await open(page, '/campaigns?view=list');
        await page.getByRole('button', { name: filters }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page, theme);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^(Configure layout|Configurer la disposition)$/ }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page, theme);
        await page.keyboard.press('Escape');
        await almanac.rows.first().getByRole('button', { name: more }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectNoViolations(page, theme);
        await page.getByRole('menuitem', { name: /^(Edit tags|Modifier les balises)$/ }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page, theme);
        await page.keyboard.press('Escape');
        await page
          .getByRole('columnheader')
          .getByRole('checkbox', { name: /^(Select all|Tout sélectionner)$/ })
          .click();
        const bar = page.getByRole('toolbar', { name: /^(Selected campaigns|Campagnes sélectionnées)$/ });
        await bar.getByRole('button', { name: /^(More actions|Plus d’actions)$/ }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectNoViolations(page, theme);
        await page.getByRole('menuitem', { name: /^(Move by days|Décaler)/ }).click();
        await expect(page.getByRole('dialog').getByRole('heading', { level: 3 }).first()).toBeVisible();
        await expectNoViolations(page, theme);
      });
    });
  }
}

/** Every page, every part of one and every section of the editor, for a campaign of each type. */
const PLACES = [
  ...['general', 'approval', 'pressure', 'references', 'tags', 'sandboxes', 'storage'].map(
    (part) => `/settings?part=${part}`,
  ),
  '/packages',
  '/import',
  '/help',
  '/journal',
  '/what-if',
  '/approvals',
];
const SECTIONS = ['properties', 'actions', 'audience', 'schedule', 'review'];
const FOUND = ['tab=action&status=draft', 'tab=api-triggered&status=any', 'tab=orchestrated&status=draft'];

for (const [locale, colorScheme, openEntry] of [
  ['en-GB', 'light', 'Open'],
  ['fr-FR', 'dark', 'Ouvrir'],
] as const) {
  for (const width of WIDTHS) {
    test.describe(`${locale}, ${colorScheme}, ${width} px`, () => {
      test.use({ locale, colorScheme, viewport: { width, height: 900 } });

      test('axe finds nothing on any other page', async ({ page }) => {
        test.slow();
        await open(page, '/campaigns?view=list');
        for (const place of PLACES) {
          await page.goto(`./#${place}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectNoViolations(page);
        }
      });

      test('axe finds nothing in any scale of the calendar', async ({ page }) => {
        test.slow();
        const { calendar, grid } = await open(page, '/campaigns?view=list');
        for (const scale of ['day', 'week', 'month', 'timeline']) {
          await page.goto(`./#/campaigns?view=calendar&drafts=shown&scale=${scale}`);
          await expect(calendar.locator('[data-key][tabindex="0"]').first()).toBeVisible();
          await expectNoViolations(page);
        }
        await page.goto('./#/campaigns?view=both');
        await expect(grid).toBeVisible();
        await expectNoViolations(page);
      });

      test('axe finds nothing in the editor, in the report and where a campaign is created', async ({
        page,
      }) => {
        test.slow();
        for (const found of FOUND) {
          const almanac = await open(page, `/campaigns?view=list&${found}`);
          await almanac.rows
            .first()
            .getByRole('button', { name: /^(More actions for|Plus d'actions pour)/ })
            .click();
          await page.getByRole('menuitem', { name: openEntry, exact: true }).click();
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          const [address] = page.url().split('&part=');
          for (const section of SECTIONS) {
            await page.goto(`${address ?? ''}&part=${section}`);
            await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
            await expectNoViolations(page);
          }
        }
        await open(page, '/campaigns?view=list');
        await page.getByRole('button', { name: /^(Create campaign|Créer une campagne)$/ }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
        const almanac = await open(page, '/campaigns?view=list&status=live&tab=action&q=lett');
        await almanac.rows
          .first()
          .getByRole('button', { name: /^(More actions for|Plus d'actions pour)/ })
          .click();
        await page
          .getByRole('menuitem', { name: /^(View all time report|Afficher le rapport complet)$/ })
          .click();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoViolations(page);
      });
    });
  }
}

/**
 * What a finger is asked to press though it is lower than 44 px, or typed into in letters that make a phone magnify the
 * page, and what reaches beyond the screen. What stands within a row or on the calendar is pressed as part of it.
 */
function tooSmallIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
    const inHeader = [...(document.querySelector('header')?.querySelectorAll('button') ?? [])]
      .filter((each) => each.checkVisibility())
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .sort((one, other) => one.box.left - other.box.left);
    inHeader.forEach(({ each, box }, index) => {
      const before = inHeader[index - 1];
      if (before !== undefined && box.left < before.box.right - 1)
        found.push(`${before.each.textContent.trim()} lies over ${each.ariaLabel ?? each.textContent}`);
    });
    for (const each of document.querySelectorAll('main, header, [role=dialog]')) {
      for (const control of each.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')) {
        const name = control.ariaLabel ?? (control.textContent.trim() || control.outerHTML.slice(0, 80));
        const isText = control.matches('a') && getComputedStyle(control).display === 'inline';
        if (isText || control.closest('[role=row], [role=grid], [inert], .visually-hidden, .skip') !== null)
          continue;
        const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
        if (width > 0 && height > 0 && Math.round(height) < 44) found.push(`${name} is ${height} px high`);
        if (
          control.matches('input:not([type=checkbox], [type=radio]), select, textarea') &&
          Number.parseFloat(getComputedStyle(control).fontSize) < 16
        )
          found.push(`${name} is written small`);
      }
    }
    return found;
  });
}

test.describe('by finger, on a narrow screen', () => {
  test.use({
    locale: 'fr-FR',
    colorScheme: 'dark',
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });

  test('there is room for it on every page, and nothing beyond the screen', async ({ page }) => {
    test.slow();
    const almanac = await open(page, '/campaigns?view=list');
    expect.soft(await tooSmallIn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Filtres/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await tooSmallIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Créer une campagne', exact: true }).first().click();
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible();
    expect.soft(await tooSmallIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const place of PLACES) {
      await page.goto(`./#${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect.soft(await tooSmallIn(page), place).toEqual([]);
    }
    await page.goto('./#/campaigns?view=list&status=draft');
    await almanac.rows
      .first()
      .getByRole('button', { name: /^Plus d'actions pour/ })
      .click();
    await page.getByRole('menuitem', { name: 'Ouvrir', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const [address = ''] = page.url().split('&part=');
    for (const section of SECTIONS) {
      await page.goto(`${address}&part=${section}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect.soft(await tooSmallIn(page), section).toEqual([]);
    }
    await page.goto('./#/campaigns?view=calendar');
    await expect(almanac.calendar.getByRole('button').nth(8)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
