import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { EditorPart } from '../../../src/app/view/view.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import {
  aCampaign,
  anAction,
  anActionContent,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
} from '../../support/builders.ts';
import EditorPage from './EditorPage.svelte';

beforeEach(() => page.viewport(1280, 1400));

const message = { title: 'Hello', body: 'Hello', published: false };
const ACTION = aCampaign({
  status: 'draft',
  content: anActionContent({
    actions: [anAction({ configurationId: null, message })],
    audienceId: null,
    identityType: null,
    schedule: aSchedule({ start: '2026-12-24T09:00', recurrence: aRecurrence({ count: 3 }) }),
  }),
});
const CARD = aCampaign({
  status: 'draft',
  content: anActionContent({ actions: [anAction({ channel: 'content-card' })], priority: null }),
});
const FLOW = aCampaign({
  status: 'draft',
  type: 'orchestrated',
  content: anOrchestratedContent({
    activities: [
      { kind: 'wait', id: 'w', minutes: 60 },
      { kind: 'split', id: 's', label: '', share: 50 },
      { kind: 'end', id: 'e' },
    ],
  }),
});

interface Case {
  readonly campaign?: Campaign;
  readonly part: EditorPart;
  /** Opened first. */
  readonly within?: RegExp;
  readonly field: [role: string, name: string | RegExp];
  /** Typed over what stands there; left out, the field is only visited. */
  readonly typed?: string;
  readonly next: [role: string, name: string | RegExp];
  readonly error: RegExp;
}

const NEXT: Case['next'] = ['button', /^Next:/];

test.each<[string, Case]>([
  [
    'a name',
    {
      part: 'properties',
      field: ['textbox', 'Name'],
      typed: '{Backspace}',
      next: NEXT,
      error: /Give it a name/,
    },
  ],
  [
    'a tag',
    {
      part: 'properties',
      field: ['combobox', 'Add a tag'],
      typed: 'x'.repeat(300),
      next: NEXT,
      error: /characters/,
    },
  ],
  [
    'a message, for the switch below it',
    {
      part: 'actions',
      field: ['textbox', 'Body'],
      typed: 'Hi',
      next: ['switch', 'Published'],
      error: /configuration/i,
    },
  ],
  ['a message', { part: 'actions', field: ['textbox', 'Body'], typed: 'Hi', next: NEXT, error: /publish/i }],
  [
    'a configuration',
    { part: 'actions', field: ['combobox', 'Channel configuration'], next: NEXT, error: /configuration/i },
  ],
  [
    'a priority',
    {
      campaign: CARD,
      part: 'actions',
      field: ['textbox', 'Priority'],
      typed: '101',
      next: NEXT,
      error: /whole number/,
    },
  ],
  [
    'an audience',
    { part: 'audience', field: ['combobox', 'Audience'], typed: 'zzz', next: NEXT, error: /audience/i },
  ],
  [
    'an identity type',
    { part: 'audience', field: ['combobox', 'Identity type'], next: NEXT, error: /identity type/i },
  ],
  [
    'a date',
    {
      part: 'schedule',
      field: ['spinbutton', 'Day'],
      typed: '{Backspace}',
      next: NEXT,
      error: /stays/,
    },
  ],
  [
    'an interval',
    { part: 'schedule', field: ['textbox', 'Interval'], typed: '0', next: NEXT, error: /whole number/ },
  ],
  [
    'a wait',
    {
      campaign: FLOW,
      part: 'actions',
      within: /^Wait/,
      field: ['textbox', 'Duration'],
      typed: '0',
      next: NEXT,
      error: /whole number/,
    },
  ],
  [
    'a share',
    {
      campaign: FLOW,
      part: 'actions',
      within: /^Split/,
      field: ['textbox', /^Share/],
      typed: '101',
      next: NEXT,
      error: /0 to 100/,
    },
  ],
])('a press that leaves %s arrives, and what it tells moves nothing', async (_, given) => {
  const campaign = given.campaign ?? ACTION;
  const almanac = await anAlmanac({ campaigns: [campaign] });
  almanac.address.go({ page: 'campaign', campaign: campaign.id, part: given.part });
  const screen = await render(EditorPage, { almanac });
  const find = ([role, name]: Case['next']): Locator => screen.getByRole(role, { name }).first();
  if (given.within !== undefined) await screen.getByRole('button', { name: given.within }).first().click();
  await find(given.field).click();
  if (given.typed !== undefined) {
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard(given.typed);
  }
  if (given.field[0] === 'combobox') await userEvent.keyboard('{Escape}');

  const next = find(given.next).element();
  const heights: number[] = [];
  const note = () => heights.push(next.getBoundingClientRect().top + scrollY);
  let clicks = 0;
  // It is enough that the click arrives: where it leads is told elsewhere.
  next.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    clicks += 1;
  });
  note();
  // Long enough for everything to be drawn again between press and release.
  await userEvent.click(next, { delay: 100 });
  expect(clicks).toBe(1);
  await expect.element(screen.getByText(given.error).first()).toBeVisible();
  note();
  expect(heights[1]).toBe(heights[0]);
});
