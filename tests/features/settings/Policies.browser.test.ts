import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { aCampaign, aPolicy } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import SettingsPage from './SettingsPage.svelte';

beforeEach(() => page.viewport(1280, 800));

const LEGAL = aPolicy({ id: anId(1), name: 'Legal review', tags: ['legal'], blocksSelfApproval: true });
const TEXTS = aPolicy({ id: anId(2), name: 'Text messages', channels: ['sms'], types: ['action'] });

test('a policy is added with its conditions', async () => {
  const almanac = await anAlmanac({ campaigns: [aCampaign({ tags: ['legal'] })] });
  const screen = await render(SettingsPage, { almanac, part: 'approval' });
  await expect.element(screen.getByText('There is no policy', { exact: false })).toBeVisible();
  await screen.getByRole('button', { name: 'Add policy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add policy' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Give the policy a name.');
  await dialog.getByRole('textbox', { name: 'Policy name' }).fill('Legal review');
  await dialog.getByRole('checkbox', { name: 'SMS' }).click();
  await dialog.getByRole('checkbox', { name: 'Email' }).click();
  await dialog.getByRole('combobox', { name: 'Add a tag' }).fill('legal');
  await page.getByRole('option', { name: 'legal' }).click();
  await dialog.getByRole('switch', { name: 'Block self-approval' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Legal review' })).toBeVisible();
  await expect.element(screen.getByText('Channel: Email, SMS')).toBeVisible();
  expect(await almanac.repository.policies.all()).toEqual([
    {
      id: anId(0x1000),
      name: 'Legal review',
      active: true,
      types: [],
      channels: ['email', 'sms'],
      tags: ['legal'],
      blocksSelfApproval: false,
    },
  ]);
});

test('a policy that another tab has changed is not saved over it unasked, and is when saved again', async () => {
  const almanac = await anAlmanac({ policies: [LEGAL] });
  const screen = await render(SettingsPage, { almanac, part: 'approval' });
  await screen.getByRole('button', { name: 'Change Legal review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change policy' });
  const name = dialog.getByRole('textbox', { name: 'Policy name' });
  await name.fill('Mine');
  await almanac.repository.policies.save({ ...LEGAL, name: 'Theirs' });
  await expect.poll(() => almanac.workspace.inventory.policies[0]?.name).toBe('Theirs');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const refused = dialog.getByRole('alert');
  await expect
    .element(refused)
    .toHaveTextContent('“Legal review” was not changed. Somebody changed it meanwhile');
  expect(almanac.notices.all).toEqual([]);
  await expect.element(name).toHaveValue('Mine');
  expect(await almanac.repository.policies.all()).toMatchObject([{ name: 'Theirs' }]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await almanac.repository.policies.all()).toMatchObject([{ name: 'Mine' }]);
});

test('a policy is changed, switched off, and removed once confirmed', async () => {
  const almanac = await anAlmanac({ policies: [TEXTS, LEGAL] });
  const screen = await render(SettingsPage, { almanac, part: 'approval' });
  const active = screen.getByRole('switch', { name: 'Active: Legal review' });
  await expect.element(active).toBeChecked();
  await active.click();
  await expect.element(active).not.toBeChecked();
  await screen.getByRole('button', { name: 'Change Legal review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change policy' });
  await dialog.getByRole('textbox', { name: 'Policy name' }).fill('Lawyers');
  await dialog.getByRole('button', { name: 'Remove legal' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Lawyers' })).toBeVisible();
  expect(await almanac.repository.policies.all()).toContainEqual({
    ...LEGAL,
    name: 'Lawyers',
    tags: [],
    active: false,
  });
  await screen.getByRole('button', { name: 'Remove Lawyers' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove policy' });
  await expect.element(question).toHaveTextContent('Requests that wait stay');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Lawyers' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Change Text messages' })).toHaveFocus();
});

test('a viewer reads the policies and changes none', async () => {
  const almanac = await anAlmanac({ policies: [LEGAL] });
  almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  const screen = await render(SettingsPage, { almanac, part: 'approval' });
  for (const control of [
    screen.getByRole('switch', { name: 'Active: Legal review' }),
    screen.getByRole('button', { name: 'Change Legal review' }),
    screen.getByRole('button', { name: 'Remove Legal review' }),
    screen.getByRole('button', { name: 'Add policy' }),
  ]) {
    await expect.element(control).toHaveAttribute('aria-disabled', 'true');
    await expect.element(control).toHaveAccessibleDescription(/A viewer changes nothing/);
    (control.element() as HTMLElement).click();
  }
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(await almanac.repository.policies.all()).toEqual([LEGAL]);
});

test('a fault of the storage is told, and keeps what was written', async () => {
  const almanac = await anAlmanac();
  almanac.repository.transact = () => Promise.reject(new StorageFault('full'));
  const screen = await render(SettingsPage, { almanac, part: 'approval' });
  await screen.getByRole('button', { name: 'Add policy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add policy' });
  await dialog.getByRole('textbox', { name: 'Policy name' }).fill('Legal review');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent(/full/);
  await expect.element(dialog.getByRole('textbox', { name: 'Policy name' })).toHaveValue('Legal review');
});
