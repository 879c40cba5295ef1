import { withOverCap } from '../../domain/alerts/over-cap.ts';
import type { References } from '../../domain/campaign/reference.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { KeptStamp, PackedRow, PackedRows } from '../../domain/ports/packed-rows.ts';
import type { Clock } from '../../domain/ports/system.ts';
import { DAY, type Instant } from '../../domain/time/instant.ts';
import { breathe, systemIds } from '../system.ts';
import { referencesState } from './references-state.ts';

/** So many rows are packed together. */
const PAGE = 500;
/** Rows are packed again once the journal has gone on by a page or by such a part of them, */
const BEHIND = 1 / 20;
/** or after a day, in which time alone has changed some. */
const GOOD_FOR = DAY;

/** What an inventory holds, as it goes on changing. */
export interface Packing {
  /** What is packed already and would count now; null: nothing. */
  readonly kept: KeptStamp | null;
  /** The last entry of the journal that the rows tell of. */
  readonly entry: number;
  readonly build: string;
  readonly references: References;
  readonly rows: ReadonlyMap<string, InventoryRow>;
  readonly dues: ReadonlyMap<string, Instant>;
  readonly reviews: ReadonlyMap<string, Instant>;
}

/** Packs all rows, unless what is packed is nearly as good. Answers what is packed now; null: nobody knows. */
export async function packRows(
  packing: Packing,
  packed: PackedRows,
  clock: Clock,
  isSame: () => boolean,
): Promise<KeptStamp | null> {
  const { kept, entry, build, references, rows, dues, reviews } = packing;
  const isGoodEnough =
    kept !== null &&
    clock.now() - kept.at < GOOD_FOR &&
    entry - kept.entry < Math.max(PAGE, rows.size * BEHIND);
  if (isGoodEnough) return kept;
  const ids = [...rows.values()]
    .sort((one, other) => other.modifiedAt - one.modifiedAt || (one.id < other.id ? -1 : 1))
    .map((row) => row.id);
  for (const id of dues.keys()) if (!rows.has(id)) ids.push(id);
  const pageOf = (some: readonly string[]) =>
    some.flatMap((id): PackedRow | PackedRow[] => {
      const kept = rows.get(id);
      // What is over a cap today need not be so tomorrow: it is counted anew.
      const row = kept === undefined ? null : withOverCap(kept, false);
      const due = dues.get(id) ?? null;
      return row === null && due === null ? [] : { id, row, due, review: reviews.get(id) ?? null };
    });
  return packed.keep(
    systemIds.next(),
    Math.ceil(ids.length / PAGE),
    (number) => pageOf(ids.slice(number * PAGE, (number + 1) * PAGE)),
    () => ({ entry, build, references: referencesState(references), at: clock.now() }),
    async () => {
      await breathe();
      // What has changed meanwhile is told by the journal; references change rows that it does not tell of.
      return isSame();
    },
  );
}
