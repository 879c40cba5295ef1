import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { Cap } from '../../domain/pressure/cap.ts';
import { PressureIndex } from '../../domain/pressure/pressure-index.ts';
import { sayingOf, type Saying } from '../../domain/pressure/saying.ts';
import type { SandboxDays } from '../../domain/pressure/settings.ts';
import { standingsOf, strictest, type CapStanding } from '../../domain/pressure/standings.ts';
import { dayOf, localDateAt } from '../../domain/time/local-date.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';
import { breathe } from '../system.ts';

/** So many days from the last of the moved starts on are counted with them; */
const AHEAD = 28;
/** moves that lie further apart than this are counted up to here. */
const MOST_DAYS = 366;
/** So many campaigns are counted in less than a frame's patience of 50 ms. */
const PART = 500;

/** What moving several campaigns would mean. */
export interface MovesMean {
  /** So many of them would stand where a cap is exceeded. */
  readonly over: number;
  /** The worst of it; null: they reach no cap. */
  readonly saying: Saying | null;
}

/**
 * What several campaigns would mean where they are given as they would be once moved: each is counted after all others, moved or not.
 * Everything is counted anew, a part at a time, beside what is shown. Null where it was called off.
 */
export async function sayingOfMoves(
  { inventory, time }: Pick<Workspace, 'inventory' | 'time'>,
  moved: readonly InventoryRow[],
  { days, caps }: { readonly days: SandboxDays; readonly caps: readonly Cap[] },
  isCalledOff: () => boolean,
): Promise<MovesMean | null> {
  const starts = moved.flatMap(({ start }) => start ?? []);
  if (starts.length === 0 || caps.length === 0) return { over: 0, saying: null };
  const firstDate = localDateAt(
    starts.reduce((one, other) => Math.min(one, other)),
    days.zone,
  );
  const lastDate = localDateAt(
    starts.reduce((one, other) => Math.max(one, other)),
    days.zone,
  );
  const count = Math.min(MOST_DAYS, dayOf(lastDate) - dayOf(firstDate) + AHEAD);
  const { references, rows } = inventory;
  const index = new PressureIndex({ days, firstDate, count, references, now: time.now });
  const byId = new Map(moved.map((row) => [row.id, row]));
  for (let start = 0; start < rows.length; start += PART) {
    for (const row of rows.slice(start, start + PART)) index.replace(row.id, byId.get(row.id) ?? row);
    await breathe();
    if (isCalledOff()) return null;
  }
  const standings: CapStanding[] = [];
  for (let start = 0; start < moved.length; start += PART) {
    for (const { id } of moved.slice(start, start + PART)) {
      const ahead = index.ownMessages(id).filter(({ at }) => at > index.now);
      const worst = strictest(standingsOf(ahead, index, caps, 'as-last'), index);
      if (worst !== null && worst.standing !== 'under') standings.push(worst);
    }
    await breathe();
    if (isCalledOff()) return null;
  }
  const worst = strictest(standings, index);
  const over = standings.filter(({ standing }) => standing === 'over').length;
  return { over, saying: worst === null ? null : sayingOf(worst, index) };
}
