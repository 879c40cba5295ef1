import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { anAlmanac } from '../../support/an-almanac.ts';
import { aCampaign } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import MenuPage from './MenuPage.svelte';

const CAMPAIGN = aCampaign({ tags: ['spring', 'vip', 'old'] });

test('what another tab has done to the tags meanwhile stands when one’s own are saved', async () => {
  const almanac = await anAlmanac({ campaigns: [CAMPAIGN] });
  const { repository } = almanac;
  await render(MenuPage, { almanac });
  await page.getByRole('button', { name: /Spring news$/ }).click();
  await page.getByRole('menuitem', { name: 'Edit tags', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit tags' });
  await dialog.getByRole('button', { name: 'Remove vip' }).click();
  await dialog.getByRole('combobox').fill('mine');
  await page.getByRole('option', { name: 'Create “mine”' }).click();
  // Another tab takes one off and adds one.
  const theirs = { ...CAMPAIGN, tags: ['spring', 'vip', 'theirs'], revision: CAMPAIGN.revision + 1 };
  await repository.transact([], () => ({ put: [theirs], answer: undefined }));
  const save = dialog.getByRole('button', { name: 'Save' });
  await save.click();
  await expect
    .element(dialog.getByRole('alert'))
    .toHaveTextContent('“Spring news” was not changed. Somebody changed it meanwhile');
  expect(almanac.notices.all).toEqual([]);
  await save.click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await repository.get([CAMPAIGN.id]))[0]?.tags).toEqual(['spring', 'theirs', 'mine']);
});

test('Enter right after the dialog has opened takes no tag off', async () => {
  const almanac = await anAlmanac({ campaigns: [CAMPAIGN] });
  await render(MenuPage, { almanac });
  await page.getByRole('button', { name: /Spring news$/ }).click();
  await page.getByRole('menuitem', { name: 'Edit tags', exact: true }).click();
  await expect.element(page.getByRole('dialog', { name: 'Edit tags' }).getByRole('combobox')).toHaveFocus();
});

test('the field is empty again once a tag is chosen from the list, typed for or not', async () => {
  const almanac = await anAlmanac({
    campaigns: [CAMPAIGN, aCampaign({ id: anId(7), name: 'Other', tags: ['one'] })],
  });
  await render(MenuPage, { almanac });
  await page.getByRole('button', { name: /Spring news$/ }).click();
  await page.getByRole('menuitem', { name: 'Edit tags', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit tags' });
  const field = dialog.getByRole('combobox');
  await field.fill('mine');
  await page.getByRole('option', { name: 'Create “mine”' }).click();
  await expect.element(field).toHaveValue('');
  await field.click();
  await userEvent.keyboard('{ArrowDown}');
  await page.getByRole('option', { name: 'one' }).click();
  await expect.element(dialog.getByRole('button', { name: 'Remove one' })).toBeVisible();
  await expect.element(field).toHaveValue('');
});
