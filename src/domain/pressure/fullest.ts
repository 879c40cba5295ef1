import { isRemoved } from '../campaign/reference.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { byStrictness, counts, type Cap } from './cap.ts';
import type { Message } from './messages.ts';
import type { PressureIndex } from './pressure-index.ts';

/** How full an audience is: so many messages of those that a cap allows. */
export interface Fullness {
  readonly count: number;
  readonly most: number;
}

/** Answers how full the fullest audience of a campaign is in the period of its next run; null: nothing comes, or no cap counts it. */
export type FullnessOf = (row: InventoryRow) => Fullness | null;

/**
 * How full audiences are where campaigns go next, as an index has it now. What several campaigns ask about the same people in the
 * same period is counted once; it is made anew when the index has changed.
 */
export function fullnessIn(index: PressureIndex, caps: readonly Cap[]): FullnessOf {
  const active = caps.filter((each) => each.active).sort(byStrictness);
  const counted = new Map<string, number>();

  function countFor(cap: Cap, audience: string, { at }: Message): number {
    const period = index.periodOf(index.dayAt(at), cap.per);
    const key = `${cap.id} ${audience} ${period.firstDay}`;
    let count = counted.get(key);
    if (count === undefined) {
      count = index.messagesIn(audience, period).filter(({ channel }) => counts(cap, channel)).length;
      counted.set(key, count);
    }
    return count;
  }

  return ({ id }) => {
    const next = index.ownMessages(id).find(({ at }) => at > index.now);
    if (next === undefined) return null;
    let fullest: Fullness | null = null;
    for (const cap of active) {
      if (!counts(cap, next.channel)) continue;
      for (const audience of index.partsOf(next.audience)) {
        const reference = index.references.get(audience);
        if (reference === undefined || isRemoved(reference)) continue;
        const count = countFor(cap, audience, next);
        if (fullest === null || count / cap.most > fullest.count / fullest.most)
          fullest = { count, most: cap.most };
      }
    }
    return fullest;
  };
}
