import { rowOf, type InventoryRow } from '../../../src/domain/inventory/row.ts';
import { aCampaign, NOW, someReferences } from '../../support/builders.ts';

let made = 0;

/** The row of a campaign, each with an id of its own. */
export function aRow(given: Parameters<typeof aCampaign>[0] = {}): InventoryRow {
  made += 1;
  const id = `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
  return rowOf(aCampaign({ id, ...given }), someReferences(), NOW);
}

/** A campaign that sent once, at an instant, or will. */
export function aSend(at: string, given: Partial<InventoryRow> = {}): InventoryRow {
  return { ...aRow({ status: 'live', liveSince: Date.parse(at) }), ...given };
}

/** Something that lasts from one instant to another; null: without end. */
export function aLasting(from: string, to: string | null, given: Partial<InventoryRow> = {}): InventoryRow {
  return {
    ...aSend(from),
    lasting: true,
    plan: null,
    end: to === null ? null : Date.parse(to),
    ...given,
  };
}
