import { dayOf, localDateOf, type LocalDate } from '../time/local-date.ts';
import { byStrictness, counts, type Cap, type CapPeriod } from './cap.ts';
import type { Message } from './messages.ts';
import type { Period, PressureIndex } from './pressure-index.ts';
import { standingAt, type CapStanding } from './standings.ts';

/** How a message stands to the cap that it goes furthest towards, or over. */
export type Nearest = Pick<CapStanding, 'cap' | 'ordinal' | 'standing'>;

/** A message to an audience; `nearest` null: no active cap counts it. */
export interface CellMessage {
  readonly message: Message;
  readonly nearest: Nearest | null;
}

/** A day or a week of the strip above the calendar. */
export interface PressureCell {
  readonly firstDate: LocalDate;
  readonly days: Period['days'];
  /** Whose; null: nobody gets anything. */
  readonly audience: string | null;
  /** Messages, sent and to come. */
  readonly count: number;
  /** That of the message that goes furthest. Of a day: a cap a week speaks on the day on which it is reached or passed. */
  readonly nearest: Nearest | null;
}

/**
 * The cells of some days in a row, each with its pressure. Weeks are those that the days lie in, whole.
 *
 * @param audience null: in each cell the fullest; of several, the one with the most people, then by name
 */
export function pressureCells(
  index: PressureIndex,
  caps: readonly Cap[],
  { firstDate, count, per }: { firstDate: LocalDate; count: number; per: CapPeriod },
  audience: string | null,
): PressureCell[] {
  const first = index.periodOf(dayOf(firstDate), per);
  const last = dayOf(firstDate) + count - 1;
  const cells: PressureCell[] = [];
  for (let firstDay = first.firstDay; firstDay <= last; firstDay += first.days) {
    const period = { firstDay, days: first.days };
    const whose = audience ?? fullestIn(index, period);
    const messages = whose === null ? [] : messagesOfCell(index, caps, whose, period);
    cells.push({
      firstDate: localDateOf(firstDay),
      days: period.days,
      audience: whose,
      count: whose === null ? 0 : index.pressureOf(whose, period),
      nearest: messages.map(({ nearest }) => nearest).reduce(furthest, null),
    });
  }
  return cells;
}

/** What makes the pressure of an audience in a period, in order. */
export function messagesOfCell(
  index: PressureIndex,
  caps: readonly Cap[],
  audience: string,
  cell: Period,
): CellMessage[] {
  const messages = index.messagesIn(audience, cell);
  const nearest = new Map<Message, Nearest | null>(messages.map((each) => [each, null]));
  for (const cap of messages.length === 0 ? [] : caps.filter(({ active }) => active)) {
    let period = index.periodOf(cell.firstDay, cap.per);
    while (period.firstDay < cell.firstDay + cell.days) {
      const counted = index.messagesIn(audience, period).filter(({ channel }) => counts(cap, channel));
      counted.forEach((message, nth) => {
        const known = nearest.get(message);
        const ordinal = nth + 1;
        if (known !== undefined)
          nearest.set(message, furthest(known, { cap, ordinal, standing: standingAt(ordinal, cap) }));
      });
      period = { ...period, firstDay: period.firstDay + period.days };
    }
  }
  return messages.map((message) => ({ message, nearest: nearest.get(message) ?? null }));
}

/** The one that uses up or passes the larger part of its cap; of several, the stricter cap. */
function furthest(one: Nearest | null, other: Nearest | null): Nearest | null {
  if (one === null || other === null) return one ?? other;
  const shares = other.ordinal / other.cap.most - one.ordinal / one.cap.most;
  return shares > 0 || (shares === 0 && byStrictness(other.cap, one.cap) < 0) ? other : one;
}

/** Whose people get the most in a period; null: nobody gets anything. */
function fullestIn(index: PressureIndex, period: Period): string | null {
  let fullest: string | null = null;
  let most = 0;
  for (const audience of index.audiences()) {
    const count = index.pressureOf(audience, period);
    if (count < most || count === 0) continue;
    if (count > most || fullest === null || isBefore(index, audience, fullest)) fullest = audience;
    most = count;
  }
  return fullest;
}

function isBefore({ references }: PressureIndex, one: string, other: string): boolean {
  const sizeOf = (id: string) => {
    const reference = references.get(id);
    return reference?.kind === 'audience' ? reference.size : 0;
  };
  const nameOf = (id: string) => references.get(id)?.name ?? id;
  const bySize = sizeOf(other) - sizeOf(one);
  return bySize === 0 ? nameOf(one) < nameOf(other) : bySize < 0;
}
