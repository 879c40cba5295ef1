import { describe, expect, it } from 'vitest';
import { STATUS_TRAITS, STATUSES_OF, type StatusTraits } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import { LIFECYCLE, type Row } from '../../../src/domain/lifecycle/table.ts';

const ROWS: readonly Row[] = LIFECYCLE;

/** What the table of the lifecycle leaves open about the statuses of a record. */
function gapsIn(traits: Readonly<Record<string, StatusTraits>>): string[] {
  return Object.entries(traits).flatMap(([status, { types, isFinal, isInForce, isPutAway }]) =>
    types.flatMap((type) => {
      const of = ROWS.filter((row) => row.types.includes(type));
      const leads = of.flatMap(({ to }) =>
        to === 'start'
          ? ['scheduled', 'live']
          : to === 'former'
            ? ['completed', 'stopped', 'failed', 'draft']
            : [to],
      );
      const leaving = of.filter(
        (row) => (row.from as readonly string[]).includes(status) && row.to !== 'same' && row.to !== 'before',
      );
      const gaps = [];
      if (status !== 'draft' && !leads.includes(status)) gaps.push(`${type} ${status}: nothing leads there`);
      if (leaving.length === 0) gaps.push(`${type} ${status}: nothing leads on`);
      if ((isInForce || isPutAway) && !leaving.some(({ by }) => by === 'clock'))
        gaps.push(`${type} ${status}: the clock leaves it there`);
      if (isFinal && leaving.some(({ by }) => by === 'clock'))
        gaps.push(`${type} ${status}: it does not end there`);
      return gaps;
    }),
  );
}

describe('the traits of the statuses', () => {
  it('agree with the table of the lifecycle', () => {
    expect(gapsIn(STATUS_TRAITS)).toEqual([]);
  });

  it('complain of a status that was only half added', () => {
    const paused = { ...STATUS_TRAITS.live, types: ['action'] as const };
    expect(gapsIn({ ...STATUS_TRAITS, paused })).toEqual([
      'action paused: nothing leads there',
      'action paused: nothing leads on',
      'action paused: the clock leaves it there',
    ]);
  });

  it('give a type the statuses it can have, in the order of a life', () => {
    expect(STATUSES_OF.orchestrated).toEqual([
      'draft',
      'publishing',
      'scheduled',
      'live',
      'closed',
      'completed',
      'stopped',
      'archived',
    ]);
    for (const type of CAMPAIGN_TYPES) expect(STATUSES_OF[type][0]).toBe('draft');
  });
});
