import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { broken } from '../../../src/domain/campaign/reference.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import {
  aCampaign,
  aConfiguration,
  anAudience,
  aRecurrence,
  aTemplate,
  NOW,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import SettingsPage from './SettingsPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

const SPARE = aConfiguration({ id: 'spare', name: 'Spare sender', channel: 'sms' });
const REFERENCES = [anAudience(), aConfiguration(), SPARE];
const SOON = aCampaign({ id: anId(1), name: 'Soon', status: 'scheduled' });
const DAILY = aCampaign({
  id: anId(2),
  name: 'Daily',
  status: 'live',
  schedule: { start: '2026-03-01T09:00', recurrence: aRecurrence() },
});
const SENT = aCampaign({ id: anId(3), name: 'Sent', status: 'live' });
const DRAFT = aCampaign({ id: anId(4), name: 'Draft' });

test('an audience is added with its size, under a name of its own', async () => {
  const almanac = await anAlmanac();
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  await screen.getByRole('button', { name: 'Add audience' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add audience' });
  const name = dialog.getByRole('textbox', { name: 'Name' });
  const size = dialog.getByRole('textbox', { name: 'Number of profiles' });
  const save = dialog.getByRole('button', { name: 'Save' });
  await name.fill('loyal CUSTOMERS');
  await size.fill('a lot');
  await save.click();
  await expect.element(name).toHaveAccessibleDescription('“loyal CUSTOMERS” is taken. Choose another name.');
  await expect.element(size).toHaveAccessibleDescription(/a whole number from 0 to 1,000,000,000/);
  await name.fill('Newcomers');
  await size.fill('15,200');
  await save.click();
  await expect.element(screen.getByRole('heading', { name: 'Newcomers' })).toBeVisible();
  await expect.element(screen.getByText('15,200 profiles · Used by no campaign')).toBeVisible();
  expect(await almanac.repository.references.all()).toContainEqual(
    anAudience({ id: anId(0x1000), name: 'Newcomers', size: 15_200 }),
  );
});

test('of a thousand audiences the page shows some, and more on request', async () => {
  const references = Array.from({ length: 1_000 }, (_, index) =>
    anAudience({ id: `audience-${index}`, name: `Audience ${index.toString()}` }),
  );
  const almanac = await anAlmanac({ references });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  const named = screen.getByRole('heading', { name: /^Audience \d/ });
  await expect.poll(() => named.elements().length).toBe(100);
  await screen.getByRole('button', { name: 'Show 100 more' }).click();
  await expect.poll(() => named.elements().length).toBe(200);
});

test('an audience is removed once it is shown who needs it, and is kept for what has run', async () => {
  const almanac = await anAlmanac({ campaigns: [SOON, DAILY, SENT, DRAFT], templates: [aTemplate()] });

  const screen = await render(SettingsPage, { almanac, part: 'references' });
  await expect.element(screen.getByText('12,000 profiles · Used by 4 campaigns, 3 in force')).toBeVisible();
  await screen.getByRole('button', { name: 'Remove Loyal customers' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove audience' });
  await expect.element(question.getByText('3 campaigns in force need it:')).toBeVisible();
  await expect
    .element(question.getByRole('listitem').nth(0))
    .toHaveTextContent('Daily Live Its run on 3 Mar 2026, 09:00 fails, and the campaign with it.');
  await expect.element(question.getByRole('listitem').nth(2)).toHaveTextContent('No run lies ahead');
  await expect.element(question).toHaveTextContent('1 draft names it, and cannot be activated');
  await expect.element(question).toHaveTextContent('1 template names it');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Loyal customers' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Add audience' })).toHaveFocus();
  expect(await almanac.repository.references.all()).toContainEqual(
    anAudience({ outages: [{ from: NOW, to: null }], removedAt: NOW }),
  );
  const { inventory } = almanac.workspace;
  await expect.poll(() => inventory.row(DRAFT.id)?.alerts).toContain('audience-gone');
});

test('a configuration breaks once it is shown who needs it, and is mended at once', async () => {
  const almanac = await anAlmanac({ campaigns: [SOON], references: REFERENCES });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  const working = screen.getByRole('switch', { name: 'Working: Main sender' });
  await working.click();
  const question = page.getByRole('alertdialog', { name: 'Mark as broken' });
  await expect.element(question).toHaveTextContent('Its run on 3 Mar 2026, 10:00 fails');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(working).toBeChecked();
  await working.click();
  await question.getByRole('button', { name: 'Mark as broken' }).click();
  await expect.element(working).not.toBeChecked();
  await expect.element(screen.getByText('Broken since 2 Mar 2026, 10:00')).toBeVisible();
  almanac.time.moveTo(NOW + HOUR);
  await working.click();
  await expect.element(working).toBeChecked();
  expect(await almanac.repository.references.all()).toContainEqual(
    aConfiguration({ outages: [{ from: NOW, to: NOW + HOUR }] }),
  );
});

test('the channel of a configuration in use stays, and the dialog says why', async () => {
  const almanac = await anAlmanac({ campaigns: [SOON], references: REFERENCES });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  await screen.getByRole('button', { name: 'Change Main sender' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change configuration' });
  await expect.element(dialog).toHaveTextContent('Email. 1 campaign uses it, so the channel cannot change');
  await expect.element(dialog.getByRole('radio')).not.toBeInTheDocument();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await screen.getByRole('button', { name: 'Change Spare sender' }).click();
  await dialog.getByRole('radio', { name: 'Push' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => almanac.repository.references.all()).toContainEqual({ ...SPARE, channel: 'push' });
});

test('what broke while its name was being changed stays broken, and the change is refused', async () => {
  const almanac = await anAlmanac({ references: REFERENCES });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  await screen.getByRole('button', { name: 'Change Main sender' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change configuration' });
  const down = broken(aConfiguration(), NOW);
  await almanac.repository.references.save(down);
  await expect.element(screen.getByText('Broken since', { exact: false })).toBeInTheDocument();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Old sender');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('“Main sender” was not changed.');
  await expect.element(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Old sender');
  expect(await almanac.repository.references.all()).toContainEqual(down);
});

test('people are added, changed while acted as, and removed', async () => {
  const people = [{ id: 'ana', name: 'Ana Silva', role: 'manager' as const }];
  const made = aCampaign({ created: { at: NOW - DAY, by: 'Ana Silva' } });
  const almanac = await anAlmanac({ people, campaigns: [made] });
  almanac.preferences.set({ actor: { name: 'Ana Silva', role: 'manager' } });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  const link = screen.getByRole('link', { name: 'Created 1 campaign' });
  await expect.element(link).toHaveAttribute('href', '#/campaigns?status=any&by=Ana+Silva');
  await expect.element(screen.getByText('You act as this person')).toBeVisible();
  await screen.getByRole('button', { name: 'Change Ana Silva' }).click();
  const change = page.getByRole('dialog', { name: 'Change person' });
  await change.getByRole('radio', { name: 'Approver' }).click();
  await change.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => almanac.preferences.actor.role).toBe('approver');
  await screen.getByRole('button', { name: 'Add person' }).click();
  const add = page.getByRole('dialog', { name: 'Add person' });
  await add.getByRole('textbox', { name: 'Name' }).fill('Ben');
  await add.getByRole('button', { name: 'Save' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Ben' })).toBeVisible();
  await screen.getByRole('button', { name: 'Remove Ana Silva' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove person' });
  await expect.element(question).toHaveTextContent('You go on acting as Ana Silva');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect.element(screen.getByRole('button', { name: 'Change Ben' })).toHaveFocus();
  expect(almanac.preferences.actor.name).toBe('Ana Silva');
});

test('a viewer reads the reference data and changes none', async () => {
  const almanac = await anAlmanac({ references: REFERENCES });
  almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  for (const control of [
    screen.getByRole('button', { name: 'Add audience' }),
    screen.getByRole('button', { name: 'Change Main sender' }),
    screen.getByRole('button', { name: 'Remove Loyal customers' }),
    screen.getByRole('switch', { name: 'Working: Main sender' }),
    screen.getByRole('button', { name: 'Add person' }),
  ]) {
    await expect.element(control).toHaveAttribute('aria-disabled', 'true');
    await expect.element(control).toHaveAccessibleDescription(/A viewer changes nothing/);
    (control.element() as HTMLElement).click();
  }
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const almanac = await anAlmanac({ campaigns: [SOON], references: REFERENCES });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  await expect.element(screen.getByRole('heading', { name: 'Configurations de canal' })).toBeVisible();
  await screen.getByRole('button', { name: 'Retirer Main sender' }).click();
  const question = page.getByRole('alertdialog', { name: 'Retirer la configuration' });
  await expect.element(question).toHaveTextContent('1 campagne en vigueur en a besoin');
});
