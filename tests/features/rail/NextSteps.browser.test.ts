import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import {
  aCampaign,
  aConfiguration,
  anAudience,
  aPolicy,
  aRecurrence,
  aSchedule,
  NOW,
} from '../../support/builders.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import RailPage from './RailPage.svelte';

beforeEach(() => page.viewport(1280, 1000));
afterEach(() => overwriteGetLocale(() => 'en'));

/** The rail's words on what comes next, each line of them. */
async function open(campaign: Campaign, held: Held = {}, title: string | RegExp = /^What comes next/) {
  const almanac = await anAlmanac({ campaigns: [campaign], ...held });
  almanac.address.go({ campaign: campaign.id });
  const screen = await render(RailPage, { almanac });
  const life = screen.getByRole('group', { name: title });
  await expect.element(life).toBeVisible();
  const lines = () =>
    life
      .getByRole('listitem')
      .elements()
      .map((each) => each.textContent.replace(/\s+/g, ' ').trim());
  const strip = () => life.element().querySelector('.strip');
  return { ...almanac, life, lines, strip };
}

test('a scheduled campaign goes live, completes, and is deleted once it was archived', async () => {
  const { lines, strip } = await open(aCampaign({ status: 'scheduled' }));
  expect(lines()).toEqual([
    '1 Mar 2026, 10:00 · activated',
    '3 Mar 2026, 10:00 · goes live',
    '6 Mar 2026, 10:00 · completes, 72 h after it went live',
    'deleted 30 days after it is archived',
  ]);
  expect(strip()?.textContent.replace(/\s+/g, ' ').trim()).toBe('Scheduled now Live Completed');
});

test('what it says is what the clock then does', async () => {
  const { lines, time } = await open(aCampaign({ status: 'scheduled' }));
  time.moveTo(NOW + DAY);
  await expect
    .poll(() => lines().slice(0, 3))
    .toEqual([
      '1 Mar 2026, 10:00 · activated',
      '3 Mar 2026, 10:00 · went live',
      '6 Mar 2026, 10:00 · completes, 72 h after it went live',
    ]);
  time.moveTo(NOW + 4 * DAY);
  await expect
    .poll(lines)
    .toEqual([
      '1 Mar 2026, 10:00 · activated',
      '3 Mar 2026, 10:00 · went live',
      '6 Mar 2026, 10:00 · completed',
      'deleted 30 days after it is archived',
    ]);
});

test('times follow the displayed zone', async () => {
  const { lines, preferences } = await open(aCampaign({ status: 'scheduled' }));
  preferences.set({ zone: 'Asia/Kathmandu' });
  await expect.poll(() => lines()[1]).toBe('3 Mar 2026, 14:45 · goes live');
});

test('a recurring campaign says how many runs are left, or that it goes on', async () => {
  const schedule = aSchedule({ recurrence: aRecurrence(), end: '2026-03-20T18:00' });
  const { lines } = await open(aCampaign({ status: 'live', schedule }));
  expect(lines()[1]).toBe('20 Mar 2026, 18:00 · completes, at its end date (18 runs until then)');
  const closed = await open(aCampaign({ type: 'orchestrated', status: 'closed' }));
  expect(closed.lines().find((line) => line.includes('completes'))).toMatch(/last message of its last run$/);
  const endless = await open(aCampaign({ status: 'live', schedule: { recurrence: aRecurrence() } }));
  expect(endless.lines()[1]).toBe('goes on until somebody stops it');
});

test('an archived campaign is deleted', async () => {
  const { lines, strip } = await open(aCampaign({ status: 'archived' }));
  expect(lines().slice(-2)).toEqual([
    '2 Mar 2026, 09:00 · archived',
    '1 Apr 2026, 10:00 · deleted, 30 days after its last change',
  ]);
  expect(strip()?.textContent).toMatch(/Live.*Archived/);
});

test('a run that will fail names what is broken', async () => {
  const references = [anAudience(), aConfiguration({ outages: [{ from: NOW, to: null }] })];
  const { lines } = await open(aCampaign({ status: 'scheduled' }), { references });
  expect(lines()[1]).toBe(
    '3 Mar 2026, 10:00 · fails, unless the channel configuration Main sender is repaired',
  );
});

test('runs of an orchestrated campaign that fail one after the other are one line', async () => {
  const campaign = aCampaign({
    type: 'orchestrated',
    status: 'live',
    schedule: { recurrence: aRecurrence() },
  });
  const outages = [{ from: NOW + 1, to: NOW + 5 * DAY }];
  const { lines } = await open(campaign, { references: [anAudience({ outages }), aConfiguration()] });
  expect(lines()[2]).toBe(
    '3 Mar 2026, 10:00 · its run fails, unless the audience Loyal customers comes back (and so do 3 more runs, the last on 6 Mar 2026, 10:00)',
  );
  const always = [anAudience({ outages: [{ from: NOW + 1, to: null }] }), aConfiguration()];
  const endless = await open(campaign, { references: always });
  expect(endless.lines()[2]).toContain('(and so do all runs after it)');
});

test('a draft says what its activation would lead to, or what has to be put right first', async () => {
  const { lines } = await open(aCampaign(), {}, 'What comes next, if it were activated now');
  expect(lines()).toEqual([
    'goes live at once',
    '5 Mar 2026, 10:00 · completes, 72 h after it went live',
    'deleted 30 days after it is archived',
  ]);
  const { life } = await open(aCampaign({ content: { audienceId: null } }));
  await expect.element(life.getByText('First this has to be put right: No audience.')).toBeVisible();
});

test('under a policy it is the approval that would lead there', async () => {
  await open(aCampaign(), { policies: [aPolicy()] }, 'What comes next, if it were approved now');
  await open(aCampaign({ type: 'orchestrated' }), {}, 'What comes next, if it were published now');
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { lines } = await open(aCampaign({ status: 'scheduled' }), {}, 'Ce qui vient ensuite');
  expect(lines()).toEqual([
    '1er mars 2026, 10:00 · activée',
    '3 mars 2026, 10:00 · devient active',
    '6 mars 2026, 10:00 · se termine, 72 h après être devenue active',
    'supprimée 30 jours après son archivage',
  ]);
});
