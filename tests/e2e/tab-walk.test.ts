import type { Locator, Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { focusOf, type Focus } from './support/focus.ts';
import { expect, test } from './support/test.ts';

/** Where people go by keyboard, and what shows that it is there. */
const PLACES: readonly (readonly [address: string, there: string])[] = [
  ['/campaigns?view=list', '[role=grid] [role=rowheader]'],
  ...['day', 'week', 'month', 'timeline'].map(
    (scale) => [`/campaigns?view=calendar&drafts=shown&scale=${scale}`, '[data-key][tabindex="0"]'] as const,
  ),
  ['/campaigns?view=both', '[data-key][tabindex="0"]'],
  ['/campaigns?view=list&q=zzzz', 'main h1'],
  ['/approvals', 'h1'],
  ['/packages', 'h1'],
  ['/import', 'h1'],
  ['/journal', 'h1'],
  ['/what-if', 'h1'],
  ['/help', 'h1'],
  ...['general', 'approval', 'pressure', 'references', 'tags', 'sandboxes', 'storage'].map(
    (part) => [`/settings?part=${part}`, 'h1'] as const,
  ),
];
const SECTIONS = ['properties', 'actions', 'audience', 'schedule', 'review'];

/** A list of hundreds is walked no further than this. */
const MOST = 70;
/** So many steps are walked back. */
const BACK = 6;

const ABOVE = '[role=dialog], [role=alertdialog], [role=menu]';

class Walk {
  readonly page: Page;
  readonly faults: string[] = [];
  readonly counts: string[] = [];
  #steps = 0;
  #place = '';

  constructor(page: Page) {
    this.page = page;
  }

  at(place: string) {
    this.end();
    this.#place = place;
    this.#steps = 0;
  }

  end() {
    if (this.#place !== '') this.counts.push(`${this.#place}: ${String(this.#steps)}`);
    this.#place = '';
  }

  expectNoFaults() {
    this.end();
    test.info().annotations.push({ type: 'steps', description: this.counts.join('\n') });
    expect(this.faults).toEqual([]);
  }

  fault(text: string) {
    this.faults.push(`${this.#place}: ${text}`);
  }

  async step(key: string): Promise<Focus> {
    await this.page.keyboard.press(key);
    return this.look(key);
  }

  async look(how: string): Promise<Focus> {
    const focus = await focusOf(this.page);
    this.#steps += 1;
    for (const fault of focus.faults) this.fault(`${how}: “${focus.name}” ${fault}`);
    return focus;
  }
}

/** What has just been asked for is on the page. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** As if the page had just been opened: Tab begins at its first stop. */
async function fromTheStart(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

async function walkPage(walk: Walk, page: Page, whole: boolean): Promise<void> {
  await fromTheStart(page);
  let focus = await walk.step('Tab');
  if (!whole) {
    // What stands above every page is walked once.
    await page.keyboard.press('Enter');
    const inside = await focusOf(page);
    if (inside.id === null) walk.fault('the link to the content leads nowhere');
    focus = await walk.step('Tab');
  }
  const walked: Focus[] = [];
  for (; walked.length < MOST && focus.id !== null; focus = await walk.step('Tab')) {
    if (focus.id === walked[0]?.id) break;
    if (walked.some(({ id }) => id === focus.id)) {
      walk.fault(`Tab goes round from “${walked.at(-1)?.name ?? ''}” to “${focus.name}”`);
      break;
    }
    walked.push(focus);
  }
  const last = walked.at(-1);
  if (focus.id === null) {
    // After the last stop come the browser's own controls, and then the first of the page again.
    const next = await walk.step('Tab');
    if (next.id === null || walked.slice(whole ? 1 : 0).some(({ id }) => id === next.id))
      walk.fault(`nothing has the focus after “${last?.name ?? ''}”`);
  }
  // Going back, a grid is entered by its head: the way may be longer, not another.
  const goal = walked.at(-BACK) ?? walked[0];
  for (let presses = 0; presses < 3 * BACK; presses += 1) {
    if ((await walk.step('Shift+Tab')).id === goal?.id) return;
  }
  walk.fault(`Shift+Tab does not lead back to “${goal?.name ?? ''}”`);
}

interface Opening {
  readonly name: string;
  readonly address: string;
  /** What opens it, and what is chosen in the menu that comes first. */
  readonly opener: (page: Page) => Locator;
  readonly entry?: RegExp;
  /** Enter, unless it is another. */
  readonly key?: string;
}

const button = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first();
const rowMenu = button(/^(More actions for|Plus d'actions pour)/);
const entryOf = (address: string, entry: RegExp): Opening => ({
  name: entry.source,
  address,
  opener: rowMenu,
  entry,
});
const LIST = '/campaigns?view=list';
const DRAFTS = `${LIST}&status=draft&tab=action`;

/** What opens above a page, and from where. */
const OPENINGS: readonly Opening[] = [
  ...[
    /^Sandbox/,
    /^(Acting as|Agir en tant que)/,
    /^(Clock|Horloge)/,
    /^(Language|Langue)/,
    /^(Recent actions|Actions récentes)/,
    /^(Filters|Filtres)/,
    /^(Configure layout|Configurer la disposition)/,
    /^(Create campaign|Créer une campagne)/,
    /^(Alerts for|Alertes pour)/,
  ].map((name) => ({ name: name.source, address: LIST, opener: button(name) })),
  { name: 'row menu', address: LIST, opener: rowMenu },
  entryOf(DRAFTS, /^(Edit tags|Modifier les balises)$/),
  entryOf(DRAFTS, /^(Duplicate|Dupliquer)$/),
  entryOf(DRAFTS, /^(Add to package|Ajouter au package)$/),
  entryOf(`${LIST}&status=live&tab=action`, /^(Stop campaign|Arrêter la campagne)$/),
  {
    name: 'calendar options',
    address: '/campaigns?view=calendar',
    opener: button(/^(Calendar options|Options du calendrier)/),
  },
  {
    name: 'reschedule',
    address: '/campaigns?view=calendar&scale=month&q=expir',
    opener: (page) => page.locator('[data-key][tabindex="0"]').first(),
    key: 'r',
  },
  {
    name: 'feedback',
    address: '/campaigns?view=calendar',
    opener: button(/^(Beta feedback|Commentaires Beta)/),
  },
  {
    name: 'add policy',
    address: '/settings?part=approval',
    opener: button(/^(Add policy|Ajouter une règle)/),
  },
  {
    name: 'remove policy',
    address: '/settings?part=approval',
    opener: (page) =>
      page
        .getByRole('main')
        .getByRole('button', { name: /^(Remove|Retirer) / })
        .first(),
  },
  {
    name: 'change policy',
    address: '/settings?part=approval',
    opener: (page) =>
      page
        .getByRole('main')
        .getByRole('button', { name: /^(Change|Modifier) / })
        .first(),
  },
];

/** Opens by key, goes round inside and leaves by Escape. */
async function walkAbove(
  walk: Walk,
  page: Page,
  { opener, entry, key: opens = 'Enter' }: Opening,
): Promise<void> {
  const from = opener(page);
  await from.focus();
  await page.keyboard.press(opens);
  const above = page.locator(ABOVE);
  await expect(above.first()).toBeVisible();
  await expect
    .poll(async () => (await focusOf(page)).isAbove, 'the focus goes to what has opened')
    .toBe(true);
  if (entry !== undefined) {
    await page.getByRole('menuitem', { name: entry }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[role=dialog], [role=alertdialog]').first()).toBeVisible();
    await expect.poll(async () => (await focusOf(page)).isAbove).toBe(true);
  }
  const isMenu = (await page.locator('[role=menu]').count()) > 0;
  const key = isMenu ? 'ArrowDown' : 'Tab';
  const first = await walk.look('opened');
  const walked = [first];
  while (walked.length < MOST) {
    const focus = await walk.step(key);
    if (!focus.isAbove) walk.fault(`${key} leads out of it after “${walked.at(-1)?.name ?? ''}”`);
    if (!focus.isAbove || walked.some(({ id }) => id === focus.id)) break;
    walked.push(focus);
  }
  await walk.step(isMenu ? 'ArrowUp' : 'Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(above).toHaveCount(0);
  await expect.poll(async () => (await focusOf(page)).id === null).toBe(false);
  const back = await walk.look('Escape');
  if (!(await from.evaluate((element) => element === document.activeElement)))
    walk.fault(`Escape leads to “${back.name}”`);
}

for (const [locale, width, height] of [
  ['en-GB', 1280, 900],
  ['fr-FR', 320, 640],
] as const) {
  test.describe(`${locale}, ${width} px`, () => {
    test.use({ locale, viewport: { width, height } });

    test('Tab leads through every page, and all that it meets is in sight and has a name', async ({
      page,
    }) => {
      test.slow();
      const walk = new Walk(page);
      const { rows } = await open(page, '/campaigns?view=list');
      for (const [address, there] of PLACES) {
        walk.at(address);
        await page.goto(`./#${address}`);
        await expect(page.locator(there).first()).toBeAttached();
        await settled(page);
        await walkPage(walk, page, walk.counts.length === 0);
      }
      for (const [found, entry] of [
        ['tab=action&status=draft', /^(Open|Ouvrir)$/],
        ['tab=orchestrated&status=draft', /^(Open|Ouvrir)$/],
        ['tab=action&status=live&q=lett', /^(View all time report|Afficher le rapport complet)$/],
      ] as const) {
        await page.goto(`./#/campaigns?view=list&${found}`);
        await settled(page);
        await rows
          .first()
          .getByRole('button', { name: /^(More actions for|Plus d'actions pour)/ })
          .click();
        await page.getByRole('menuitem', { name: entry }).click();
        await expect(page.locator('h1:not(.visually-hidden)').first()).toBeVisible();
        const [address = ''] = page.url().split('&part=');
        const parts = found.includes('live') ? [null] : found.includes('orch') ? ['actions'] : SECTIONS;
        for (const part of parts) {
          if (part !== null) await page.goto(`${address}&part=${part}`);
          walk.at(`${found} ${part ?? 'report'}`);
          await expect(page.locator('h1').first()).toBeAttached();
          await settled(page);
          await walkPage(walk, page, false);
        }
      }
      walk.expectNoFaults();
    });

    test('what opens above a page holds the focus, and gives it back', async ({ page }) => {
      test.slow();
      const walk = new Walk(page);
      await open(page, LIST);
      for (const opening of OPENINGS) {
        walk.at(opening.name);
        await page.goto(`./#${opening.address}`);
        await expect(opening.opener(page)).toBeVisible();
        await walkAbove(walk, page, opening);
      }
      walk.expectNoFaults();
    });

    test('whoever removes, hides, moves or undoes something goes on where it was', async ({ page }) => {
      test.slow();
      const walk = new Walk(page);
      const { chips, rows } = await open(page, LIST);
      const main = page.getByRole('main');
      const here = (name: RegExp) => page.getByRole('button', { name });
      const press = async (name: string, target: Locator, after?: () => Promise<void>) => {
        walk.at(name);
        await target.focus();
        await page.keyboard.press('Enter');
        await after?.();
        await settled(page);
        const hasFocus = () =>
          page.evaluate(
            () =>
              ![document.body, document.querySelector('main')].includes(
                document.activeElement as HTMLElement,
              ),
          );
        await expect.poll(hasFocus, `the focus after: ${name}`).toBe(true);
        await walk.look(name);
      };

      await press('remove a filter', chips.first().getByRole('button'));
      await press('clear the filters', here(/^(Clear filters|Effacer les filtres)$/).first());
      await page.goto(`./#${LIST}&q=zzzz`);
      await press(
        'clear the search',
        main.getByRole('button', { name: /^(Clear the search|Effacer la recherche)$/ }).last(),
      );
      await page.goto(`./#${LIST}`);
      await here(/^(Configure layout|Configurer la disposition)$/).press('Enter');
      const moves = page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Move|Monter|Descendre|Déplacer) / });
      await expect(moves.first()).toBeVisible();
      const count = await moves.count();
      // Up and down by turns, from the second column on, which cannot go up.
      await press('move a column down', moves.nth(3));
      await press('move a column up', moves.nth(4));
      await press('move a column to the top', moves.nth(2));
      await press('move a column to the end', moves.nth(count - 3));
      await press('hide a column', page.getByRole('dialog').getByRole('checkbox').nth(2), () =>
        page.keyboard.press('Space'),
      );
      await press('reset the columns', page.getByRole('dialog').getByRole('button').last());
      await page.keyboard.press('Escape');

      await page.goto(`./#${DRAFTS}`);
      await expect(rows.first()).toBeVisible();
      await press('delete', rowMenu(page), () =>
        page.getByRole('menuitem', { name: /^(Delete|Supprimer)$/ }).press('Enter'),
      );
      const notices = page.getByRole('region', { name: /^(Notices|Avis)$/ });
      await press('undo in a notice', notices.getByRole('button', { name: /^(Undo|Annuler)/ }).first());
      await press('dismiss a notice', notices.getByRole('button').last());

      await page.goto(`./#${LIST}&status=live&tab=action&q=lett`);
      await press('report', rowMenu(page), async () => {
        await page
          .getByRole('menuitem', { name: /^(View all time report|Afficher le rapport complet)$/ })
          .press('Enter');
        await expect(page).toHaveURL(/report/);
      });
      await press('back from a report', main.getByRole('link').first());

      await page.goto(`./#${LIST}`);
      await press('simulate', here(/^(Clock|Horloge)/), async () => {
        await here(/^(Simulate|Simuler)/).press('Enter');
        await expect(here(/^(Clock|Horloge).*imul/)).toBeVisible();
      });
      await here(/^(Clock|Horloge)/).press('Enter');
      for (const nth of [0, 1, 2]) await press('forward', here(/^(Forward by|Avancer d)/).nth(nth));
      walk.expectNoFaults();
    });
  });
}
