import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { aCampaign, aCap, aMark, anActionContent, aSchedule, NOW } from '../../support/builders.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import { anId } from '../../support/ids.ts';
import ListPage from './ListPage.svelte';

function named(...given: [name: string, status: Campaign['status']][]): Campaign[] {
  return given.map(([name, status], index) =>
    aCampaign({ id: anId(index + 1), name, status, modified: aMark(NOW - index - 1) }),
  );
}

async function shown(held: Held) {
  const almanac = await anAlmanac(held);
  almanac.address.go({ filters: { ...almanac.address.view.filters, status: [] } });
  await render(ListPage, { almanac });
  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
  const bar = page.getByRole('toolbar', { name: 'Selected campaigns' });
  const action = (name: RegExp) => bar.getByRole('button', { name });
  const statuses = async () =>
    (await almanac.repository.get((held.campaigns ?? []).map(({ id }) => id))).map((each) => each?.status);
  return { almanac, box, bar, action, statuses };
}

const MIXED = named(['Ada', 'stopped'], ['Bea', 'draft'], ['Cleo', 'stopped'], ['Dora', 'archived']);

test('rows are ticked by box, range and key, which selects none for the details', async () => {
  const { almanac, box, bar } = await shown({ campaigns: MIXED });
  await box('Ada').click();
  await expect.element(bar).toHaveTextContent('1 selected');
  await userEvent.keyboard('{Shift>}');
  await box('Cleo').click();
  await userEvent.keyboard('{/Shift}');
  await expect.element(bar).toHaveTextContent('3 selected');
  const all = page.getByRole('checkbox', { name: 'Select all' });
  expect((all.element() as HTMLInputElement).indeterminate).toBe(true);
  await userEvent.keyboard('{ArrowRight}{ArrowDown} ');
  await expect.element(box('Dora')).toBeChecked();
  await expect.element(all).toBeChecked();
  expect(almanac.address.view.campaign).toBeNull();
  // What the filters hide stays ticked, and is told.
  almanac.address.go({ search: 'bea' });
  await expect.element(bar).toHaveTextContent('4 selected');
  await expect.element(bar).toHaveTextContent('3 hidden by your filters');
  await bar.getByRole('button', { name: 'Clear the selection' }).click();
  await expect.element(bar).not.toBeInTheDocument();
  expect(page.getByRole('grid').element().contains(document.activeElement)).toBe(true);
});

test('an action says first to how many it applies, and why not to the others; one undo takes it back', async () => {
  const { almanac, action, bar, statuses } = await shown({ campaigns: MIXED });
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await action(/^Archive 2/).click();
  const dialog = page.getByRole('dialog', { name: 'Archive' });
  await expect.element(dialog).toHaveTextContent('This applies to 2 of the 4 selected campaigns.');
  await expect
    .element(dialog)
    .toHaveTextContent(/A draft is not archived\. Delete it instead\. 1 campaign\s*Bea/);
  await expect.element(dialog).toHaveTextContent(/It is archived already\..*Dora/);
  await dialog.getByRole('button', { name: 'Archive (2)' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await statuses()).toEqual(['archived', 'draft', 'archived', 'archived']);
  await expect.element(action(/^Restore 3/)).toBeVisible();
  await expect.element(bar).toHaveTextContent('4 selected');
  await almanac.acting.undoNewest();
  expect(await statuses()).toEqual(['stopped', 'draft', 'stopped', 'archived']);
});

test('tags are added to all and taken off those that have them; their others stay', async () => {
  const campaigns = [['sale', 'web'], ['shop']].map((tags, index) =>
    aCampaign({ id: anId(index + 1), name: `Campaign ${index}`, tags }),
  );
  const { almanac, action } = await shown({ campaigns });
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await action(/^Edit tags 2/).click();
  const dialog = page.getByRole('dialog', { name: 'Edit tags' });
  await dialog.getByRole('button', { name: 'Edit tags (2)' }).click();
  await expect.element(dialog).toHaveTextContent('Choose a tag to add or take off.');
  await dialog.getByRole('checkbox', { name: /^sale/ }).click();
  await dialog.getByRole('combobox', { name: 'Add a tag' }).fill('spring');
  await dialog.getByRole('button', { name: 'Edit tags (2)' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  const stored = await almanac.repository.get([anId(1), anId(2)]);
  expect(stored.map((each) => each?.tags)).toEqual([
    ['web', 'spring'],
    ['shop', 'spring'],
  ]);
});

test('before campaigns are moved by days it is said what that means for a cap', async () => {
  const at = (name: string, nth: number, start: string) =>
    aCampaign({
      id: anId(nth),
      name,
      status: 'scheduled',
      content: anActionContent({ schedule: aSchedule({ start }) }),
    });
  const campaigns = [at('Spring', 1, '2026-03-10T09:00'), at('Autumn', 2, '2026-03-24T10:00')];
  const { almanac, action } = await shown({ campaigns, caps: [aCap({ most: 1, per: 'week' })] });
  await page.getByRole('checkbox', { name: 'Select Spring', exact: true }).click();
  await action(/^Move by days 1/).click();
  const dialog = page.getByRole('dialog', { name: 'Move by days' });
  await expect.element(dialog.getByRole('textbox', { name: 'Number of days' })).toHaveValue('14');
  await expect.element(dialog).toHaveTextContent(/Spring: from 10 Mar 2026, .* to 24 Mar 2026/);
  await expect.element(dialog).toHaveTextContent(/One of the moved campaigns would fall into a day or week/);
  await expect.element(dialog).toHaveTextContent(/Autumn/);
  await dialog.getByRole('button', { name: '1 week' }).click();
  await expect.element(dialog).not.toHaveTextContent(/One of the moved campaigns/);
  await dialog.getByRole('button', { name: 'Move by days (1)' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  const [spring] = await almanac.repository.get([anId(1)]);
  expect(spring?.current.content.schedule.start).toBe('2026-03-17T09:00');
});
