import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { EditorPart } from '../../../src/app/view/view.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import {
  aCampaign,
  aCap,
  anAction,
  anActionContent,
  aPolicy,
  APPROVER,
  aRecurrence,
  VIEWER,
} from '../../support/builders.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import EditorPage from './EditorPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

const DRAFT = aCampaign({ status: 'draft', name: 'Spring' });
const PUSH = { title: 'Spring', body: 'Come and see.', published: false };

async function opened(campaign: Campaign = DRAFT, part: EditorPart = 'properties', held: Held = {}) {
  const almanac = await anAlmanac({ campaigns: [campaign], ...held });
  almanac.address.go({ page: 'campaign', campaign: campaign.id, part });
  const screen = await render(EditorPage, { almanac });
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  const stored = async () => (await almanac.repository.get([campaign.id]))[0]!;
  return { ...almanac, screen, stored };
}

test('what is written in the properties is saved, and said to be', async () => {
  const { screen, stored } = await opened();
  await screen.getByRole('textbox', { name: 'Name' }).fill('Summer');
  await screen.getByRole('textbox', { name: 'Description' }).fill('For the terrace');
  await screen.getByRole('radio', { name: 'Transactional' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Summer' })).toBeVisible();
  await vi.waitFor(async () =>
    expect(await stored()).toMatchObject({
      name: 'Summer',
      description: 'For the terrace',
      current: { content: { category: 'transactional' } },
    }),
  );
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
});

test.each([
  ['Name', ' ', 'Give it a name of 1 to 255 characters.'],
  ['Name', 'x'.repeat(256), 'Give it a name of 1 to 255 characters.'],
  ['Description', 'x'.repeat(5_001), 'At most 5,000 characters are kept'],
])('%s refuses what it cannot keep, beside the field, and keeps the old one', async (name, text, error) => {
  const { screen, stored } = await opened();
  const field = screen.getByRole('textbox', { name });
  await field.fill(text);
  await expect.element(field).toHaveAccessibleDescription(new RegExp(error));
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
  expect(await stored()).toMatchObject({ name: 'Spring', description: DRAFT.description });
});

test('tags are added and taken off, by keyboard', async () => {
  const { screen, stored } = await opened(aCampaign({ status: 'draft', tags: ['old'] }));
  await screen.getByRole('button', { name: 'Remove old' }).click();
  await screen.getByRole('combobox', { name: 'Add a tag' }).click();
  await userEvent.keyboard('fresh{Enter}');
  await vi.waitFor(async () => expect((await stored()).tags).toEqual(['fresh']));
  // Whoever goes on without Enter keeps what was typed.
  await userEvent.keyboard('crisp{Tab}');
  await vi.waitFor(async () => expect((await stored()).tags).toEqual(['fresh', 'crisp']));
});

test('the review names all that blocks, leads to each field, and activates once it is put right', async () => {
  const { screen, stored, address } = await opened(
    aCampaign({ status: 'draft', content: anActionContent({ identityType: null }) }),
    'review',
  );
  const activate = screen.getByRole('button', { name: 'Activate' });
  await expect.element(activate).toHaveAccessibleDescription('1 thing has to be put right first.');
  await expect.element(screen.getByRole('link', { name: /Audience.*1 problem/ })).toBeVisible();
  await screen.getByRole('link', { name: 'Go to the field: Audience' }).click();
  const identity = screen.getByRole('combobox', { name: 'Identity type' });
  await expect.element(identity).toHaveFocus();
  await userEvent.keyboard('Email{Enter}');
  address.go({ part: 'review', field: null });
  await expect.element(screen.getByText('Nothing stands in the way.')).toBeVisible();
  await screen.getByRole('button', { name: 'Activate' }).click();
  await vi.waitFor(async () => expect((await stored()).status).toBe('live'));
  await expect.element(screen.getByText(/It can only be read. Its messages are going out/)).toBeVisible();
});

test('where a policy matches, approval is requested instead, and the content is locked', async () => {
  const { screen, stored, preferences } = await opened(DRAFT, 'review', { policies: [aPolicy()] });
  expect(screen.getByRole('button', { name: 'Activate', exact: true }).elements()).toEqual([]);
  await screen.getByRole('button', { name: 'Request approval' }).click();
  // The dialog that asks for a message is the shell's.
  expect(preferences.actor.role).toBe('manager');
  expect((await stored()).status).toBe('draft');
});

test('an approver decides in the review', async () => {
  const { screen, preferences } = await opened(aCampaign({ status: 'in-review' }), 'review', {
    policies: [aPolicy()],
  });
  await expect
    .element(screen.getByText(/It can only be read. It is in review, and its content is locked/))
    .toBeVisible();
  const approve = screen.getByRole('button', { name: 'Approve', exact: true });
  await expect.element(approve).toHaveAccessibleDescription(/Only an approver decides/);
  preferences.set({ actor: APPROVER });
  await expect.element(approve).not.toHaveAttribute('aria-disabled', 'true');
});

test('beside a version in force the draft version is edited, and the one in force is read', async () => {
  const { screen, address } = await opened(aCampaign({ status: 'live', draft: {} }), 'review');
  await expect.element(screen.getByText('Nothing differs from the version in force.')).toBeVisible();
  await screen.getByRole('link', { name: 'Open live version' }).click();
  await expect.element(screen.getByText(/This is the version in force/)).toBeVisible();
  expect(address.view.version).toBe('live');
  await screen.getByRole('link', { name: 'Open draft version' }).click();
  await expect.element(screen.getByText(/This is the version in force/)).not.toBeInTheDocument();
});

test('a viewer reads everything and changes nothing', async () => {
  const { screen, preferences } = await opened();
  preferences.set({ actor: VIEWER });
  await expect.element(screen.getByText(/It can only be read. A viewer changes nothing/)).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveAttribute('readonly');
});

test('a campaign that is gone says so and leads back', async () => {
  const { screen, repository } = await opened();
  await repository.transact([DRAFT.id], ([found]) => ({
    remove: [DRAFT.id],
    journal: [
      {
        campaignId: DRAFT.id,
        name: found!.name,
        at: 1,
        event: 'delete',
        actor: 'Otto',
        from: 'draft',
        to: null,
        inputs: {},
      },
    ],
    answer: undefined,
  }));
  await expect
    .element(screen.getByRole('heading', { name: 'This campaign is no longer there' }))
    .toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Campaigns' })).toBeVisible();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { screen } = await opened(DRAFT, 'review');
  await expect
    .element(screen.getByRole('navigation', { name: 'Sections' }))
    .toHaveTextContent(/Propriétés.*Planification/);
  await expect.element(screen.getByText('Rien ne s’y oppose.')).toBeVisible();
});

test('the review says which cap the campaign would reach, and that nothing is in its way', async () => {
  const draft = aCampaign({ schedule: { start: '2026-03-10T09:00' } });
  const { screen } = await opened(draft, 'review', { caps: [aCap({ most: 1, per: 'week' })] });
  await expect
    .element(
      screen.getByText('The first email in the week of 9 Mar to Loyal customers, which reaches the cap of 1'),
    )
    .toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Conflicts' })).toHaveTextContent(/None: no other/);
});

test('the review tells the whole campaign on one page, and leads to where each part is written', async () => {
  const { screen } = await opened(
    aCampaign({
      status: 'draft',
      description: 'For the terrace',
      tags: ['garden'],
      schedule: { start: '2026-03-10T09:00', recurrence: aRecurrence({ interval: 2, count: 3 }) },
      content: { throttle: 50, actions: [anAction({ channel: 'push', message: PUSH })] },
    }),
    'review',
  );
  const whole = screen.getByRole('region', { name: 'The whole campaign' });
  for (const told of [
    'Marketing',
    'Push · Main sender · not published',
    'Spring',
    'Come and see.',
    'Loyal customers 12,000 profiles',
    'Identity type · email',
    'Every second day at 09:00, Paris time, from 10 March 2026, 3 times',
    'Tue, 10 Mar 2026, 09:00',
    'Sat, 14 Mar 2026, 09:00',
    '50 messages per second',
    'For the terrace',
    'garden',
  ]) {
    await expect.element(whole).toHaveTextContent(told);
  }
  await whole.getByRole('link', { name: 'Change: Audience' }).click();
  await expect.element(screen.getByRole('combobox', { name: 'Audience' })).toBeVisible();
});

test.each([
  ['email', 'Email without a subject', 'Subject'],
  ['push', 'Message without a title', 'Title'],
] as const)(
  'a published %s in which nothing is written blocks, and leads to what lacks',
  async (...given) => {
    const [channel, alert, field] = given;
    const message = { title: '', body: '', published: true };
    const { screen, address } = await opened(
      aCampaign({ status: 'draft', content: { actions: [anAction({ channel, message })] } }),
      'review',
    );
    await expect
      .element(screen.getByRole('button', { name: 'Activate' }))
      .toHaveAccessibleDescription('2 things have to be put right first.');
    const told = screen.getByRole('listitem').filter({ hasText: alert });
    await told.getByRole('link', { name: 'Go to the field: Actions' }).click();
    const text = screen.getByRole('textbox', { name: field });
    await expect.element(text).toHaveFocus();
    await expect.element(text).toHaveAccessibleDescription(new RegExp(alert));
    await userEvent.keyboard('Hello');
    await expect.element(text).not.toHaveAccessibleDescription(new RegExp(alert));
    address.go({ part: 'review', field: null });
    await expect.element(screen.getByText('Empty message').first()).toBeVisible();
  },
);

test('a called campaign shows how it is called, with what its message takes from the call', async () => {
  const { screen, address } = await opened(
    aCampaign({
      status: 'draft',
      type: 'api-triggered',
      content: { actions: [anAction({ message: PUSH })] },
    }),
    'actions',
  );
  const body = screen.getByRole('textbox', { name: 'Body' });
  await body.click();
  await screen.getByRole('button', { name: 'Insert field into Body' }).click();
  await screen.getByRole('menuitem', { name: 'Data of the call…' }).click();
  await expect.element(body).toHaveFocus();
  await userEvent.keyboard('orderNumber');
  await expect.element(body).toHaveValue('Come and see.{{context.orderNumber}}');
  address.go({ part: 'review', field: null });
  await expect.element(screen.getByText(/Calls are answered once the campaign is live/)).toBeVisible();
  const call = screen.getByRole('group', { name: 'cURL request' });
  await expect.element(call).toHaveTextContent('"orderNumber": "<orderNumber>"');
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByText(/^(Copied|The browser does not allow copying)/)).toBeVisible();
});
