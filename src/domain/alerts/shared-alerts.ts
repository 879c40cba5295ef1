import { traitsOf } from '../campaign/status.ts';
import type { InventoryRow } from '../inventory/row.ts';
import type { AlertCode } from './alerts.ts';

type Rows = ReadonlyMap<string, InventoryRow>;

/** What warns of two campaigns at once, and so can be told only where all are known. */
const SHARED = ['same-name', 'same-priority'] as const satisfies readonly AlertCode[];
export type SharedAlertCode = (typeof SHARED)[number];

export function isShared(code: AlertCode): code is SharedAlertCode {
  return (SHARED as readonly AlertCode[]).includes(code);
}

/** The other campaigns that a shared alert of a row speaks of, in the order of the rows. */
export function sharersOf(
  code: SharedAlertCode,
  row: InventoryRow,
  rows: readonly InventoryRow[],
): InventoryRow[] {
  const keysFor = code === 'same-name' ? nameKeys : priorityKeys;
  const keys = new Set(keysFor(row));
  return rows.filter(
    (other) =>
      other.id !== row.id &&
      keysFor(other).some((key) => keys.has(key)) &&
      (code === 'same-name' || overlap(row, other)),
  );
}

/**
 * Keeps track of which campaigns share a name, or a priority on a channel at the same time. It is told of every row
 * that comes, changes or goes, and answers which rows that concerns, so that nobody compares all with all.
 */
export class SharedAlerts {
  /** Ids by key. Most names are nobody else's: one id stands for itself, without a set around it. */
  readonly #groups = new Map<string, string | Set<string>>();
  readonly #touched = new Set<string>();

  /** A row comes (`before` undefined), changes, or goes (`after` undefined). */
  replace(before: InventoryRow | undefined, after: InventoryRow | undefined): void {
    const old = before === undefined ? [] : keysOf(before);
    const fresh = after === undefined ? [] : keysOf(after);
    if (before !== undefined) for (const key of old) this.#leave(key, before.id);
    if (after !== undefined) for (const key of fresh) this.#join(key, after.id);
    for (const key of [...old, ...fresh]) this.#touched.add(key);
  }

  /** The rows whose alerts differ by what was told since it was last asked, each with its alerts as they are now. */
  changes(rows: Rows): InventoryRow[] {
    const ids = new Set<string>();
    for (const key of this.#touched) for (const id of this.#group(key)) ids.add(id);
    this.#touched.clear();
    return [...ids].flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : this.#withShared(row, rows);
    });
  }

  #withShared(row: InventoryRow, rows: Rows): InventoryRow[] {
    const own = row.alerts.filter((each) => !isShared(each));
    const shared = SHARED.filter((code) => this.#holds(code, row, rows));
    const alerts = [...own, ...shared];
    const isSame = alerts.length === row.alerts.length && alerts.every((each) => row.alerts.includes(each));
    return isSame ? [] : [{ ...row, alerts }];
  }

  #holds(code: SharedAlertCode, row: InventoryRow, rows: Rows): boolean {
    if (code === 'same-name') return isOpen(row) && nameKeys(row).some((key) => this.#group(key).length > 1);
    return priorityKeys(row).some((key) =>
      this.#group(key).some((id) => {
        const other = rows.get(id);
        return other !== undefined && other.id !== row.id && overlap(row, other);
      }),
    );
  }

  #group(key: string): readonly string[] {
    const group = this.#groups.get(key);
    if (group === undefined) return [];
    return typeof group === 'string' ? [group] : [...group];
  }

  #join(key: string, id: string): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, id);
    else if (typeof group === 'string') this.#groups.set(key, new Set([group, id]));
    else group.add(id);
  }

  #leave(key: string, id: string): void {
    const group = this.#groups.get(key);
    if (typeof group === 'object') group.delete(id);
    if (group === id || (typeof group === 'object' && group.size === 0)) this.#groups.delete(key);
  }
}

/** Whether there is still something to be mistaken about: what is over only takes part in others' warnings. */
function isOpen({ status }: InventoryRow): boolean {
  const { isBefore, launches } = traitsOf(status);
  return isBefore || launches;
}

function keysOf(row: InventoryRow): string[] {
  return [...nameKeys(row), ...priorityKeys(row)];
}

function nameKeys({ status, nameKey }: InventoryRow): string[] {
  // An archived campaign is put away: its name is free again.
  return traitsOf(status).isPutAway ? [] : [`name ${nameKey}`];
}

function priorityKeys({ priority, status, channels }: InventoryRow): string[] {
  if (priority === null || !traitsOf(status).isModifiable) return [];
  return channels.map((channel) => `priority ${channel} ${priority}`);
}

function overlap(one: InventoryRow, other: InventoryRow): boolean {
  if (one.start === null || other.start === null) return false;
  return one.start < (other.end ?? Infinity) && other.start < (one.end ?? Infinity);
}
