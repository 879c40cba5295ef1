import type { Locator, Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

/** Campaigns made from nothing, in the editor, and brought to life. */

test.use({ viewport: { width: 1280, height: 900 } });

const ENGLISH = {
  create: 'Create campaign',
  name: 'Name',
  draft: 'Create draft',
  next: /^Next: /,
  addAction: 'Add action',
  email: /^Email/,
  configuration: 'Channel configuration',
  subject: 'Subject',
  body: 'Body',
  published: 'Published',
  audience: 'Audience',
  identity: 'Identity type',
  addActivity: 'Add activity',
  readAudience: /^Read audience/,
  activate: 'Activate',
  publish: 'Publish',
  live: 'Live',
  publishing: /Publishing|Live/,
  nothing: 'Nothing stands in the way.',
  transactional: 'Transactional',
};

const FRENCH: typeof ENGLISH = {
  create: 'Créer une campagne',
  name: 'Nom',
  draft: 'Créer le brouillon',
  next: /^Suivant/,
  addAction: 'Ajouter une action',
  email: /^E-mail/,
  configuration: 'Configuration du canal',
  subject: 'Objet',
  body: 'Corps',
  published: 'Publié',
  audience: 'Audience',
  identity: 'Type d’identité',
  addActivity: 'Ajouter une activité',
  readAudience: /^Lire l’audience/,
  activate: 'Activer',
  publish: 'Publier',
  live: 'Actif',
  publishing: /Publication|Actif/,
  nothing: 'Rien ne s’y oppose.',
  transactional: 'Transactionnel',
};

/** Chooses the first entry of a list box that opens under a field. */
async function chooseFirst(page: Page, field: Locator): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).not.toHaveValue('');
}

async function chooseFromMenu(page: Page, entry: RegExp): Promise<void> {
  const item = page.getByRole('menuitem', { name: entry });
  await expect(item).toBeVisible();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

for (const [locale, words] of [
  ['en-GB', ENGLISH],
  ['fr-FR', FRENCH],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    const button = (page: Page, name: string | RegExp) =>
      page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' });

    /** From the list to the editor of a new draft; `down`: how many types below the first. */
    async function begin(page: Page, down: number, name: string): Promise<void> {
      await open(page, '/campaigns?view=list');
      await pressOn(page, page.getByRole('button', { name: words.create, exact: true }));
      const dialog = page.getByRole('dialog', { name: words.create });
      await expect(dialog.getByRole('radio').first()).toBeFocused();
      for (let press = 0; press < down; press += 1) await page.keyboard.press('ArrowDown');
      await typeInto(page, dialog.getByRole('textbox', { name: words.name }), name);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    }

    async function writeMessage(page: Page): Promise<void> {
      const main = page.getByRole('main');
      await chooseFirst(page, main.getByRole('combobox', { name: words.configuration }));
      await typeInto(page, main.getByRole('textbox', { name: words.subject }), 'Warm feet');
      await typeInto(page, main.getByRole('textbox', { name: words.body }), 'All winter long.');
      await tabTo(page, main.getByRole('switch', { name: words.published }));
      await page.keyboard.press('Space');
      await expect(main.getByRole('switch', { name: words.published })).toBeChecked();
    }

    async function review(page: Page): Promise<void> {
      while (!page.url().includes('part=review')) await pressOn(page, button(page, words.next));
      await expect(page.getByText(words.nothing)).toBeVisible();
    }

    const expectStatus = (page: Page, status: string | RegExp) =>
      expect(
        page
          .getByRole('main')
          .getByText(status, { exact: typeof status === 'string' })
          .first(),
      ).toBeVisible();

    test('an action campaign is made and activated by keyboard alone', async ({ page }) => {
      await begin(page, 0, 'Winter boots');
      await pressOn(page, button(page, words.next));
      await pressOn(page, button(page, words.addAction));
      await chooseFromMenu(page, words.email);
      await writeMessage(page);
      await pressOn(page, button(page, words.next));
      const main = page.getByRole('main');
      await chooseFirst(page, main.getByRole('combobox', { name: words.audience }));
      await chooseFirst(page, main.getByRole('combobox', { name: words.identity }));
      await review(page);
      await pressOn(page, button(page, words.activate));
      await expectStatus(page, words.live);
    });

    test('an API-triggered campaign is made and activated by keyboard alone', async ({ page }) => {
      await begin(page, 1, 'Order shipped');
      const transactional = page.getByRole('radio', { name: words.transactional });
      await tabTo(page, page.getByRole('radio', { checked: true }).first());
      await page.keyboard.press('ArrowDown');
      await expect(transactional).toBeChecked();
      await pressOn(page, button(page, words.next));
      await pressOn(page, button(page, words.addAction));
      await chooseFromMenu(page, words.email);
      await writeMessage(page);
      await review(page);
      await pressOn(page, button(page, words.activate));
      await expectStatus(page, words.live);
    });

    test('an orchestrated campaign is made and published by keyboard alone, and goes live', async ({
      page,
    }) => {
      await begin(page, 2, 'Welcome steps');
      await pressOn(page, button(page, words.next));
      const main = page.getByRole('main');
      await pressOn(page, button(page, words.addActivity));
      await chooseFromMenu(page, words.readAudience);
      await chooseFirst(page, main.getByRole('combobox', { name: words.audience }));
      await pressOn(page, button(page, words.addActivity));
      await chooseFromMenu(page, words.email);
      await writeMessage(page);
      await review(page);
      await pressOn(page, button(page, words.publish));
      await expectStatus(page, words.publishing);
      // Publishing takes ten seconds.
      await expectStatus(page, words.live);
    });
  });
}

