import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aMark, anAction, aPolicy, aRecurrence, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import ApprovalsPage from './ApprovalsPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

const asked = (by: string, hours: number, message = '') => ({
  ...aMark(NOW - hours * HOUR, by),
  message,
  policies: null,
});
const NEW = aCampaign({
  id: anId(1),
  name: 'New lamps',
  status: 'in-review',
  request: asked('Ann', 3, 'Please look at the terms.'),
});
const VERSION = aCampaign({
  id: anId(2),
  name: 'Weekly news',
  status: 'live',
  schedule: { recurrence: aRecurrence() },
  draft: { actions: [anAction({ message: { title: 'Summer is here', body: 'Come.', published: true } })] },
  request: asked('Bob', 1),
});

async function show(
  campaigns: readonly Campaign[],
  held: Held = {},
  as: 'approver' | 'manager' = 'approver',
) {
  const almanac = await anAlmanac({ campaigns, policies: [aPolicy({ name: 'Legal review' })], ...held });
  almanac.preferences.set({ actor: { role: as, name: 'Zoe' } });
  const screen = await render(ApprovalsPage, { almanac });
  const card = (name: string) => screen.getByRole('article', { name });
  return { almanac, screen, card };
}

async function stored(almanac: Awaited<ReturnType<typeof anAlmanac>>, id: string) {
  const [campaign] = await almanac.repository.get([id]);
  return campaign;
}

test('lists what waits, with its message, its policies and what would come of it', async () => {
  const { screen, card } = await show([NEW, VERSION, aCampaign({ id: anId(3), name: 'A draft' })]);
  await expect.element(screen.getByText('2 requests wait for a decision')).toBeVisible();
  expect(screen.getByRole('article').elements()).toHaveLength(2);
  const lamps = card('New lamps');
  await expect.element(lamps).toHaveTextContent('Ann asked on 2 Mar 2026, 07:00');
  await expect.element(lamps.getByText('Please look at the terms.')).toBeVisible();
  await expect.element(lamps).toHaveTextContent('Required by Legal review');
  await expect.element(lamps).toHaveTextContent('Once approved Live at once');
  await expect.element(lamps).toHaveTextContent('Spring is here');
  const news = card('Weekly news');
  await expect.element(news).toHaveTextContent('Without a message');
  await expect.element(news).toHaveTextContent('before Spring is here after Summer is here');
  await expect.element(news).toHaveTextContent('Version 2 replaces version 1');
});

test('says which policies differ from those that asked', async () => {
  const kept = (number: number, name: string) => ({ id: anId(number), name, blocksSelfApproval: false });
  const policies = [
    aPolicy({ ...kept(21, 'Same') }),
    aPolicy({ ...kept(22, 'Renamed') }),
    aPolicy({ ...kept(23, 'Late') }),
  ];
  const request = {
    ...asked('Ann', 3),
    policies: [kept(21, 'Same'), kept(22, 'Former'), kept(24, 'Former rule')],
  };
  const { card } = await show([{ ...NEW, request }], { policies });
  const lamps = card('New lamps');
  await expect.element(lamps).toHaveTextContent('Renamed · changed since the request');
  await expect.element(lamps).toHaveTextContent('Late · applies only since the request');
  await expect.element(lamps).toHaveTextContent('Former rule · no longer applies');
  await expect.element(lamps).toHaveTextContent(/Same (?!·)/);
});

test('a name leads to the details', async () => {
  const { card } = await show([NEW]);
  const link = card('New lamps').getByRole('link', { name: 'New lamps' });
  await expect.element(link).toHaveAttribute('href', `#/campaigns?campaign=${NEW.id}`);
});

