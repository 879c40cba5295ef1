import { describe, expect, it } from 'vitest';
import type { Cap } from '../../../src/domain/pressure/cap.ts';
import { fullnessIn } from '../../../src/domain/pressure/fullest.ts';
import { pressureOf } from '../../../src/domain/pressure/pressure-index.ts';
import { aCampaign, aCap, anAudience, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { rowIn } from './any-pressure.ts';

const emailOn = (number: number, date: string, audienceId = 'loyal') =>
  aCampaign({
    id: anId(number),
    status: 'scheduled',
    schedule: { start: `${date}T09:00` },
    content: { audienceId },
  });

/** How full it is for the first campaign. */
function fullnessOf(campaigns: ReturnType<typeof emailOn>[], caps: Cap[], references = someReferences()) {
  const rows = campaigns.map((each) => rowIn(each, references, NOW));
  const days = { zone: 'Europe/Paris', firstDay: 1 } as const;
  const index = pressureOf(rows, { days, firstDate: '2026-03-02', count: 28, references, now: NOW });
  return fullnessIn(index, caps)(rows[0]!);
}

describe('how full the fullest audience is', () => {
  const three = [emailOn(1, '2026-03-09'), emailOn(2, '2026-03-10'), emailOn(3, '2026-03-10')];

  it('counts the week of the next run, by the cap that is nearest to full', () => {
    const caps = [aCap({ id: anId(1), most: 2 }), aCap({ id: anId(2), most: 5, channels: [] })];
    expect(fullnessOf(three, caps)).toEqual({ count: 3, most: 2 });
  });

  it('counts a day where the cap is of a day', () => {
    expect(fullnessOf(three, [aCap({ per: 'day' })])).toEqual({ count: 1, most: 2 });
  });

  it('speaks of the part that gets more than the whole', () => {
    const part = anAudience({ id: 'part', partOf: 'loyal' });
    const references = new Map([...someReferences(), ['part', part] as const]);
    expect(fullnessOf([...three, emailOn(4, '2026-03-11', 'part')], [aCap()], references)).toEqual({
      count: 4,
      most: 2,
    });
  });

  it.each([
    ['a cap that is off', [aCap({ active: false })]],
    ['a cap of another channel', [aCap({ channels: ['sms'] })]],
    ['no cap', []],
  ])('is nothing under %s', (_, caps) => {
    expect(fullnessOf(three, caps)).toBeNull();
  });

  it('is nothing where nothing is to come', () => {
    expect(fullnessOf([aCampaign({ status: 'draft' })], [aCap()])).toBeNull();
  });
});
