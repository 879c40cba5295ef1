import { expect, it } from 'vitest';
import { STATUSES_OF } from '../../../../src/domain/campaign/status.ts';
import { waysOf } from '../../../../src/features/help/lifecycle/ways.ts';

const words = (type: 'action' | 'api-triggered' | 'orchestrated') =>
  waysOf(type).map(({ from, to, byClock }) => `${from} ${byClock ? '~' : '-'} ${to}`);

it('draws every status of a family, and no other', () => {
  for (const type of ['action', 'orchestrated'] as const) {
    const drawn = new Set(waysOf(type).flatMap(({ from, to }) => [from, to]));
    expect([...drawn].sort()).toEqual([...STATUSES_OF[type]].sort());
  }
});

it('tells what the clock does from what people do', () => {
  expect(words('action')).toEqual(
    expect.arrayContaining([
      'draft - in-review',
      'draft - live',
      'live ~ completed',
      'live ~ failed',
      'live - stopped',
      'archived - completed',
    ]),
  );
  // A new version may bring a campaign in force to where the clock would.
  expect(words('action')).toContain('scheduled - live');
  expect(words('orchestrated')).toEqual(
    expect.arrayContaining(['draft - publishing', 'publishing ~ scheduled', 'live - closed']),
  );
});

it('says the same of both types of the first family', () => {
  expect(waysOf('api-triggered')).toEqual(waysOf('action'));
});
