import { demoDatabase, loaded, open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test('a change in one tab appears in the other', async ({ page, context }) => {
  const here = await open(page, '/campaigns?view=list&status=draft');
  const second = await context.newPage();
  await second.goto(page.url());
  const there = await loaded(second);
  const name = await here.rows.first().getByRole('link').innerText();
  await expect(there.row(name)).toBeVisible();
  await here.act(name, 'Delete');
  await expect(there.row(name)).toHaveCount(0);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(there.row(name)).toBeVisible();
});

test('acting on what another tab has changed is refused, and nothing is lost', async ({ page, context }) => {
  const here = await open(page, '/campaigns?view=list&status=draft');
  const second = await context.newPage();
  await second.goto(page.url());
  const there = await loaded(second);
  const name = await here.rows.first().getByRole('link').innerText();
  await here.act(name, 'Duplicate');
  await there.act(name, 'Delete');
  await expect(there.row(name)).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByText(/has been deleted meanwhile/)).toContainText(
    'Last: Deleted, by Camille Martin',
  );
});

test('a tab that is closed in the middle of a command leaves all of it or nothing', async ({
  page,
  context,
}) => {
  test.slow();
  await open(page, '/campaigns?view=list&status=completed');
  const address = page.url();
  for (let wait = 0; wait < 12; wait += 1) {
    const victim = await context.newPage();
    await victim.goto(address);
    const { rows } = await loaded(victim);
    const name = await rows.first().getByRole('link').innerText();
    await victim
      .getByRole('button', { name: `More actions for ${name}`, exact: true })
      .first()
      .click();
    await victim.getByRole('menuitem', { name: 'Archive', exact: true }).focus();
    await victim.keyboard.press('Enter', { delay: 0 });
    await victim.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
    await victim.close();
  }
  const halves = await page.evaluate(
    (database) =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['campaigns', 'journal']);
          const campaigns = transaction.objectStore('campaigns').getAll();
          const journal = transaction.objectStore('journal').getAll();
          transaction.oncomplete = () => {
            type Entry = { campaignId: string; event: string };
            // What was written in one go stands in one record.
            const records = journal.result as (Entry | { entries: Entry[] })[];
            const entries = records.flatMap((each) => ('entries' in each ? each.entries : each));
            const last = new Map(entries.map(({ campaignId, event }) => [campaignId, event]));
            const stored = campaigns.result as { id: string; name: string; status: string }[];
            resolve(
              stored
                .filter(
                  ({ id, status }) =>
                    (status === 'archived') !== ['archive', 'edit-tags'].includes(last.get(id) ?? ''),
                )
                .filter(({ id, status }) => status === 'archived' || last.get(id) === 'archive')
                .map(({ name }) => name),
            );
          };
        };
      }),
    await demoDatabase(page),
  );
  expect(halves).toEqual([]);
});
