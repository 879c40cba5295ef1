import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import type { FullnessOf } from '../../../src/domain/pressure/fullest.ts';
import { countOf } from '../../../src/domain/reports/counts.ts';
import { COLUMNS, SORT_KEYS, type Column } from '../../../src/domain/selection/columns.ts';
import { NEWEST_FIRST, sortRows } from '../../../src/domain/selection/sort.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import {
  aMark,
  anAction,
  anAudience,
  aCampaign,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { rowOf } from '../../../src/domain/inventory/row.ts';
import { aRow, namesOf } from './a-row.ts';
import { anyRows } from './any-rows.ts';

const fullnessOf: FullnessOf = ({ tags: [said] }) => {
  const [count, most] = (said ?? '').split(' ').map(Number);
  return count !== undefined && most !== undefined ? { count, most } : null;
};

const sorted = (rows: readonly InventoryRow[], column: Column, descending = false) =>
  namesOf(sortRows(rows, { column, descending }, NOW, countOf, fullnessOf));

/** Two that sent to few and to many, and one that only shows something. */
const sendingTo = (size: number) =>
  rowOf(aCampaign({ status: 'live' }), someReferences(anAudience({ size })), NOW);
const COUNTED = [
  sendingTo(900),
  sendingTo(90_000),
  aRow({ status: 'live', content: { actions: [anAction({ channel: 'web' })] } }),
];

/** For each column the row that comes first, the one that comes second, and one that has nothing there, if it can. */
const ROWS: Record<Column, InventoryRow[]> = {
  name: [aRow({ name: 'Promo 2' }), aRow({ name: 'promo 10' })],
  status: [aRow({ status: 'draft' }), aRow({ status: 'live' }), aRow({ status: 'archived' })],
  type: [aRow(), aRow({ type: 'api-triggered' }), aRow({ type: 'orchestrated' })],
  category: [
    aRow({ content: { category: 'marketing' } }),
    aRow({ content: { category: 'transactional' } }),
    aRow({ type: 'orchestrated' }),
  ],
  channels: [
    aRow(),
    aRow({ content: { actions: [anAction({ channel: 'sms' })] } }),
    aRow({ content: { actions: [] } }),
  ],
  tags: [aRow({ tags: ['Été'] }), aRow({ tags: ['zebra', 'aaa'] }), aRow()],
  start: [
    aRow({ schedule: { start: '2026-04-01T09:00' } }),
    aRow({ schedule: { start: '2026-04-02T09:00' } }),
    aRow(),
  ],
  end: [
    aRow({ schedule: { end: '2026-04-01T09:00' } }),
    aRow({ schedule: { end: '2026-04-02T09:00' } }),
    aRow(),
  ],
  lastRun: [aRow({ status: 'completed' }), aRow({ status: 'live' }), aRow()],
  nextRun: [
    aRow({ status: 'live', schedule: { recurrence: aRecurrence() } }),
    aRow({ status: 'scheduled', schedule: { start: '2026-06-01T09:00' } }),
    aRow(),
  ],
  createdAt: [aRow({ created: aMark(NOW - 2 * DAY) }), aRow({ created: aMark(NOW - DAY) })],
  createdBy: [aRow({ created: aMark(NOW, 'Élodie') }), aRow({ created: aMark(NOW, 'zoé') })],
  modifiedAt: [aRow({ modified: aMark(NOW - 2 * DAY) }), aRow({ modified: aMark(NOW - DAY) })],
  modifiedBy: [aRow({ modified: aMark(NOW, 'Élodie') }), aRow({ modified: aMark(NOW, 'zoé') })],
  activatedAt: [aRow({ status: 'completed' }), aRow({ status: 'live' }), aRow()],
  deletedOn: [
    aRow({ status: 'archived', modified: aMark(NOW - 2 * DAY) }),
    aRow({ status: 'archived', modified: aMark(NOW - DAY) }),
    aRow(),
  ],
  priority: [aRow({ content: { priority: 9 } }), aRow({ content: { priority: 10 } }), aRow()],
  audience: ['Élus', 'Zones', null].map((name) => {
    const references = someReferences({ ...anAudience({ id: 'it' }), name: name ?? 'x' });
    return rowOf(aCampaign({ content: { audienceId: name === null ? null : 'it' } }), references, NOW);
  }),
  // How full they are goes by what they are called here: 1 of 4, 3 of 2, nothing.
  pressure: [aRow({ tags: ['1 4'] }), aRow({ tags: ['3 2'] }), aRow()],
  delivered: COUNTED,
  opens: COUNTED,
  clicks: COUNTED,
};

describe.each(COLUMNS)('by %s', (column) => {
  const rows = ROWS[column].map((row, index) => ({ ...row, name: String(index) }));
  const expected = rows.map(({ name }) => name);
  const hasNothing = SORT_KEYS[column](rows.at(-1)!, NOW, countOf, fullnessOf) === null;

  it('sorts upwards, rows with nothing there last', () => {
    expect(sorted(rows.toReversed(), column)).toEqual(expected);
  });

  it('sorts downwards, rows with nothing there still last', () => {
    const downwards = hasNothing
      ? [...expected.slice(0, -1).reverse(), expected.at(-1)]
      : expected.toReversed();
    expect(sorted(rows, column, true)).toEqual(downwards);
  });
});

it('while nothing can count yet, no row has a figure and none moves', () => {
  const rows = [COUNTED[1]!, COUNTED[0]!];
  expect(sortRows(rows, { column: 'delivered', descending: false }, NOW)).toEqual(rows);
});

it('newest first is how it begins', () => {
  const rows = [
    aRow({ name: 'old', modified: aMark(NOW - DAY) }),
    aRow({ name: 'new', modified: aMark(NOW) }),
  ];
  expect(namesOf(sortRows(rows, NEWEST_FIRST, NOW))).toEqual(['new', 'old']);
});

it('any rows keep their order where a column tells them not apart, and none is lost', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...COLUMNS), fc.boolean(), (rows, column, descending) => {
      const before = [...rows];
      const after = sortRows(rows, { column, descending }, NOW, countOf, fullnessOf);
      expect(rows).toEqual(before);
      expect(new Set(after)).toEqual(new Set(rows));
      const key = (row: InventoryRow) => SORT_KEYS[column](row, NOW, countOf, fullnessOf);
      for (const [index, row] of after.entries()) {
        const next = after[index + 1];
        if (next !== undefined && key(row) === key(next)) {
          expect(rows.indexOf(row)).toBeLessThan(rows.indexOf(next));
        }
      }
    }),
  );
});
