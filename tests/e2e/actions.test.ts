import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const ALL = '/campaigns?view=list&status=any';

test('lists every action of a draft, with the reason why it is unavailable', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&tab=action&status=draft&sort=name');
  await almanac.rows
    .first()
    .getByRole('button', { name: /^More actions for/ })
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  const labels = page
    .getByRole('menuitem')
    .evaluateAll((items) =>
      items.map((each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent),
    );
  expect((await labels).toSorted()).toEqual(
    [
      'Open',
      'View all time report',
      'View last 24 hours report',
      'Activate',
      'Approve',
      'Request changes',
      'Cancel request',
      'Modify campaign',
      'Open draft version',
      'Activate draft version',
      'Discard draft version',
      'Stop campaign',
      'Edit tags',
      'Duplicate',
      'Add to package',
      'Archive',
      'Restore',
      'Delete',
    ].toSorted(),
  );
  const archive = page.getByRole('menuitem', { name: 'Archive', exact: true });
  await expect(archive).toHaveAttribute('aria-disabled', 'true');
  await expect(archive).toHaveAccessibleDescription('A draft is not archived. Delete it instead.');
  await expect(
    page.getByRole('group', { name: 'Not available now' }).getByText('A draft is not archived.'),
  ).toBeVisible();
});

test('duplicates under a name that it asks for, and takes that back', async ({ page }) => {
  const almanac = await open(page, ALL);
  const name = 'The Friday letter';
  await almanac.act(name, 'Duplicate');
  const dialog = page.getByRole('dialog', { name: 'Duplicate' });
  const field = dialog.getByRole('textbox', { name: 'Name of the copy' });
  await expect(field).toHaveValue(`${name} (copy)`);
  await field.fill(' ');
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await expect(dialog.getByText('Give it a name.')).toBeVisible();
  await field.fill('Lettre de test');
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await expect(almanac.row('Lettre de test').getByText('Draft')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(almanac.row('Lettre de test')).toHaveCount(0);
});

test('deletes a draft at once, offers Undo, and brings it back as it was', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=draft');
  const name = await almanac.rows.first().getByRole('link').innerText();
  await almanac.act(name, 'Delete');
  await expect(almanac.row(name)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(almanac.row(name)).toBeVisible();
  await page.reload();
  await expect(almanac.row(name)).toBeVisible();
});

test('asks before it stops, and stops for good', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=scheduled');
  const name = await almanac.rows.first().getByRole('link').innerText();
  await almanac.act(name, 'Stop campaign');
  const dialog = page.getByRole('alertdialog', { name: 'Stop campaign' });
  await expect(dialog).toContainText('The one run to come is cancelled. This is for good');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(almanac.row(name)).toBeVisible();
  await almanac.act(name, 'Stop campaign');
  await dialog.getByRole('button', { name: 'Stop campaign' }).click();
  // What was just acted on stays where it was, and says that the filters hide it.
  await expect(almanac.row(name)).toContainText('hidden by your filters');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(almanac.row(name).getByText('hidden by your filters')).toHaveCount(0);
  await almanac.search.fill(name);
  await expect(almanac.row(name).first().getByText('Stopped')).toBeVisible();
});

test('says that archiving what is in force stops it first; restoring gives the stopped one', async ({
  page,
}) => {
  const almanac = await open(page, '/campaigns?view=list&status=scheduled&status=archived&status=stopped');
  const name = await almanac.rows
    .filter({ has: page.getByRole('button', { name: 'Scheduled', exact: true }) })
    .first()
    .getByRole('link')
    .innerText();
  await almanac.act(name, 'Archive');
  const dialog = page.getByRole('alertdialog', { name: 'Archive' });
  await expect(dialog).toContainText('so it stops first, for good');
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await expect(almanac.row(name).getByText('Archived')).toBeVisible();
  await almanac.act(name, 'Restore');
  await expect(almanac.row(name).getByText('Stopped')).toBeVisible();
});

test('edits the tags of a campaign in any status', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=completed');
  const name = await almanac.rows.first().getByRole('link').innerText();
  await almanac.act(name, 'Edit tags');
  const dialog = page.getByRole('dialog', { name: 'Edit tags' });
  await dialog.getByRole('combobox', { name: 'Add a tag' }).fill('aaa-new-tag');
  await page.getByRole('option', { name: 'Create “aaa-new-tag”' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await almanac.search.fill('aaa-new-tag');
  await expect(almanac.row(name)).toBeVisible();
});

test('lets a viewer change nothing, and says how to', async ({ page }) => {
  const almanac = await open(page, ALL);
  await page.getByRole('button', { name: /^Acting as/ }).click();
  await page.getByRole('menuitemradio', { name: 'Viewer' }).click();
  await almanac.rows
    .first()
    .getByRole('button', { name: /^More actions for/ })
    .click();
  const duplicate = page.getByRole('menuitem', { name: 'Duplicate', exact: true });
  await expect(duplicate).toHaveAttribute('aria-disabled', 'true');
  await expect(duplicate).toHaveAccessibleDescription(/A viewer changes nothing/);
});
