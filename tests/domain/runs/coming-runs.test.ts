import { describe, expect, it } from 'vitest';
import { comingRuns } from '../../../src/domain/runs/coming-runs.ts';
import { planOf } from '../../../src/domain/runs/plan.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { anActionContent, aRecurrence, aSchedule, NOW } from '../../support/builders.ts';

const daily = (start: string | null) =>
  planOf('action', anActionContent({ schedule: aSchedule({ start, recurrence: aRecurrence() }) }), NOW);
const at = Date.parse;

describe('comingRuns', () => {
  it('answers the first few after an instant', () => {
    const runs = comingRuns(daily('2026-03-01T09:00'), at('2026-03-03T08:00Z'), Infinity, 2);
    expect(runs.map((run) => run.at)).toEqual([at('2026-03-04T08:00Z'), at('2026-03-05T08:00Z')]);
  });

  it('stops where nothing is launched any more', () => {
    expect(comingRuns(daily('2026-03-01T09:00'), NOW, at('2026-03-03T09:00Z'), 3)).toHaveLength(1);
    expect(comingRuns(planOf('api-triggered', anActionContent(), NOW), NOW, Infinity, 3)).toEqual([]);
  });

  it('tells a run that a clock change moved', () => {
    const runs = comingRuns(daily('2026-03-28T02:30'), NOW, Infinity, 3);
    expect(runs.map((run) => run.shiftedBy)).toEqual([0, HOUR, 0]);
    expect(runs[1]?.at).toBe(at('2026-03-29T01:30Z'));
  });
});
