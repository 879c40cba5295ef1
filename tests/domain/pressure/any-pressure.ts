import fc from 'fast-check';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Audience, References } from '../../../src/domain/campaign/reference.ts';
import { rowOf, type InventoryRow } from '../../../src/domain/inventory/row.ts';
import type { PressureIndex, PressureOptions } from '../../../src/domain/pressure/pressure-index.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import {
  aCampaign,
  aMark,
  anAction,
  anAudience,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';

export const AUDIENCES = ['a0', 'a1', 'a2', 'a3', 'a4'] as const;
/** Zones whose clocks change within the range, at midnight, by half an hour or not at all. */
export const ZONES = [
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
] as const;

/** Each audience may be part of one that comes before it, so that there is no circle. */
export const anyReferences: fc.Arbitrary<References> = fc
  .tuple(
    ...AUDIENCES.map((_, index) => fc.option(fc.nat({ max: 9 }).map((pick) => pick % Math.max(1, index)))),
  )
  .map((larger) =>
    someReferences(
      ...AUDIENCES.map((id, index): Audience => {
        const pick = larger[index];
        const part = index === 0 || pick == null ? {} : { partOf: AUDIENCES[pick]! };
        return anAudience({ id, name: id, size: 100 + index, ...part });
      }),
    ),
  );

const anyChannel = fc.constantFrom('email', 'sms', 'push', 'web');

/** Once or recurring, sent or to come, stopped on the way or not. */
function anyCampaign(id: string): fc.Arbitrary<Campaign> {
  return fc
    .record({
      type: fc.constantFrom('action', 'action', 'orchestrated', 'api-triggered'),
      status: fc.constantFrom('scheduled', 'live', 'live', 'stopped', 'completed', 'draft'),
      category: fc.constantFrom('marketing', 'marketing', 'marketing', 'transactional'),
      channels: fc.array(anyChannel, { minLength: 1, maxLength: 3 }),
      audience: fc.constantFrom(...AUDIENCES, null),
      zone: fc.constantFrom(...ZONES),
      offset: fc.integer({ min: -20 * 24 * 4, max: 30 * 24 * 4 }),
      ended: fc.integer({ min: -12 * 24, max: 0 }),
      wait: fc.integer({ min: 1, max: 4_000 }),
      recurs: fc.option(fc.constantFrom('daily', 'weekly'), { freq: 1 }),
    })
    .map(({ type, status, category, channels, audience, zone, offset, ended, wait, recurs }) => {
      const at = NOW + offset * 15 * MINUTE;
      const begins = status === 'scheduled' ? Math.max(at, NOW + HOUR) : at;
      const schedule = {
        zone,
        start: wallTimeOf(begins, zone),
        recurrence: recurs === null ? null : aRecurrence({ frequency: recurs }),
      };
      const activated = aMark(Math.min(begins, NOW) - DAY);
      const over = NOW + ended * HOUR;
      const fields = {
        id,
        status,
        schedule,
        activated: status === 'draft' ? null : activated,
        stopped: status === 'stopped' ? aMark(over) : null,
        completedAt: status === 'completed' ? over : null,
      } as const;
      const actions = channels.map((channel) => anAction({ channel }));
      const made = {
        action: () => aCampaign({ ...fields, content: { category, audienceId: audience, actions } }),
        'api-triggered': () =>
          aCampaign({
            type: 'api-triggered',
            ...fields,
            content: {
              category,
              audienceId: audience,
              actions: actions.slice(0, 1),
              window: recurs !== null,
            },
          }),
        orchestrated: () =>
          aCampaign({
            type: 'orchestrated',
            ...fields,
            content: {
              activities: [
                { kind: 'read-audience', id: 'read', audienceId: audience },
                ...actions.flatMap((action, index) => [
                  { kind: 'channel' as const, id: `c${index}`, action },
                  { kind: 'wait' as const, id: `w${index}`, minutes: wait },
                ]),
                { kind: 'end', id: 'end' },
              ],
            },
          }),
      }[type]();
      const mark = status === 'draft' ? null : activated;
      return { ...made, current: { ...made.current, activated: mark } } as Campaign;
    });
}

export function rowIn(campaign: Campaign, references: References, now = NOW): InventoryRow {
  return rowOf(campaign, references, now);
}

export const anyOptions: fc.Arbitrary<PressureOptions> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    firstDay: fc.constantFrom(1, 6, 7),
    count: fc.integer({ min: 1, max: 40 }),
    references: anyReferences,
  })
  .map(({ zone, firstDay, count, references }) => ({
    days: { zone, firstDay: firstDay },
    firstDate: '2026-02-20',
    count,
    references,
    now: NOW,
  }));

export const someCampaigns = (most = 12): fc.Arbitrary<Campaign[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyCampaign(anId(index + 1)))));

/** All that an index answers, as plain text. */
export function answersOf(index: PressureIndex): string[] {
  const { firstDay, lastDay } = index.range;
  const answers: string[] = [];
  for (const audience of AUDIENCES) {
    for (let day = firstDay; day <= lastDay; day += 1) {
      const period = { firstDay: day, days: 1 } as const;
      const messages = index.messagesIn(audience, period).map(told);
      if (messages.length > 0) answers.push(`${audience} ${day}: ${messages.join(', ')}`);
    }
  }
  return answers;
}

function told({ row, at, channel, nth }: { row: InventoryRow; at: Instant; channel: string; nth: number }) {
  return `${row.id} ${at} ${channel} ${nth}`;
}
