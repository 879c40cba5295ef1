import { describe, expect, test } from 'vitest';
import { onLines, sideBySide, stretchesOf } from '../../../src/domain/overlays/arrange-occurrences.ts';
import { occurrencesIn } from '../../../src/domain/overlays/occurrences.ts';
import type { OverlayEntry } from '../../../src/domain/overlays/overlay.ts';
import { startOfDate } from '../../../src/domain/time/local-date.ts';
import { anOverlay } from '../../support/builders.ts';

const WEEK = { firstDate: '2026-03-02', days: 7, zone: 'Europe/Paris' };

function entry(title: string, start: string, length: number): OverlayEntry {
  return { title, start, length, zone: null, repeats: null };
}

const shown = (...entries: OverlayEntry[]) => occurrencesIn([anOverlay({ entries })], WEEK);

describe('whole days', () => {
  test('lie on as few lines as they need, and say what goes on beyond', () => {
    const lines = onLines(
      shown(entry('Long', '2026-02-20', 30), entry('One', '2026-03-02', 1), entry('Two', '2026-03-03', 2)),
    );
    expect(lines.map(({ occurrence, place }) => [occurrence.title, place])).toEqual([
      ['Long', 0],
      ['One', 1],
      ['Two', 1],
    ]);
    expect(lines[0]?.occurrence).toMatchObject({
      firstDay: 0,
      lastDay: 6,
      startsEarlier: true,
      endsLater: true,
    });
  });
});

describe('hours', () => {
  test('that meet stand side by side, and what touches follows in the same place', () => {
    const placed = sideBySide(
      shown(
        entry('A', '2026-03-02T09:00', 120),
        entry('B', '2026-03-02T10:00', 60),
        entry('C', '2026-03-02T11:00', 60),
        entry('Dot', '2026-03-02T13:00', 0),
      ),
    );
    expect(placed.map(({ occurrence, place, places }) => [occurrence.title, place, places])).toEqual([
      ['A', 0, 2],
      ['B', 1, 2],
      ['C', 0, 1],
      ['Dot', 0, 1],
    ]);
  });

  test('over midnight touch both days, and end with the one that they end in', () => {
    const [night, until] = shown(
      entry('Night', '2026-03-02T22:00', 240),
      entry('Until', '2026-03-04T20:00', 240),
    );
    expect(night).toMatchObject({ firstDay: 0, lastDay: 1 });
    expect(until).toMatchObject({ firstDay: 2, lastDay: 2 });
  });
});

describe('a line of time', () => {
  test('never has more marks than can be told apart', () => {
    const daily = Array.from({ length: 7 * 24 }, (_, hour) =>
      entry(
        'x',
        `2026-03-0${String(2 + Math.floor(hour / 24))}T${String(hour % 24).padStart(2, '0')}:00`,
        10,
      ),
    );
    const occurrences = shown(...daily);
    const from = startOfDate(WEEK.firstDate, WEEK.zone);
    const to = startOfDate('2026-03-09', WEEK.zone);
    const stretches = stretchesOf(occurrences, (at) => (at - from) / (to - from), 1 / 20);
    expect(stretches.length).toBeLessThanOrEqual(20);
    expect(stretches.flatMap((each) => each.occurrences)).toHaveLength(occurrences.length);
    expect(stretches.every((each) => each.room >= 0)).toBe(true);
  });
});
