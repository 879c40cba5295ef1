import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity } from '../../../../src/domain/campaign/content.ts';
import { insertAt, moveTo, placesOf } from '../../../../src/features/editor/activities/order.ts';

const wait = (id: string): Activity => ({ kind: 'wait', id, minutes: 1 });
const END: Activity = { kind: 'end', id: 'end' };

const flow = fc
  .uniqueArray(
    fc.string({ minLength: 1, maxLength: 4 }).filter((id) => id !== 'end' && id !== 'new'),
    {
      maxLength: 8,
    },
  )
  .map((ids) => [...ids.map(wait), END]);

test('whatever is moved wherever, nothing is lost and the end stays last', () => {
  fc.assert(
    fc.property(flow, fc.nat({ max: 9 }), fc.integer({ min: -2, max: 10 }), (activities, index, place) => {
      const { id } = activities[index % activities.length] ?? END;
      const moved = moveTo(activities, id, place);
      expect(moved.at(-1)).toBe(END);
      expect(new Set(moved)).toEqual(new Set(activities));
      expect(moved).toHaveLength(activities.length);
      if (moved !== activities) expect(moved[place]?.id).toBe(id);
      // The others keep their order.
      const others = (each: Activity) => each.id !== id;
      expect(moved.filter(others)).toEqual(activities.filter(others));
    }),
  );
});

test('what is added stands where it was meant to, and never behind the end', () => {
  fc.assert(
    fc.property(flow, fc.nat({ max: 20 }), (activities, place) => {
      const added = insertAt(activities, wait('new'), place);
      expect(added.at(-1)).toBe(END);
      expect(added.findIndex((each) => each.id === 'new')).toBe(Math.min(place, placesOf(activities)));
      expect(added.filter((each) => each.id !== 'new')).toEqual(activities);
    }),
  );
});

test('a flow of old without an end can be arranged as well', () => {
  const activities = [wait('one'), wait('two')];
  expect(placesOf(activities)).toBe(2);
  expect(moveTo(activities, 'one', 1).map((each) => each.id)).toEqual(['two', 'one']);
  expect(insertAt(activities, wait('new'), 9).map((each) => each.id)).toEqual(['one', 'two', 'new']);
});

test('where something cannot go, or is already, the list stays the very same', () => {
  const activities = [wait('one'), wait('two'), END];
  for (const [id, place] of [
    ['one', 0],
    ['one', -1],
    ['one', 2],
    ['end', 0],
    ['nobody', 1],
  ] as const) {
    expect(moveTo(activities, id, place)).toBe(activities);
  }
});
