import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Campaign } from '../../../../src/domain/campaign/campaign.ts';
import type { ActionContent, ApiContent } from '../../../../src/domain/campaign/content.ts';
import type { Reference } from '../../../../src/domain/campaign/reference.ts';
import { overwriteGetLocale } from '../../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aConfiguration, anAudience, NOW } from '../../../support/builders.ts';
import { anAlmanac } from '../../../support/an-almanac.ts';
import AudiencePage from './AudiencePage.svelte';

beforeEach(() => page.viewport(800, 700));
afterEach(() => overwriteGetLocale(() => 'en'));

const named = (name: string, given: Parameters<typeof anAudience>[0]): Reference => ({
  ...anAudience(given),
  name,
});
const REFERENCES = [
  anAudience(),
  aConfiguration(),
  named('Élèves de Paris', { id: 'pupils', size: 1 }),
  named('Wedding guests', { id: 'guests', size: 4_300, outages: [{ from: NOW - 1000, to: null }] }),
  {
    ...named('Old members', { id: 'old', outages: [{ from: NOW - 1000, to: null }] }),
    removedAt: NOW - 1000,
  },
];

interface Given {
  campaign?: Campaign;
  references?: readonly Reference[];
  isLocked?: boolean;
  problems?: Record<string, string>;
}

async function show({ campaign = aCampaign(), references = REFERENCES, ...given }: Given = {}) {
  const almanac = await anAlmanac({ references });
  const changes: { content: ActionContent | ApiContent; step: string }[] = [];
  const onChange = (content: ActionContent | ApiContent, step: string) => changes.push({ content, step });
  await render(AudiencePage, { almanac, campaign, onChange, ...given });
  return { almanac, changes, written: () => changes.at(-1)?.content };
}

const audience = () => page.getByRole('combobox', { name: 'Audience' });
const identity = () => page.getByRole('combobox', { name: 'Identity type' });
const options = () =>
  page
    .getByRole('option')
    .elements()
    .map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim());

test('the chosen audience stands with its size', async () => {
  await show();
  await expect.element(audience()).toHaveValue('Loyal customers');
  await expect.element(page.getByText('12,000 profiles')).toBeVisible();
});

