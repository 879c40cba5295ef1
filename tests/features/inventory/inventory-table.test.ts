import { afterEach, expect, it } from 'vitest';
import { rowOf } from '../../../src/domain/inventory/row.ts';
import { inventoryCells, inventoryHeader } from '../../../src/features/inventory/export/inventory-table.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aRecurrence, NOW, someReferences } from '../../support/builders.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

const friday = aRecurrence({
  frequency: 'monthly',
  weekdays: [5],
  weeks: [-1],
  months: [1, 7],
  times: ['17:00'],
});
const recurring = aCampaign({
  status: 'live',
  schedule: { start: '2026-01-30T09:00', end: '2027-12-31T23:59', recurrence: friday },
});

/** What the table says of a campaign, by the column's name. */
function told(campaign: typeof recurring, column: string) {
  const [cells = []] = inventoryCells([rowOf(campaign, someReferences(), NOW)], 'Europe/Paris', NOW);
  return cells[inventoryHeader().indexOf(column)];
}

it('says in words when a campaign recurs', () => {
  expect(told(recurring, 'Recurrence')).toBe(
    'On the last Friday of every January and July at 09:00 and 17:00, Paris time, until 31 December 2027',
  );
  expect(told(aCampaign({ status: 'live' }), 'Recurrence')).toBeNull();
  overwriteGetLocale(() => 'fr');
  expect(told(recurring, 'Récurrence')).toBe(
    'Chaque année en janvier et en juillet, le dernier vendredi à 09:00 et 17:00, heure de Paris, jusqu’au 31 décembre 2027',
  );
});
