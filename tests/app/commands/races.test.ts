import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { CASES } from '../../domain/lifecycle/some-campaigns.ts';
import { raceAll } from './any-race.ts';

// tests/long races every shape of campaign, in two and in four tabs.
const SHAPES = ['with a draft version', 'under review', 'once'];

test(
  'two tabs that act on one campaign at once: one wins, the other is told',
  { timeout: 60_000 },
  async () => {
    const some = CASES.filter(({ type, shape }) => type === 'action' && SHAPES.includes(shape));
    const { races, refused } = await raceAll(
      some.map(({ campaign }) => campaign),
      2,
    );
    expect(races).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(150);
  },
);
