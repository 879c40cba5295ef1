import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptanceOf } from '../../../src/domain/pressure/accepted.ts';
import { CapWarnings } from '../../../src/domain/pressure/cap-warnings.ts';
import { pressureOf } from '../../../src/domain/pressure/pressure-index.ts';
import { overCaps, type CapStanding } from '../../../src/domain/pressure/standings.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { aCap, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anyOptions, rowIn, someCampaigns } from './any-pressure.ts';

const CAPS = [
  aCap({ id: anId(1), most: 2, per: 'week', channels: ['email'] }),
  aCap({ id: anId(2), most: 1, per: 'day', channels: [] }),
  aCap({ id: anId(3), most: 1, per: 'week', channels: ['sms'], active: false }),
];
const IDS = Array.from({ length: 12 }, (_, index) => anId(index + 1));

const told = (over: readonly CapStanding[]) =>
  over
    .map(({ message, cap, audience, ordinal, counted }) =>
      [message.row.id, message.at, message.nth, cap.id, audience, ordinal, counted.length].join(' '),
    )
    .sort();

describe('warnings that are kept up', () => {
  it('are those that judging everything anew would give, and tell which campaigns they have changed for', () => {
    const anyStep = fc.record({
      which: fc.nat({ max: 11 }),
      stays: fc.boolean(),
      hours: fc.constantFrom(0, 0, 1, 30, 200),
    });
    fc.assert(
      fc.property(
        anyOptions,
        someCampaigns(),
        someCampaigns(),
        fc.array(anyStep, { maxLength: 8 }),
        (options, before, after, steps) => {
          const rows = new Map(before.map((each) => [each.id, rowIn(each, options.references)]));
          const index = pressureOf(rows.values(), options);
          const kept = new CapWarnings(index, CAPS);
          let now = NOW;
          const check = () => {
            const previous = new Map(IDS.map((id) => [id, told(kept.of(id, undefined))]));
            const changed = kept.update();
            const anew = overCaps(pressureOf(rows.values(), { ...options, now }), CAPS);
            for (const id of IDS) {
              const mine = told(kept.of(id, undefined));
              expect(mine).toEqual(told(anew.filter(({ message }) => message.row.id === id)));
              if (!changed.has(id)) expect(mine).toEqual(previous.get(id));
            }
          };
          check();
          for (const { which, stays, hours } of steps) {
            const campaign = after[which];
            if (campaign !== undefined) {
              const row = stays ? rowIn(campaign, options.references) : undefined;
              if (row === undefined) rows.delete(campaign.id);
              else rows.set(campaign.id, row);
              index.replace(campaign.id, row);
            }
            now += hours * HOUR;
            index.moveTo(now);
            check();
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leave out what was accepted, and judge nothing again where nothing has changed', () => {
    fc.assert(
      fc.property(anyOptions, someCampaigns(), (options, campaigns) => {
        const rows = campaigns.map((each) => rowIn(each, options.references));
        const kept = new CapWarnings(pressureOf(rows, options), CAPS);
        kept.update();
        expect([...kept.update()]).toEqual([]);
        for (const row of rows) {
          const over = kept.of(row.id, undefined);
          expect(kept.of(row.id, acceptanceOf(row, over))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
