import { expect, it } from 'vitest';
import { dependentsOf, referenceUses } from '../../../src/domain/inventory/dependents.ts';
import { rowOf, type InventoryRow } from '../../../src/domain/inventory/row.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import {
  aCampaign,
  aConfiguration,
  anAction,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';

const REFERENCES = someReferences(aConfiguration({ id: 'spare' }));

function aRow(given: Parameters<typeof aCampaign>[0]): InventoryRow {
  return rowOf(aCampaign(given), REFERENCES, NOW);
}

const daily = { start: '2026-03-01T09:00', recurrence: aRecurrence() };
const ROWS = [
  aRow({ name: 'Tomorrow', status: 'scheduled' }),
  aRow({ name: 'Sent', status: 'live' }),
  aRow({ name: 'Daily', status: 'live', schedule: daily }),
  aRow({ name: 'Draft' }),
  aRow({ name: 'Over', status: 'completed' }),
  aRow({
    name: 'Moves away',
    status: 'scheduled',
    draft: { actions: [anAction({ configurationId: 'spare' })] },
  }),
];

it('names the campaigns in force, the soonest run first, and counts what could not be activated', () => {
  const { inForce, drafts } = dependentsOf('sender', ROWS, NOW);
  expect(inForce.map(({ row, nextRun }) => [row.name, nextRun])).toEqual([
    ['Daily', NOW + 23 * HOUR],
    ['Moves away', NOW + DAY],
    ['Tomorrow', NOW + DAY],
    ['Sent', null],
  ]);
  expect(drafts).toBe(2);
});

it('a draft version beside what is in force does not run', () => {
  expect(dependentsOf('spare', ROWS, NOW)).toEqual({ inForce: [], drafts: 1 });
});

it('nothing depends on what nobody names', () => {
  expect(dependentsOf('lost', ROWS, NOW)).toEqual({ inForce: [], drafts: 0 });
});

it('counts who uses what', () => {
  const uses = referenceUses(ROWS);
  expect(uses('loyal')).toEqual({ total: 6, inForce: 4 });
  expect(uses('spare')).toEqual({ total: 1, inForce: 1 });
  expect(uses('lost')).toEqual({ total: 0, inForce: 0 });
});
