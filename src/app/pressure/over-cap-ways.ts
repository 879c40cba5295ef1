import type { InventoryRow } from '../../domain/inventory/row.ts';
import { acceptPressure } from '../commands/intents/acceptances.ts';
import type { Almanac } from '../context.ts';
import { showsCalendar, toPage, type View } from '../view/view.ts';
import { overCaps, type OverCap } from './over-caps.svelte.ts';

/** What of a campaign is over a cap, and the ways out. */
export interface OverCapWays {
  readonly over: OverCap;
  /** The day in the calendar, with the pressure of the people that it is about. */
  readonly day: Partial<View>;
  /** Silences the warning until the place changes. */
  readonly accept: () => void;
}

/** Null: nothing is, or it is not counted yet. */
export function overCapWays(
  { acting, address, workspace }: Pick<Almanac, 'acting' | 'address' | 'workspace'>,
  row: InventoryRow | undefined,
): OverCapWays | null {
  const over = row === undefined ? null : overCaps(workspace).of(row);
  if (row === undefined || over === null) return null;
  const { view } = address;
  const there = { ...view, page: 'campaigns' } as const;
  const day: Partial<View> = {
    ...toPage('campaigns'),
    campaign: row.id,
    layout: showsCalendar(there, window.innerWidth) ? view.layout : 'calendar',
    date: over.date,
    pressure: over.audience,
  };
  return { over, day, accept: () => void acting.run(row.name, acceptPressure(over.acceptance)) };
}
