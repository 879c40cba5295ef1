import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cap } from '../../../src/domain/pressure/cap.ts';
import { comparingPressure } from '../../../src/domain/comparison/compare-pressure.ts';
import { pressureOf, type PressureOptions } from '../../../src/domain/pressure/pressure-index.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aCampaign, aCap, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anyOptions, rowIn, someCampaigns } from '../pressure/any-pressure.ts';

const CAPS = [aCap({ most: 2, per: 'week', channels: ['email'] })];

function compare(
  original: readonly Campaign[],
  copy: readonly Campaign[],
  options: PressureOptions,
  caps: { original: readonly Cap[]; copy: readonly Cap[] } = { original: CAPS, copy: CAPS },
) {
  const side = (campaigns: readonly Campaign[], of: readonly Cap[]) => ({
    index: pressureOf(
      campaigns.map((each) => rowIn(each, options.references)),
      options,
    ),
    caps: of,
  });
  const steps = comparingPressure(side(original, caps.original), side(copy, caps.copy), options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

it('a copy that nobody has changed has the pressure of its original', () => {
  fc.assert(
    fc.property(anyOptions, someCampaigns(), (options, campaigns) => {
      expect(compare(campaigns, structuredClone(campaigns), options)).toEqual([]);
    }),
  );
});

it('the two sides are told by figures, and turning them round turns them round', () => {
  const turned = (all: ReturnType<typeof compare>) =>
    all.map(({ original, copy, ...rest }) => ({ ...rest, original: copy, copy: original }));
  fc.assert(
    fc.property(anyOptions, someCampaigns(), someCampaigns(), (options, one, other) => {
      expect(compare(other, one, options)).toEqual(turned(compare(one, other, options)));
    }),
  );
});

it('a run moved into a full week puts that week over and takes the other below; what stays under is not told', () => {
  const on = (id: number, days: number) =>
    aCampaign({
      id: anId(id),
      status: 'scheduled',
      schedule: { start: wallTimeOf(NOW + days * DAY, 'Europe/Paris') },
    });
  const options: PressureOptions = {
    days: { zone: 'Europe/Paris', firstDay: 1 },
    firstDate: '2026-03-02',
    count: 28,
    references: someReferences(),
    now: NOW,
  };
  // NOW is a Monday: two in its week, two in the next, one in the third.
  const plan = [on(1, 1), on(2, 2), on(3, 8), on(4, 9), on(5, 15)];
  const moved = [on(1, 1), on(2, 10), on(3, 8), on(4, 9), on(5, 16)];
  const told = compare(plan, moved, options).map(({ firstDate, original, copy }) => [
    firstDate,
    original.count,
    original.nearest?.standing,
    copy.count,
    copy.nearest?.standing,
  ]);
  expect(told).toEqual([
    ['2026-03-02', 2, 'at', 1, 'under'],
    ['2026-03-09', 2, 'at', 3, 'over'],
  ]);
  // Another cap alone changes how they stand.
  const looser = [aCap({ most: 3, per: 'week', channels: ['email'] })];
  expect(compare(plan, plan, options, { original: CAPS, copy: looser })).toHaveLength(2);
});