test('after an approval the focus goes to the next request, and at last to the heading', async () => {
  const { almanac, screen, card } = await show([NEW, VERSION]);
  await card('New lamps').getByRole('button', { name: 'Approve' }).click();
  await expect.element(card('New lamps')).not.toBeInTheDocument();
  expect(await stored(almanac, NEW.id)).toMatchObject({ status: 'live', request: null });
  await expect.element(screen.getByRole('link', { name: 'Weekly news' })).toHaveFocus();
  await card('Weekly news').getByRole('button', { name: 'Approve' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Nothing waits for a decision' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(await stored(almanac, VERSION.id)).toMatchObject({ status: 'live', current: { number: 2 } });
});

test('changes are requested with a message', async () => {
  const { almanac, screen, card } = await show([NEW, VERSION]);
  await card('New lamps').getByRole('button', { name: 'Request changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Request changes' });
  await dialog.getByRole('textbox').fill('Mend the terms.');
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await expect.element(card('New lamps')).not.toBeInTheDocument();
  expect(await stored(almanac, NEW.id)).toMatchObject({ status: 'draft', request: null });
  await expect.element(screen.getByRole('link', { name: 'Weekly news' })).toHaveFocus();
});

test('what a manager cannot decide says why, and can still be reached', async () => {
  const { almanac, card } = await show([NEW], {}, 'manager');
  const approve = card('New lamps').getByRole('button', { name: 'Approve' });
  await expect.element(approve).toHaveAttribute('aria-disabled', 'true');
  await expect.element(approve).toHaveAccessibleDescription(/Only an approver decides/);
  const change = card('New lamps').getByRole('button', { name: 'Request changes' });
  await expect.element(change).toHaveAttribute('aria-disabled', 'true');
  await expect.element(change).toHaveAccessibleDescription(/Only an approver decides/);
  (change.element() as HTMLElement).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  const cancel = card('New lamps').getByRole('button', { name: 'Cancel request' });
  await expect.element(cancel).toHaveAccessibleDescription(/Only Ann, who asked/);
  (approve.element() as HTMLElement).click();
  expect(await stored(almanac, NEW.id)).toMatchObject({ status: 'in-review' });
});

test('who asked cannot approve where the policy blocks it, and can cancel', async () => {
  const policies = [aPolicy({ blocksSelfApproval: true })];
  const { almanac, card } = await show([NEW], { policies });
  almanac.preferences.set({ actor: { role: 'approver', name: 'Ann' } });
  const approve = card('New lamps').getByRole('button', { name: 'Approve' });
  await expect.element(approve).toHaveAttribute('aria-disabled', 'true');
  await expect.element(approve).toHaveAccessibleDescription(/wants another approver to decide/);
  await card('New lamps').getByRole('button', { name: 'Cancel request' }).click();
  await expect.element(card('New lamps')).not.toBeInTheDocument();
  expect(await stored(almanac, NEW.id)).toMatchObject({ status: 'draft' });
});

test('says when nobody could approve it as it stands', async () => {
  const blocked = {
    ...NEW,
    current: { ...NEW.current, content: { ...NEW.current.content, audienceId: null } },
  };
  const { card } = await show([blocked], { policies: [] });
  await expect.element(card('New lamps')).toHaveTextContent('No active policy requires it any more');
  await expect
    .element(card('New lamps').getByRole('button', { name: 'Approve' }))
    .toHaveAccessibleDescription(/1 alert/);
});

test('follows what is asked and decided elsewhere', async () => {
  const { almanac, screen, card } = await show([]);
  await expect.element(screen.getByRole('heading', { name: 'Nothing waits for a decision' })).toBeVisible();
  const entry = { at: NOW, actor: 'Ann', from: 'draft', to: 'in-review', inputs: {} } as const;
  const journal = [{ campaignId: NEW.id, name: NEW.name, event: 'request-approval' as const, ...entry }];
  await almanac.repository.transact([], () => ({ put: [NEW], journal, answer: undefined }));
  await expect.element(card('New lamps').getByRole('button', { name: 'Approve' })).toBeVisible();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { screen, card } = await show([NEW]);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Approbations' })).toBeVisible();
  for (const name of ['Approuver', 'Demander les modifications', 'Annuler la demande'])
    await expect.element(card('New lamps').getByRole('button', { name })).toBeVisible();
});

test('what blocks is told with its fix, and a start that has passed is the proposed reason for changes', async () => {
  const late = aCampaign({
    id: anId(4),
    name: 'Late lamps',
    status: 'in-review',
    schedule: { start: '2026-03-02T09:00' },
    request: asked('Ann', 3),
  });
  const { almanac, card } = await show([late]);
  const lamps = card('Late lamps');
  const alerts = lamps.getByRole('list', { name: 'Alerts' });
  await expect.element(alerts).toHaveTextContent('Start in the past');
  await expect.element(alerts).toHaveTextContent('Since 2 Mar 2026, 09:00');
  await expect.element(alerts.getByText('How to fix it')).toBeVisible();
  await lamps.getByRole('button', { name: 'Request changes' }).click();
  const message = page.getByRole('dialog').getByRole('textbox');
  await expect
    .element(message)
    .toHaveValue(
      'The planned start, 2 Mar 2026, 09:00, passed during the review. Please choose another one and ask again.',
    );
  await message.fill('Please move it to Friday.');
  await page.getByRole('dialog').getByRole('button', { name: 'Request changes' }).click();
  await expect.poll(async () => (await stored(almanac, late.id))?.status).toBe('draft');
  const entries = await almanac.repository.journalOf(late.id);
  expect(entries.at(-1)?.inputs).toMatchObject({ message: 'Please move it to Friday.' });
});
