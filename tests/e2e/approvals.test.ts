import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { open, type Almanac } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const DRAFTS = '/campaigns?view=list&tab=action&status=draft&status=in-review&alert=no&sort=name';

function card(page: Page, name: string): Locator {
  return page.getByRole('article', { name, exact: true });
}

async function actAs(page: Page, role: RegExp, name?: string): Promise<void> {
  await page.getByRole('link', { name: /^(Settings|Paramètres)$/ }).click();
  await page.getByRole('radio', { name: role }).click();
  if (name !== undefined) await page.getByRole('textbox', { name: /^(Name|Nom)$/ }).fill(name);
}

async function goToApprovals(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(Approvals|Approbations)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^(Approvals|Approbations)$/ })).toBeVisible();
}

/** Gives a draft the tag that the demo's policy is about; answers its name. */
async function tagDraft(almanac: Almanac): Promise<string> {
  const { page } = almanac;
  const drafts = almanac.rows.filter({ has: page.getByText('Draft', { exact: true }) });
  const name = await drafts.first().getByRole('link').innerText();
  await almanac.act(name, 'Edit tags');
  const dialog = page.getByRole('dialog', { name: 'Edit tags' });
  await dialog.getByRole('combobox', { name: 'Add a tag' }).fill('legal');
  await page.getByRole('option', { name: 'legal', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  return name;
}

async function requestApproval(almanac: Almanac, name: string, message: string): Promise<void> {
  const { page } = almanac;
  await almanac.act(name, 'Request approval');
  const dialog = page.getByRole('dialog', { name: 'Request approval' });
  await dialog.getByRole('textbox').fill(message);
  await dialog.getByRole('button', { name: 'Request approval' }).click();
  await expect(almanac.row(name).getByText('In review')).toBeVisible();
}

test('a request goes from a person to another, is sent back, and is approved', async ({ page }) => {
  const almanac = await open(page, DRAFTS);
  const name = await tagDraft(almanac);
  await requestApproval(almanac, name, 'Please read the terms.');

  // Whoever asked does not decide, whatever the role.
  await actAs(page, /^Approver/);
  await goToApprovals(page);
  await expect(card(page, name)).toContainText('Camille Martin asked on');
  await expect(card(page, name)).toContainText('Please read the terms.');
  await expect(card(page, name)).toContainText('Legal review');
  const approve = card(page, name).getByRole('button', { name: 'Approve', exact: true });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await expect(approve).toHaveAccessibleDescription(/You asked for this approval yourself/);
  await approve.press('Enter');
  await expect(card(page, name)).toBeVisible();

  // Another one sends it back, with a reason.
  await actAs(page, /^Approver/, 'Abel Approver');
  await goToApprovals(page);
  await card(page, name).getByRole('button', { name: 'Request changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Request changes' });
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('textbox').fill('The terms are missing.');
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await expect(card(page, name)).toHaveCount(0);
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);

  // It is a draft again, is asked for once more, and comes into force.
  await page.goto(`./#${DRAFTS}`);
  await expect(almanac.row(name).getByText('Draft')).toBeVisible();
  await actAs(page, /^Manager/, 'Camille Martin');
  await page.goto(`./#${DRAFTS}`);
  await requestApproval(almanac, name, 'They are there now.');
  await actAs(page, /^Approver/, 'Abel Approver');
  await goToApprovals(page);
  await expect(card(page, name)).toContainText('They are there now.');
  await expect(card(page, name)).toContainText(/Once approved\s*(Live|Scheduled)/);
  await card(page, name).getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(card(page, name)).toHaveCount(0);
  await page.goto(`./#/campaigns?view=list&status=live&status=scheduled&tag=legal`);
  await expect(almanac.row(name).getByText(/^(Live|Scheduled)$/)).toBeVisible();
});

test('who asked can cancel, which only they can', async ({ page }) => {
  const almanac = await open(page, DRAFTS);
  const name = await tagDraft(almanac);
  await requestApproval(almanac, name, '');
  await actAs(page, /^Manager/, 'Somebody Else');
  await goToApprovals(page);
  const cancel = card(page, name).getByRole('button', { name: 'Cancel request' });
  await expect(cancel).toHaveAccessibleDescription(/Only Camille Martin, who asked/);
  await actAs(page, /^Manager/, 'Camille Martin');
  await goToApprovals(page);
  await expect(card(page, name)).toContainText('Without a message');
  await cancel.click();
  await expect(card(page, name)).toHaveCount(0);
  await page.goto(`./#${DRAFTS}`);
  await expect(almanac.row(name).getByText('Draft')).toBeVisible();
});

test('a name opens the details, and Back leads to the requests again', async ({ page }) => {
  await open(page, '/approvals');
  const link = page.getByRole('article').first().getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(
    page.getByRole('complementary', { name: 'Campaign details' }).getByRole('heading', { name }),
  ).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Approvals' })).toBeVisible();
});

test('without the policy a draft is activated at once', async ({ page }) => {
  const almanac = await open(page, DRAFTS);
  const name = await tagDraft(almanac);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Approval policies' }).click();
  const active = page.getByRole('switch', { name: 'Active: Legal review' });
  await active.click();
  await expect(active).not.toBeChecked();
  await page.reload();
  await expect(active).not.toBeChecked();
  await page.goto(`./#${DRAFTS}`);
  await almanac
    .row(name)
    .getByRole('button', { name: /^More actions for/ })
    .click();
  await expect(page.getByRole('menuitem', { name: 'Activate', exact: true })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Request approval' })).toHaveCount(0);
});

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('decides by the names that the glossary gives', async ({ page }) => {
    await open(page, '/settings');
    await actAs(page, /^Approbateur/, 'Abel');
    await goToApprovals(page);
    const first = page.getByRole('article').first();
    const name = await first.getByRole('link').innerText();
    for (const label of ['Approuver', 'Demander les modifications', 'Annuler la demande']) {
      await expect(first.getByRole('button', { name: label, exact: true })).toBeVisible();
    }
    await first.getByRole('button', { name: 'Approuver', exact: true }).click();
    await expect(card(page, name)).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${String(width)} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('axe finds nothing on the requests or in the form of a policy', async ({ page }) => {
        const noViolations = async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        };
        await open(page, '/approvals');
        await expect(page.getByRole('button', { name: 'Approve', exact: true }).first()).toBeVisible();
        await noViolations();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.goto('./#/settings?part=approval');
        await page.getByRole('button', { name: 'Change Legal review' }).click();
        await expect(page.getByRole('dialog', { name: 'Change policy' })).toBeVisible();
        await noViolations();
      });
    });
  }
}
