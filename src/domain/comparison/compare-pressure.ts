import type { Cap } from '../pressure/cap.ts';
import { pressureCells, type Nearest, type PressureCell } from '../pressure/cells.ts';
import type { PressureIndex } from '../pressure/pressure-index.ts';
import type { LocalDate } from '../time/local-date.ts';

/** One side of a week: how many messages, and how the one that goes furthest stands to its cap. */
export interface WeekPressure {
  readonly count: number;
  /** Null: no active cap counts any of them. */
  readonly nearest: Nearest | null;
}

/** A week in which the people of an audience stand otherwise to a cap in a copy than in its original. */
export interface PressureDifference {
  readonly audience: string;
  /** The first day of the week. */
  readonly firstDate: LocalDate;
  readonly original: WeekPressure;
  readonly copy: WeekPressure;
}

interface Side {
  readonly index: PressureIndex;
  readonly caps: readonly Cap[];
}

/**
 * The weeks and audiences in which what goes furthest is at or over a cap on one side and stands otherwise on the other, week by
 * week. Both sides count the same days. Works in small steps, an audience each.
 */
export function* comparingPressure(
  original: Side,
  copy: Side,
  days: { readonly firstDate: LocalDate; readonly count: number },
): Generator<undefined, PressureDifference[]> {
  const found: PressureDifference[] = [];
  const audiences = new Set([...original.index.audiences(), ...copy.index.audiences()]);
  for (const audience of audiences) {
    const cellsOf = ({ index, caps }: Side) => pressureCells(index, caps, { ...days, per: 'week' }, audience);
    const others = cellsOf(copy);
    cellsOf(original).forEach((one, nth) => {
      const other = others[nth];
      if (other === undefined || isSame(one, other)) return;
      found.push({ audience, firstDate: one.firstDate, original: weekOf(one), copy: weekOf(other) });
    });
    yield;
  }
  return found.sort(
    (one, other) => compare(one.firstDate, other.firstDate) || compare(one.audience, other.audience),
  );
}

function weekOf({ count, nearest }: PressureCell): WeekPressure {
  return { count, nearest };
}

/** What is under every cap on both sides is of no matter; at or over one, the figure is. */
function isSame(one: PressureCell, other: PressureCell): boolean {
  return saidOf(one) === saidOf(other);
}

function saidOf({ nearest }: PressureCell): string {
  if (nearest === null || nearest.standing === 'under') return '';
  return `${nearest.standing} ${nearest.ordinal} ${nearest.cap.most} ${nearest.cap.per}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
