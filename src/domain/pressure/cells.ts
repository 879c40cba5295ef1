import type { Cap, CapPeriod } from './cap.ts';
import { counts } from './cap.ts';
import { localDateOf, dayOf, type LocalDate } from '../time/local-date.ts';
import type { Period, PressureIndex } from './pressure-index.ts';
import type { Standing } from './standings.ts';

/** A day or a week of the strip above the calendar. */
export interface PressureCell {
  readonly firstDate: LocalDate;
  readonly days: Period['days'];
  /** Whose; null: nobody gets anything. */
  readonly audience: string | null;
  /** Messages, sent and to come. */
  readonly count: number;
  /** Of a day: by itself, and where a cap a week is reached or passed on it. */
  readonly standing: Standing;
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
    cells.push({
      firstDate: localDateOf(firstDay),
      days: period.days,
      audience: whose,
      count: whose === null ? 0 : index.pressureOf(whose, period),
      standing: whose === null ? 'under' : standingIn(index, caps, whose, period),
    });
  }
  return cells;
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

/** The worst of what its messages come to. */
function standingIn(index: PressureIndex, caps: readonly Cap[], audience: string, cell: Period): Standing {
  let worst: Standing = 'under';
  for (const cap of caps) {
    if (!cap.active) continue;
    const { days } = index.periodOf(cell.firstDay, cap.per);
    const begins = index.periodOf(cell.firstDay, cap.per).firstDay;
    for (let firstDay = begins; firstDay < cell.firstDay + cell.days; firstDay += days) {
      let ordinal = 0;
      for (const { channel, at } of index.messagesIn(audience, { firstDay, days })) {
        if (!counts(cap, channel)) continue;
        ordinal += 1;
        if (ordinal < cap.most) continue;
        const day = index.dayAt(at);
        if (day < cell.firstDay || day >= cell.firstDay + cell.days) continue;
        if (ordinal > cap.most) return 'over';
        worst = 'at';
      }
    }
  }
  return worst;
}