test('the keyboard chooses among all audiences, of which those gone say so', async () => {
  const { written, changes } = await show();
  (audience().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  expect(options()).toEqual([
    'No audience',
    'Élèves de Paris 1 profile',
    'Loyal customers 12,000 profiles',
    'Wedding guests 4,300 profiles · gone',
  ]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(audience()).toHaveValue('Wedding guests');
  await expect.element(audience()).toHaveFocus();
  await expect.element(page.getByText('This audience is gone', { exact: false })).toBeVisible();
  expect(written()).toMatchObject({ audienceId: 'guests' });
  expect(changes.map((each) => each.step)).toEqual(['audience']);
});

test('typing narrows them down, whatever the accents', async () => {
  const { written } = await show();
  await audience().fill('paris eleves');
  await expect.poll(options).toEqual(['Élèves de Paris 1 profile', 'Create “paris eleves”']);
  await userEvent.keyboard('{Enter}');
  await expect.element(audience()).toHaveValue('Élèves de Paris');
  expect(written()).toMatchObject({ audienceId: 'pupils' });
});

test('what could be one of several is told and stays, and an emptied field means none', async () => {
  const { written, changes } = await show();
  await audience().fill('loyal');
  await userEvent.tab();
  await expect.element(audience()).toHaveValue('loyal');
  await expect.element(audience()).toHaveAccessibleDescription(/Nothing is called exactly “loyal”/);
  expect(changes).toEqual([]);
  await audience().fill('');
  await userEvent.tab();
  await expect.element(audience()).toHaveValue('');
  expect(written()).toMatchObject({ audienceId: null });
});

test('a missing audience is made and chosen by leaving the field, and its size is asked for', async () => {
  const { almanac, written } = await show({ references: [] });
  await audience().fill('Night owls');
  await userEvent.tab();
  await expect.element(audience()).toHaveValue('Night owls');
  const size = page.getByRole('textbox', { name: 'Number of profiles' });
  await size.fill('4 200');
  await userEvent.tab();
  const made = () => almanac.workspace.inventory.references.get(written()?.audienceId ?? '');
  await expect.poll(made).toMatchObject({ kind: 'audience', name: 'Night owls', size: 4_200 });
  await expect.element(page.getByText('4,200 profiles')).toBeVisible();
  expect(almanac.workspace.recent.all).toHaveLength(2);
});

test('Escape leaves everything as it was', async () => {
  const { changes } = await show();
  await audience().fill('wedd');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await expect.element(audience()).toHaveValue('Loyal customers');
  expect(changes).toEqual([]);
});

test('a removed audience is offered only to those who have it', async () => {
  await show({ campaign: aCampaign({ content: { audienceId: 'old' } }) });
  await expect.element(audience()).toHaveValue('Old members');
  await audience().click();
  await expect.poll(options).toContain('Old members 12,000 profiles · gone');
});

test('one that is not there at all keeps its id in sight', async () => {
  await show({ campaign: aCampaign({ content: { audienceId: 'nowhere' } }) });
  await expect.element(audience()).toHaveValue('Audience that is gone (nowhere)');
});

test('of very many the first are offered, and how to find the others is said', async () => {
  const many = Array.from({ length: 60 }, (_, index) => named(`Group ${index + 100}`, { id: `g${index}` }));
  await show({ references: many, campaign: aCampaign({ content: { audienceId: null } }) });
  await audience().click();
  await expect.element(page.getByText('10 more: type to narrow them down.')).toBeInTheDocument();
  expect(options()).toHaveLength(50);
});

test('a sandbox without audiences says so', async () => {
  await show({ references: [], campaign: aCampaign({ content: { audienceId: null } }) });
  await audience().click();
  await expect.element(page.getByText('There is no audience in this sandbox yet.')).toBeVisible();
});

test('an identity type is chosen, or typed as it is', async () => {
  const { written } = await show({ campaign: aCampaign({ content: { identityType: null } }) });
  await identity().fill('phon');
  await page.getByRole('option', { name: 'Phone', exact: true }).click();
  expect(written()).toMatchObject({ identityType: 'Phone' });
  await identity().fill('Loyalty card');
  await expect.poll(options).toEqual(['Use “Loyalty card”']);
  await userEvent.keyboard('{Enter}');
  await expect.element(identity()).toHaveValue('Loyalty card');
  expect(written()).toMatchObject({ identityType: 'Loyalty card' });
  await identity().fill('CRM');
  await userEvent.tab();
  expect(written()).toMatchObject({ identityType: 'CRM' });
  await identity().fill('x'.repeat(70));
  await userEvent.tab();
  expect(written()?.identityType?.length ?? 0).toBeLessThanOrEqual(64);
});

test('what is wrong is said at its field, and first of all there', async () => {
  await show({ problems: { audience: 'Choose the audience.', identityType: 'Choose the identity.' } });
  await expect.element(audience()).toHaveAccessibleDescription(/Choose the audience\./);
  await expect.element(audience()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(identity()).toHaveAccessibleDescription(/Choose the identity\./);
  expect(audience().element().closest('[data-field]')).toHaveAttribute('data-field', 'audience');
  expect(identity().element().closest('[data-field]')).toHaveAttribute('data-field', 'identityType');
});

test('recipients of a transactional call are not chosen here; those of a marketing one are', async () => {
  await show({ campaign: aCampaign({ type: 'api-triggered' }) });
  await expect.element(page.getByText('Recipients come with each call', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
});

test('a marketing call has an audience', async () => {
  await show({ campaign: aCampaign({ type: 'api-triggered', content: { category: 'marketing' } }) });
  await expect.element(audience()).toBeVisible();
});

test('locked, both are read and not changed', async () => {
  const { changes } = await show({ isLocked: true });
  for (const name of ['Audience', 'Identity type']) {
    await expect.element(page.getByRole('textbox', { name })).toHaveAttribute('readonly');
    await page.getByRole('textbox', { name }).click();
  }
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await expect.element(page.getByText('12,000 profiles')).toBeVisible();
  expect(changes).toEqual([]);
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  await show({ campaign: aCampaign({ content: { audienceId: 'guests' } }) });
  await expect.element(page.getByText(/^4\s300 profils$/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Type d’identité' }).fill('Carte');
  await expect.poll(options).toEqual([expect.stringMatching(/^Utiliser «\sCarte\s»$/)]);
  await expect.element(page.getByText('Cette audience a disparu', { exact: false })).toBeVisible();
});
