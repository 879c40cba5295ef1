import { describe, expect, it } from 'vitest';
import { BLOCKING_ALERTS } from '../../../src/domain/alerts/alerts.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { CHANNELS, type Channel } from '../../../src/domain/campaign/channel.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import { STATUSES_OF } from '../../../src/domain/campaign/status.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import {
  aCampaign,
  aConfiguration,
  aContext,
  anAction,
  anAudience,
  anOrchestratedContent,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { alerts, codes, end, noAudience, noConfiguration, outage, unpublished, web } from './alert-codes.ts';

const weekly = aRecurrence({ frequency: 'weekly' });
const monthly = aRecurrence({ frequency: 'monthly' });

interface Example {
  readonly about: string;
  readonly campaign: Campaign;
  readonly references?: References;
}

const said = (channel: Channel, title: string, body: string) =>
  anAction({ channel, message: { title, body, published: true } });
const says = (channel: Channel, title: string, body: string) =>
  aCampaign({ content: { actions: [said(channel, title, body)] } });

/** For each code that blocks: drafts that have it, and nothing else wrong. */
const HAVE: Record<(typeof BLOCKING_ALERTS)[number], readonly Example[]> = {
  'no-action': [
    { about: 'no action', campaign: aCampaign({ content: { actions: [] } }) },
    {
      about: 'no channel activity',
      campaign: aCampaign({
        type: 'orchestrated',
        content: { activities: [{ kind: 'read-audience', id: 'read', audienceId: 'loyal' }] },
      }),
    },
  ],
  'subject-missing': [
    { about: 'email', campaign: says('email', '', 'Come and see.') },
    { about: 'spaces alone', campaign: says('email', '  ', 'Come and see.') },
    {
      about: 'an activity',
      campaign: aCampaign({
        type: 'orchestrated',
        content: {
          activities: [
            { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
            { kind: 'channel', id: 'mail', action: said('email', '', 'Come and see.') },
          ],
        },
      }),
    },
  ],
  'title-missing': (['push', 'content-card'] as const).map((channel) => ({
    about: channel,
    campaign: says(channel, '', 'Come and see.'),
  })),
  'text-missing': CHANNELS.map((channel) => ({ about: channel, campaign: says(channel, 'Spring', ' \n') })),
  'message-not-published': [
    {
      about: 'one of two messages',
      campaign: aCampaign({ content: { actions: [web, { ...web, ...unpublished }] } }),
    },
    { about: 'API', campaign: aCampaign({ type: 'api-triggered', content: { actions: [unpublished] } }) },
  ],
  'configuration-missing': [
    {
      about: 'none named',
      campaign: aCampaign({ content: { actions: [anAction({ configurationId: null })] } }),
    },
  ],
  'configuration-broken': [
    { about: 'broken', campaign: aCampaign(), references: noConfiguration },
    {
      about: 'removed',
      campaign: aCampaign({ content: { actions: [anAction({ configurationId: 'lost' })] } }),
    },
  ],
  'audience-missing': [
    { about: 'action', campaign: aCampaign({ content: { audienceId: null } }) },
    {
      about: 'marketing call',
      campaign: aCampaign({
        type: 'api-triggered',
        content: { category: 'marketing', identityType: 'email' },
      }),
    },
    {
      about: 'empty read-audience activity',
      campaign: aCampaign({
        type: 'orchestrated',
        content: {
          activities: [
            { kind: 'read-audience', id: 'read', audienceId: null },
            { kind: 'channel', id: 'mail', action: anAction() },
          ],
        },
      }),
    },
  ],
  'audience-gone': [
    { about: 'gone', campaign: aCampaign(), references: noAudience },
    { about: 'removed', campaign: aCampaign({ content: { audienceId: 'lost' } }) },
  ],
  'identity-type-missing': [{ about: 'none', campaign: aCampaign({ content: { identityType: null } }) }],
  'start-in-past': [
    { about: 'a minute ago', campaign: aCampaign({ schedule: { start: '2026-03-02T09:59' } }) },
    {
      about: 'orchestrated',
      campaign: aCampaign({ type: 'orchestrated', schedule: { start: '2026-03-02T10:00' } }),
    },
  ],
  'end-passed': [
    {
      about: 'of content that is shown',
      campaign: aCampaign({ content: { actions: [web] }, schedule: { end: '2026-03-02T10:00' } }),
    },
    {
      about: 'though it starts later',
      campaign: aCampaign({
        schedule: { start: '2026-03-03T09:00', end: '2026-03-01T09:00', recurrence: aRecurrence() },
      }),
    },
    {
      about: 'after runs that it would have had',
      campaign: aCampaign({
        type: 'orchestrated',
        schedule: { start: '2026-01-01T09:00', end: '2026-02-01T09:00', recurrence: aRecurrence() },
      }),
    },
  ],
  'end-before-start': [
    {
      about: 'its end is before its start',
      campaign: aCampaign({ schedule: { start: '2026-06-02T09:00', end, recurrence: aRecurrence() } }),
    },
    {
      about: 'an API window',
      campaign: aCampaign({
        type: 'api-triggered',
        content: { window: true },
        schedule: { start: end, end },
      }),
    },
  ],
  'no-run-before-end': [
    {
      about: 'no slot before its end',
      campaign: aCampaign({
        schedule: {
          start: '2026-03-03T09:00',
          end: '2026-03-08T09:00',
          recurrence: { ...weekly, weekdays: [1] },
        },
      }),
    },
    {
      about: 'no slot left of a counted series',
      campaign: aCampaign({
        schedule: {
          start: '2026-02-23T09:00',
          end: '2026-03-08T09:00',
          recurrence: { ...weekly, weekdays: [1], count: 3 },
        },
      }),
    },
  ],
  'runs-used-up': [
    {
      about: 'without an end date',
      campaign: aCampaign({ schedule: { start: '2026-01-01T09:00', recurrence: aRecurrence({ count: 5 }) } }),
    },
    {
      about: 'long before its end date',
      campaign: aCampaign({
        type: 'orchestrated',
        schedule: { start: '2026-01-01T09:00', end, recurrence: aRecurrence({ count: 5 }) },
      }),
    },
  ],
  'recurrence-without-day': [
    { about: 'weekly', campaign: aCampaign({ schedule: { recurrence: weekly, end } }) },
    {
      about: 'monthly',
      campaign: aCampaign({ type: 'orchestrated', schedule: { recurrence: monthly, end } }),
    },
  ],
  'recurrence-without-month': [
    {
      about: 'monthly',
      campaign: aCampaign({
        schedule: { recurrence: { ...monthly, monthDays: [1], months: [] }, end },
      }),
    },
  ],
  'day-never-comes': [
    {
      about: '30 February',
      campaign: aCampaign({
        schedule: { recurrence: { ...monthly, monthDays: [30, 31], months: [2] }, end },
      }),
    },
    {
      about: 'the 31st of every April',
      campaign: aCampaign({
        schedule: {
          start: '2026-04-01T09:00',
          recurrence: aRecurrence({ frequency: 'monthly', interval: 12, monthDays: [31] }),
          end: '2027-12-31T09:00',
        },
      }),
    },
  ],
  'throttle-out-of-range': [
    { about: '0', campaign: aCampaign({ content: { throttle: 0 } }) },
    { about: '2001', campaign: aCampaign({ type: 'api-triggered', content: { throttle: 2001 } }) },
  ],
};

describe.each(BLOCKING_ALERTS)('%s', (code) => {
  it.each([...HAVE[code]])('is told and blocks activation: $about', ({ campaign, references }) => {
    expect(codes(campaign, references)).toEqual([code]);
    expect(alerts(campaign, references)).toMatchObject([{ blocks: true, ofDraft: false }]);
    const event = campaign.type === 'orchestrated' ? 'publish' : 'activate';
    const context = aContext(references === undefined ? {} : { references });
    expect(fire(campaign, event, context)).toEqual({
      kind: 'refused',
      reason: { code: 'blocking-alerts', count: 1 },
    });
  });
});

describe('nothing is told', () => {
  it.each(CAMPAIGN_TYPES)('of a sound campaign, %s, in any status that is not failed', (type) => {
    for (const status of STATUSES_OF[type].filter((each) => each !== 'failed')) {
      expect(codes(aCampaign({ type, status })), status).toEqual([]);
    }
  });

  it.each<Example>([
    {
      about: 'a start at this very instant',
      campaign: aCampaign({ schedule: { start: '2026-03-02T10:00' } }),
    },
    {
      about: 'a recurring campaign whose first slot is over',
      campaign: aCampaign({ schedule: { start: '2026-01-01T09:00', end, recurrence: aRecurrence() } }),
    },
    {
      about: 'an open window, or content that is shown, whose start is over',
      campaign: aCampaign({ content: { actions: [web] }, schedule: { start: '2026-01-01T09:00' } }),
    },
    {
      about: 'a single API run with a past start left in its schedule',
      campaign: aCampaign({ type: 'api-triggered', schedule: { start: '2026-01-01T09:00' } }),
    },
    {
      about: 'a single send with an end left over',
      campaign: aCampaign({ schedule: { end: '2026-01-01T09:00' } }),
    },
    ...CHANNELS.filter((each) => !['email', 'push', 'content-card'].includes(each)).map((channel) => ({
      about: `a message without a first line, ${channel}`,
      campaign: says(channel, '', 'Come and see.'),
    })),
    { about: 'throttles at the limits', campaign: aCampaign({ content: { throttle: 1 } }) },
    { about: 'throttles at the limits', campaign: aCampaign({ content: { throttle: 2000 } }) },
    {
      about: 'an outage that is over, and one to come',
      campaign: aCampaign(),
      references: someReferences(aConfiguration(outage(NOW - HOUR, NOW)), anAudience(outage(NOW + 1))),
    },
    {
      about: 'a transactional call without audience and identity',
      campaign: aCampaign({ type: 'api-triggered', content: { audienceId: null, identityType: null } }),
    },
    {
      about: 'a validity that began',
      campaign: aCampaign({
        type: 'orchestrated',
        content: anOrchestratedContent({ validFrom: '2026-01-01T00:00' }),
      }),
    },
  ])('$about', ({ campaign, references }) => {
    expect(codes(campaign, references)).toEqual([]);
  });
});

it('several things wrong are all told at once', () => {
  const content = { actions: [unpublished], audienceId: null, identityType: null, throttle: 9999 };
  const told = codes(aCampaign({ content }), noConfiguration);
  expect(told.toSorted()).toEqual(
    [
      'message-not-published',
      'configuration-broken',
      'audience-missing',
      'identity-type-missing',
      'throttle-out-of-range',
    ].toSorted(),
  );
});
