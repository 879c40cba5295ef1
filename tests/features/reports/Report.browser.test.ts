import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { View } from '../../../src/app/view/view.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import {
  aCampaign,
  aConfiguration,
  aMark,
  anAction,
  anAudience,
  aRecurrence,
  NOW,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import ReportPage from './ReportPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

const references = [
  anAudience({ size: 40_000 }),
  aConfiguration(),
  ...(['sms', 'push', 'web'] as const).map((channel) => aConfiguration({ id: channel, channel })),
];

async function open(campaign: Campaign = aCampaign({ status: 'live' }), view: Partial<View> = {}) {
  const almanac = await anAlmanac({ campaigns: [campaign], references });
  almanac.address.go({ page: 'report', campaign: campaign.id, ...view });
  await render(ReportPage, { almanac });
  return almanac;
}

/** The number that stands under a key figure's name. */
function figure(name: string): number {
  const terms = [...document.querySelectorAll('dt')];
  const found = terms.find((each) => each.textContent === name)?.nextElementSibling?.textContent;
  return found === undefined ? NaN : Number(found.replace(/\D/g, ''));
}

/** In force since another time than the usual. */
function since(at: number, campaign: Campaign): Campaign {
  const activated = aMark(at);
  return { ...campaign, activated, liveSince: at, current: { ...campaign.current, activated } } as Campaign;
}

