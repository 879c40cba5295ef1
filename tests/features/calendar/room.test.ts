import { expect, test } from 'vitest';
import { roomIn, wholeLinesIn } from '../../../src/features/calendar/room.ts';

/** A heading with the space below it, then lines of 22 px. */
const heightOf = (...groups: number[]) => groups.reduce((sum, lines) => sum + 20 + lines * 22, 0);

test.each([
  ['all of a few', [3, 2], 600, heightOf(3, 2)],
  ['whole lines of what is too many', [7, 4], 500, heightOf(7)],
  ['no heading without a line', [3, 20], 300, heightOf(3)],
  ['some of the second group', [3, 20], 500, heightOf(3, 4)],
])('the open band shows %s', (_what, lines, height, expected) => {
  const room = roomIn({ width: 1_400, height }, 7);
  const groups = lines.map((each) => ({ lines: each }));
  expect(wholeLinesIn(groups, room)).toBe(expected);
  expect(expected).toBeLessThanOrEqual(room.bandHeight);
});
