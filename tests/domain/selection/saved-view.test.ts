import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../src/domain/selection/filters.ts';
import {
  goneFrom,
  lookKey,
  placesAfterMove,
  withoutGone,
  withTagRenamed,
} from '../../../src/domain/selection/looks.ts';
import { byPlace, savedView } from '../../../src/domain/selection/saved-view.ts';
import { aLook, aMark, anAudience, aView, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { aRow } from './a-row.ts';

describe('two looks', () => {
  it('are the same in whatever order the values of a filter were chosen', () => {
    const one = aLook({ filters: { ...NO_FILTERS, status: ['live', 'draft'] } });
    const other = aLook({ filters: { ...NO_FILTERS, status: ['draft', 'live'] } });
    expect(lookKey(one)).toBe(lookKey(other));
  });

  it.each([
    { tab: 'action' },
    { layout: 'list' },
    { scale: 'month' },
    { weeks: 52 },
    { grouping: 'tag' },
    { drafts: true },
    { pressure: 'a' },
    { search: 'x' },
    { filters: NO_FILTERS },
    { filters: { ...NO_FILTERS, tag: ['newsletter'], created: { from: '2026-01-01', to: null } } },
    { sort: { column: 'name', descending: true } },
    { sort: { column: 'modifiedAt', descending: false } },
    { columns: ['name'] },
    { columns: ['status', 'name'] },
  ] as const)('differ by %o', (change) => {
    expect(lookKey(aLook(change))).not.toBe(lookKey(aLook()));
  });
});

describe('a move', () => {
  const anyPlaces = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 1e-9 })), {
    minLength: 1,
    maxLength: 8,
  });

  it('puts the view where it is wanted, and leaves the others in their order', () => {
    fc.assert(
      fc.property(anyPlaces, fc.nat(), fc.nat(), (places, which, where) => {
        const views = places.map((place, index) => aView({ id: anId(index), place })).sort(byPlace);
        const moved = views[which % views.length]!;
        const to = where % views.length;
        const wanted = views.filter((each) => each !== moved).toSpliced(to, 0, moved);
        const after = placesAfterMove(views, moved.id, to);
        const now = views.map((each) => ({ ...each, place: after.get(each.id) ?? each.place })).sort(byPlace);
        expect(now.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      }),
    );
  });

  it('changes that view alone while there is room', () => {
    const views = [0, 1, 2].map((place) => aView({ id: anId(place), place }));
    expect([...placesAfterMove(views, anId(2), 1)]).toEqual([[anId(2), 0.5]]);
  });
});

describe('what is gone', () => {
  const rows = [aRow({ tags: ['News'], created: aMark(NOW, 'Zoe') })];
  const references = new Map([
    ['kept', anAudience({ id: 'kept' })],
    ['removed', anAudience({ id: 'removed', removedAt: NOW })],
  ]);
  const filters = { ...NO_FILTERS, tag: ['news', 'summer'], createdBy: ['Zoe', 'Yan'] };

  it('is named, and taken out without anything else', () => {
    const look = aLook({ filters, pressure: 'removed' });
    const gone = goneFrom(look, rows, references);
    expect(gone).toEqual([
      { what: 'tag', value: 'summer' },
      { what: 'person', value: 'Yan' },
      { what: 'audience', value: 'removed' },
    ]);
    const mended = withoutGone(look, gone);
    expect(mended).toEqual(
      aLook({ filters: { ...filters, tag: ['news'], createdBy: ['Zoe'] }, pressure: null }),
    );
    expect(goneFrom(mended, rows, references)).toEqual([]);
  });

  it('is nothing where all is known', () => {
    const look = aLook({ filters: { ...NO_FILTERS, tag: ['news'] }, pressure: 'kept' });
    expect(goneFrom(look, rows, references)).toEqual([]);
  });
});

it('follows a tag to its new name, and keeps it once where it is merged', () => {
  const look = aLook({ filters: { ...NO_FILTERS, tag: ['news', 'letters'] } });
  expect(withTagRenamed(look, 'News', 'Letters').filters.tag).toEqual(['letters']);
  expect(withTagRenamed(look, 'Summer', 'Spring')).toBe(look);
});

it.each([
  { look: aLook({ columns: [] }) },
  { look: { ...aLook(), search: 'x'.repeat(501) } },
  { look: aLook({ filters: { ...NO_FILTERS, created: { from: '2026-02-30', to: null } } }) },
  { name: '  ' },
])('is refused where it cannot be: %#', (given) => {
  expect(savedView.safeParse(aView(given)).success).toBe(false);
});
