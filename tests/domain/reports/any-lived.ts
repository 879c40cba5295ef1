import fc from 'fast-check';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { channelsFor, CHANNELS, type Channel } from '../../../src/domain/campaign/channel.ts';
import type { Activity, Schedule } from '../../../src/domain/campaign/content.ts';
import type { Outage, References } from '../../../src/domain/campaign/reference.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import type { LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import {
  aCampaign,
  aConfiguration,
  aContext,
  anAction,
  anAudience,
  someReferences,
} from '../../support/builders.ts';
import { anyRecurrence, anyZone } from '../schedule/any-series.ts';

/** Arbitrary campaigns that came into force, with all that bears on their figures, and may have been changed and stopped. */

const BEGIN = Date.parse('2025-01-01T00:00Z');

/** Somewhere in three years, and not on a whole minute. */
const anyNow = fc.nat(3 * 365 * 24 * 60).map((minutes) => BEGIN + minutes * MINUTE + 12_345);

function anySchedule(now: Instant): fc.Arbitrary<Schedule> {
  return fc
    .record({
      zone: anyZone,
      start: fc.option(fc.integer({ min: -10 * 24, max: 20 * 24 })),
      end: fc.option(fc.integer({ min: 24, max: 200 * 24 })),
      recurrence: fc.option(anyRecurrence),
    })
    .map(({ zone, start, end, recurrence }) => ({
      zone,
      recurrence,
      start: start === null ? null : wallTimeOf(now + start * HOUR, zone),
      end: end === null ? null : wallTimeOf(now + end * HOUR, zone),
    }));
}

const configurationOf = (channel: Channel) => aConfiguration({ id: channel, channel });
const actionBy = (channel: Channel) => anAction({ channel, configurationId: channel });

const anyActivity: fc.Arbitrary<Activity> = fc.oneof(
  fc
    .constantFrom(...channelsFor('orchestrated', null))
    .map((channel): Activity => ({ kind: 'channel', id: 'x', action: actionBy(channel) })),
  fc.integer({ min: 1, max: 9_000 }).map((minutes): Activity => ({ kind: 'wait', id: 'x', minutes })),
  fc.integer({ min: 0, max: 100 }).map((share): Activity => ({ kind: 'split', id: 'x', label: '', share })),
);

function anyDraft(now: Instant): fc.Arbitrary<Campaign> {
  return fc
    .record({
      id: fc.uuid(),
      type: fc.constantFrom(...CAMPAIGN_TYPES),
      category: fc.constantFrom('marketing' as const, 'transactional' as const),
      schedule: anySchedule(now),
      channel: fc.constantFrom(...CHANNELS),
      window: fc.boolean(),
      inRecipientZone: fc.boolean(),
      throttle: fc.option(fc.integer({ min: 1, max: 2_000 })),
      activities: fc.array(anyActivity, { minLength: 1, maxLength: 8 }),
    })
    .map(
      ({
        id,
        type,
        category,
        schedule,
        channel,
        activities,
        window,
        throttle,
        inRecipientZone,
      }): Campaign => {
        if (type === 'orchestrated') {
          const read: Activity = { kind: 'read-audience', id: 'read', audienceId: 'loyal' };
          const mail: Activity = { kind: 'channel', id: 'mail', action: actionBy('email') };
          return aCampaign({ id, type, content: { schedule, activities: [read, ...activities, mail] } });
        }
        const by = channelsFor(type, category).includes(channel) ? channel : 'sms';
        const common = { category, schedule, throttle, actions: [actionBy(by)] };
        return type === 'action'
          ? aCampaign({ id, type, content: { ...common, inRecipientZone } })
          : aCampaign({
              id,
              type,
              content: { ...common, window, audienceId: 'loyal', identityType: 'email' },
            });
      },
    );
}

/** An audience of any size, which may be gone from some time on or for a while. */
function anyReferences(now: Instant): fc.Arbitrary<References> {
  const anyOutage = fc
    .record({ from: fc.integer({ min: 1, max: 60 * DAY }), length: fc.integer({ min: 1, max: 9 * DAY }) })
    .map(({ from, length }): Outage => ({ from: now + from, to: now + from + length }));
  return fc
    .record({
      size: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 31, max: 3_000_000 })),
      outages: fc.array(anyOutage, { maxLength: 1 }),
    })
    .map(({ size, outages }) =>
      someReferences(anAudience({ size, outages }), ...CHANNELS.map(configurationOf)),
    );
}

const anyAct = fc.record({
  wait: fc.integer({ min: 0, max: 15 * DAY }),
  event: fc.constantFrom<LifecycleEvent>('modify', 'activate-draft-version', 'stop', 'close', 'archive'),
});

export interface Lived {
  /** In force, or over. */
  readonly campaign: Campaign;
  readonly references: References;
  /** When the last thing was done to it. */
  readonly since: Instant;
}

export const anyLived: fc.Arbitrary<Lived> = anyNow.chain((now) =>
  fc
    .record({
      draft: anyDraft(now),
      references: anyReferences(now),
      acts: fc.array(anyAct, { maxLength: 4 }),
    })
    .map(({ draft, references, acts }) => {
      let campaign = inForce(draft, references, now);
      let at = now;
      for (const { wait, event } of acts) {
        const outcome = fire(campaign, event, aContext({ now: at + wait, references }));
        if (outcome.kind === 'refused' || outcome.campaign === null) continue;
        at += wait;
        campaign = outcome.campaign;
      }
      return { campaign, references, since: at };
    }),
);

/** As it is written, or else as soon as it is activated. */
function inForce(draft: Campaign, references: References, now: Instant): Campaign {
  const { content } = draft.current;
  const schedule = { ...content.schedule, start: null, end: null, recurrence: null };
  const atOnce = { ...draft, current: { ...draft.current, content: { ...content, schedule } } } as Campaign;
  const event = draft.type === 'orchestrated' ? 'publish' : 'activate';
  for (const each of [draft, atOnce]) {
    const outcome = fire(each, event, aContext({ now, references }));
    if (outcome.kind === 'done' && outcome.campaign !== null) return outcome.campaign;
  }
  throw new Error('A campaign that sends once, at once, can be activated');
}
