import { describe, expect, it } from 'vitest';
import { skippedBetween } from '../../../src/domain/schedule/skipped-days.ts';
import { aRecurrence, aSeries } from './a-series.ts';

const monthly = (monthDays: number[], count: number | null = null) =>
  aSeries({ recurrence: aRecurrence({ frequency: 'monthly', monthDays, count }) });

describe('days that a monthly rule skips', () => {
  it('are those that a month lacks', () => {
    expect(skippedBetween(monthly([15, 29, 30, 31]), '2026-01-01', '2026-04-30')).toEqual([
      { month: '2026-02', day: 29 },
      { month: '2026-02', day: 30 },
      { month: '2026-02', day: 31 },
      { month: '2026-04', day: 31 },
    ]);
  });

  it('lie in the months of its interval', () => {
    const series = aSeries({
      recurrence: aRecurrence({ frequency: 'monthly', interval: 3, monthDays: [31] }),
    });
    expect(skippedBetween(series, '2026-02-01', '2026-12-31')).toEqual([{ month: '2026-04', day: 31 }]);
  });

  it('count as lying at the end of their month', () => {
    expect(skippedBetween(monthly([31]), '2026-02-28', '2026-04-29')).toEqual([
      { month: '2026-02', day: 31 },
    ]);
  });

  it('are over with the end date or the count', () => {
    const series = { ...monthly([31]), end: '2026-03-31T09:00' };
    expect(skippedBetween(series, '2026-01-01', '2026-12-31')).toEqual([{ month: '2026-02', day: 31 }]);
    expect(skippedBetween(monthly([30, 31], 3), '2026-01-01', '2026-12-31')).toEqual([
      { month: '2026-02', day: 30 },
      { month: '2026-02', day: 31 },
    ]);
    expect(skippedBetween(monthly([30, 31], 5), '2026-04-01', '2026-12-31')).toEqual([]);
  });

  it('lie in the months that were chosen', () => {
    const rule = aRecurrence({ frequency: 'monthly', monthDays: [31], months: [1, 2, 4] });
    expect(skippedBetween(aSeries({ recurrence: rule }), '2026-01-01', '2027-02-28')).toEqual([
      { month: '2026-02', day: 31 },
      { month: '2026-04', day: 31 },
      { month: '2027-02', day: 31 },
    ]);
  });

  it('do not exist for other rules', () => {
    const fridays = aRecurrence({ frequency: 'monthly', monthDays: [31], weeks: [-1], weekdays: [5] });
    expect(skippedBetween(aSeries({ recurrence: fridays }), '2026-01-01', '2026-12-31')).toEqual([]);
    expect(skippedBetween(aSeries(), '2026-01-01', '2026-12-31')).toEqual([]);
    expect(skippedBetween(aSeries({ recurrence: null }), '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