const recurring = since(
  NOW - 12 * DAY,
  aCampaign({ status: 'live', schedule: { recurrence: aRecurrence(), start: '2026-02-20T09:00' } }),
);
const orchestrated = aCampaign({
  type: 'orchestrated',
  status: 'live',
  content: {
    activities: [
      { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
      { kind: 'split', id: 'half', label: 'Half', share: 50 },
      { kind: 'channel', id: 'mail', action: anAction() },
      { kind: 'split', id: 'rest', label: 'Rest', share: 50 },
      { kind: 'channel', id: 'text', action: anAction({ channel: 'sms', configurationId: 'sms' }) },
    ],
  },
});

test('it says whose report it is, that figures are simulated, and leads back to the list', async () => {
  const { address } = await open();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Spring news' })).toBeVisible();
  await expect.element(page.getByText('Live', { exact: true })).toBeVisible();
  await expect.element(page.getByText('These figures are simulated', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the campaign in the list' }).click();
  expect(address.view).toMatchObject({ page: 'campaigns', campaign: anId(1) });
});

test.each([
  ['en', 'Open rate', '33.1%', 'Recipients'],
  ['fr', 'Taux d’ouverture', '33,1 %', 'Destinataires'],
] as const)(
  'what was sent elsewhere shows the figures of its file, in %s',
  async (language, rate, share, recipients) => {
    overwriteGetLocale(() => language);
    const figures = { recipients: 5120, openRate: 0.331 };
    await open(aCampaign({ status: 'completed', brought: { from: 'hubspot.csv', figures } }));
    await expect.element(page.getByText('hubspot.csv', { exact: false })).toBeVisible();
    expect(figure(recipients)).toBe(5_120);
    const shown = [...document.querySelectorAll('dt')].find(
      (each) => each.textContent === rate,
    )?.nextElementSibling;
    expect(shown?.textContent.replaceAll(/\s/g, ' ')).toBe(share);
    expect(document.querySelectorAll('dt')).toHaveLength(2);
    await expect
      .element(page.getByText(/figures are simulated|chiffres sont simulés/))
      .not.toBeInTheDocument();
  },
);

test('what was sent elsewhere and came without figures has none', async () => {
  await open(aCampaign({ status: 'completed', brought: { from: 'plan.csv', figures: null } }));
  await expect.element(page.getByRole('heading', { name: 'No figures came with it' })).toBeVisible();
  expect(document.querySelectorAll('dt')).toHaveLength(0);
});

test('the key figures add up', async () => {
  await open();
  await expect.element(page.getByText('Targeted').first()).toBeVisible();
  expect(figure('Targeted')).toBe(40_000);
  expect(figure('Targeted')).toBe(figure('Excluded') + figure('Sent'));
  expect(figure('Sent')).toBe(figure('Delivered') + figure('Bounces') + figure('Errors'));
  expect(figure('Unique clicks')).toBeLessThan(figure('Unique opens'));
  expect(figure('Unique opens')).toBeLessThan(figure('Delivered'));
});

test('a run in progress grows while one looks, and nothing else of the page moves', async () => {
  const { time } = await open(since(NOW - 30 * SECOND, aCampaign({ status: 'live' })));
  await expect.element(page.getByText('Still in progress')).toBeVisible();
  const before = { delivered: figure('Delivered'), sent: figure('Sent') };
  time.moveTo(NOW + MINUTE);
  await expect.poll(() => figure('Delivered')).toBeGreaterThan(before.delivered);
  expect(figure('Sent')).toBe(before.sent);
  time.moveTo(NOW + HOUR);
  await expect.element(page.getByText('Still in progress')).not.toBeInTheDocument();
});

test('the period is switched, stands in the address, and never shows more than all of it', async () => {
  const { address } = await open(recurring);
  await expect.element(page.getByRole('radio', { name: 'All time' })).toBeChecked();
  const all = figure('Sent');
  await page.getByText('Last 24 hours').click();
  await expect.poll(() => figure('Sent')).toBeLessThan(all);
  expect(figure('Sent')).toBeGreaterThan(0);
  expect(address.view.period).toBe('24h');
});

test('one run is chosen, by the list or by its line in the table', async () => {
  const { address } = await open(recurring);
  const runs = page.getByRole('combobox', { name: 'Run' });
  await runs.selectOptions('Sun, 1 Mar 2026, 09:00');
  await expect.poll(() => figure('Targeted')).toBe(40_000);
  expect(address.view.run).toBe(Date.parse('2026-03-01T08:00Z'));
  await runs.selectOptions('All runs');
  await expect.poll(() => figure('Targeted')).toBe(11 * 40_000);
  await page.getByRole('link', { name: 'Fri, 27 Feb 2026, 09:00' }).click();
  await expect.element(runs).toHaveValue(Date.parse('2026-02-27T08:00Z').toString());
});

test('a run and a channel that never were are ignored', async () => {
  await open(recurring, { run: NOW - 77 * HOUR, channel: 'line' });
  await expect.element(page.getByRole('combobox', { name: 'Run' })).toHaveDisplayValue('All runs');
  await expect.element(page.getByRole('tab', { name: 'Campaign' })).toHaveAttribute('aria-selected', 'true');
  expect(figure('Targeted')).toBe(11 * 40_000);
});

test('each channel has its tab with what it can tell, and splits share the audience', async () => {
  const { address } = await open(orchestrated);
  const tabs = page.getByRole('tab');
  await expect.element(tabs.nth(2)).toBeVisible();
  expect(tabs.elements().map((each) => each.textContent.trim())).toEqual(['Campaign', 'Email', 'SMS']);
  expect(figure('Targeted')).toBe(40_000);
  await page.getByRole('tab', { name: 'SMS' }).click();
  await expect.poll(() => figure('Targeted')).toBe(20_000);
  expect(figure('Unique opens')).toBeNaN();
  expect(figure('Unique clicks')).toBeGreaterThan(0);
  expect(address.view.channel).toBe('sms');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByRole('tab', { name: 'Email' })).toHaveFocus();
  await expect.poll(() => figure('Spam complaints')).toBeGreaterThanOrEqual(0);
});

test('content that is shown has impressions and interactions', async () => {
  const action = anAction({ channel: 'web', configurationId: 'web' });
  await open(since(NOW - 5 * DAY, aCampaign({ status: 'live', content: { actions: [action] } })));
  await expect.element(page.getByText('Unique impressions').first()).toBeVisible();
  expect(figure('Impressions')).toBeGreaterThan(figure('Unique impressions'));
  expect(figure('Interactions')).toBeGreaterThan(0);
  expect(figure('Sent')).toBeNaN();
});

test('every chart says in words what it shows, and has a table', async () => {
  await open(recurring);
  await expect
    .element(page.getByRole('img', { name: /^Delivered, Unique opens, .* per day, from/ }))
    .toBeVisible();
  await expect
    .element(page.getByRole('img', { name: /^From audience to click\. Targeted: 440,000/ }))
    .toBeVisible();
  const charts = document.querySelectorAll('svg[role="img"]').length;
  const tables = page.getByText('Show as a table');
  expect(tables.elements()).toHaveLength(charts);
  await tables.nth(1).click();
  await expect
    .element(page.getByRole('table', { name: 'From audience to click' }).getByRole('row').nth(1))
    .toHaveTextContent('Targeted440,000100%');
});

test('the figures are downloaded as CSV', async () => {
  const texts: Promise<string>[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    texts.push((blob as Blob).text());
    return '#';
  });
  await open(aCampaign({ status: 'live', name: '=1+1, news' }));
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const [header, first] = ((await texts[0]) ?? '').split('\r\n');
  expect(header).toMatch(/Campaign,Period,Channel,Run,From,To,Figure,Reason,Number,Share$/);
  expect(first).toBe(`"'=1+1, news",All time,Campaign,,,,Targeted,,40000,`);
});

test('nothing sent, nothing lately, a failed run, no activation and no campaign each say so', async () => {
  const later = aCampaign({ status: 'scheduled' });
  const { address } = await open(later);
  await expect.element(page.getByRole('heading', { name: 'Nothing to report yet' })).toBeVisible();
  await expect
    .element(page.getByText('Its next run is on Tue, 3 Mar 2026, 10:00.', { exact: false }))
    .toBeVisible();
  address.go({ campaign: anId(99) });
  await expect.element(page.getByRole('heading', { level: 1, name: 'This campaign is gone' })).toBeVisible();
});

test('a send of last week has nothing in the last 24 hours, and leads to all of it', async () => {
  await open(since(NOW - 9 * DAY, aCampaign({ status: 'completed' })), { period: '24h' });
  await expect.element(page.getByRole('heading', { name: 'Nothing in the last 24 hours' })).toBeVisible();
  await page.getByRole('link', { name: 'See all time' }).click();
  await expect.poll(() => figure('Targeted')).toBe(40_000);
});

test('a draft has no report yet, and a store that does not answer is asked again', async () => {
  const almanac = await anAlmanac({ campaigns: [aCampaign()], references });
  const read = vi.spyOn(almanac.workspace.commands, 'read').mockRejectedValue(new StorageFault('closed'));
  almanac.address.go({ page: 'report', campaign: anId(1) });
  await render(ReportPage, { almanac });
  await expect.element(page.getByRole('alert')).toHaveTextContent('The campaign could not be read.');
  read.mockRestore();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'Never activated' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Open the campaign' })).toBeVisible();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  await open(orchestrated);
  await expect.element(page.getByRole('radio', { name: 'Dernières 24 heures' })).toBeVisible();
  await expect.element(page.getByRole('tab', { name: 'E-mail' })).toBeVisible();
  expect(figure('Ciblés')).toBe(40_000);
  await expect.element(page.getByText(/Ces chiffres sont simulés/)).toBeVisible();
});

test('whoever comes from elsewhere goes on at the heading, and nobody loses their place', async () => {
  await open(recurring);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  const link = page.getByRole('link', { name: 'Fri, 27 Feb 2026, 09:00' });
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('tabpanel')).toHaveFocus();
});