/** A draft of the demo in the editor, at a section. */
async function openDraft(page: Page, part: string): Promise<void> {
  const almanac = await open(page, '/campaigns?view=list&tab=action&status=draft&sort=name');
  await almanac.rows
    .first()
    .getByRole('button', { name: /^More actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Open', exact: true }).click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: part }).click();
}

test('a reload in the middle of a word loses nothing', async ({ page }) => {
  await openDraft(page, 'Properties');
  const field = page.getByRole('textbox', { name: 'Description' });
  await field.fill('Before the fro');
  await page.reload();
  await expect(field).toHaveValue('Before the fro');
  await expect(page.getByRole('status').getByText('Saved')).toBeVisible();
  await field.pressSequentially('st');
  await page.goto('about:blank');
  await page.goBack();
  await expect(field).toHaveValue('Before the frost');
});

test('undo and redo go through what was written, by keyboard too', async ({ page }) => {
  await openDraft(page, 'Properties');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  const before = await name.inputValue();
  await name.fill('Another name');
  await page.getByRole('textbox', { name: 'Description' }).fill('Another text');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(name).toHaveValue(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(name).toHaveValue('Another name');
  await expect(page.getByRole('heading', { level: 1, name: 'Another name' })).toBeVisible();
});

test('two tabs on one draft: the second sees it live and cannot overwrite, until the first is closed', async ({
  page,
  context,
}) => {
  await openDraft(page, 'Properties');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(/being edited in another tab/)).toBeVisible();
  const theirs = second.getByRole('textbox', { name: 'Description' });
  await expect(theirs).toHaveAttribute('readonly');
  await page.getByRole('textbox', { name: 'Description' }).fill('Seen at once');
  await expect(theirs).toHaveValue('Seen at once');
  await page.close();
  await expect(second.getByText(/being edited in another tab/)).toBeHidden();
  await theirs.fill('Now here');
  await expect(second.getByRole('status').getByText('Saved')).toBeVisible();
});

test('a draft version is edited beside the live one, which stays to be read', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=live&draft=yes&tab=action&q=monday+thursday');
  const row = almanac.rows.first();
  await row.getByRole('button', { name: /^Open draft version of/ }).click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: /^Actions/ })
    .click();
  const subject = page.getByRole('textbox', { name: /^(Subject|Title|Text|Message|Body)/ }).first();
  await subject.fill('Only in the draft');
  await expect(page.getByRole('status').getByText('Saved')).toBeVisible();
  await page.getByRole('link', { name: 'Open live version' }).click();
  await expect(page.getByText('This is the version in force.', { exact: false })).toBeVisible();
  await expect(page.getByText('Only in the draft')).toHaveCount(0);
  await page.getByRole('link', { name: 'Open draft version' }).click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: /^Review/ })
    .click();
  await expect(page.getByRole('insertion').filter({ hasText: 'Only in the draft' })).toBeVisible();
});

test('the review leads to each field that blocks, and the alert in the list does too', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=draft&alert=yes&tab=action&sort=name');
  await almanac.rows
    .first()
    .getByRole('button', { name: /^Alerts for/ })
    .click();
  await page.getByRole('link', { name: 'Go to the field' }).first().click();
  await expect(page).toHaveURL(/#\/campaign\?.*field=/);
  // Of fields within each other it is the innermost.
  await expect(page.locator('[data-field]:focus-within').last()).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: /^Review/ })
    .click();
  await expect(page.getByRole('button', { name: /^(Activate|Request approval)$/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page
    .getByRole('link', { name: /^Go to the field/ })
    .first()
    .click();
  await expect(page.locator('[data-field]:focus-within').last()).toBeVisible();
});
