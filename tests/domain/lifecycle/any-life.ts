import fc from 'fast-check';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Schedule } from '../../../src/domain/campaign/content.ts';
import type { Outage, References } from '../../../src/domain/campaign/reference.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import { EVENTS } from '../../../src/domain/lifecycle/events.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aCampaign, aConfiguration, anAction, anAudience, someReferences } from '../../support/builders.ts';
import { anyRecurrence, anyZone } from '../schedule/any-series.ts';

/** Arbitrary campaigns and what may happen to them in about half a year, for properties of the clock. */

/** Somewhere in the three years from 2025 on, not on a whole minute. */
const anyNow = fc
  .integer({ min: 0, max: 3 * 365 * 24 * 60 })
  .map((minutes) => BEGIN + minutes * MINUTE + 12_345);
const BEGIN = Date.parse('2025-01-01T00:00Z');

function anySchedule(now: Instant): fc.Arbitrary<Schedule> {
  const around = fc.integer({ min: -40 * 24, max: 60 * 24 });
  const later = fc.integer({ min: 24, max: 200 * 24 });
  return fc
    .record({
      zone: anyZone,
      start: fc.option(around),
      end: fc.option(later),
      recurrence: fc.option(anyRecurrence),
    })
    .map(({ zone, start, end, recurrence }) => ({
      zone,
      recurrence,
      start: start === null ? null : wallTimeOf(now + start * HOUR, zone),
      end: end === null ? null : wallTimeOf(now + end * HOUR, zone),
    }));
}

function anyDraft(now: Instant): fc.Arbitrary<Campaign> {
  return fc
    .record({
      type: fc.constantFrom(...CAMPAIGN_TYPES),
      schedule: anySchedule(now),
      shown: fc.boolean(),
      window: fc.boolean(),
      inRecipientZone: fc.boolean(),
      wait: fc.integer({ min: 1, max: 10_000 }),
    })
    .map(({ type, schedule, shown, window, inRecipientZone, wait }): Campaign => {
      if (type === 'api-triggered') return aCampaign({ type, content: { window, schedule } });
      if (type === 'action') {
        const actions = [anAction({ channel: shown ? 'web' : 'email' })];
        return aCampaign({ type, content: { schedule, inRecipientZone, actions } });
      }
      const activities = [
        { kind: 'read-audience', id: 'read', audienceId: 'loyal' } as const,
        { kind: 'wait', id: 'wait', minutes: wait } as const,
        { kind: 'channel', id: 'mail', action: anAction() } as const,
      ];
      return aCampaign({ type, content: { schedule, activities } });
    });
}

/** Outages from an instant on, for it would not be activated during one. */
function anyReferences(now: Instant): fc.Arbitrary<References> {
  const anyOutages = fc.array(
    fc
      .record({
        from: fc.integer({ min: 1, max: 150 * DAY }),
        length: fc.option(fc.integer({ min: 1, max: 9 * DAY })),
      })
      .map(({ from, length }): Outage => ({
        from: now + from,
        to: length === null ? null : now + from + length,
      })),
    { maxLength: 3 },
  );
  return fc
    .record({ ofAudience: anyOutages, ofConfiguration: anyOutages })
    .map(({ ofAudience, ofConfiguration }) =>
      someReferences(anAudience({ outages: ofAudience }), aConfiguration({ outages: ofConfiguration })),
    );
}

export const anyBeginning = anyNow.chain((now) =>
  fc.record({ now: fc.constant(now), draft: anyDraft(now), references: anyReferences(now) }),
);

/** Waits, in ms; some end with something that a person tries to do, and some rewrite the draft version. */
export const anyLife = anyNow.chain((now) =>
  fc.record({
    now: fc.constant(now),
    draft: anyDraft(now),
    references: anyReferences(now),
    acts: fc.array(
      fc.record({
        wait: fc.integer({ min: 0, max: 25 * DAY }),
        event: fc.constantFrom(...EVENTS, 'modify', 'activate-draft-version', 'archive', 'restore'),
        schedule: fc.option(anySchedule(now + 40 * DAY)),
      }),
      { maxLength: 8 },
    ),
  }),
);

export const anyWaits = fc.array(fc.integer({ min: 0, max: 20 * DAY }), { maxLength: 12 });
