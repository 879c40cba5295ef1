import type { Campaign } from '../campaign/campaign.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { alertsOf, type Alert, type AlertContext } from './alerts.ts';
import { isShared, type SharedAlertCode } from './shared-alerts.ts';

const FIELDS: Record<SharedAlertCode, string> = { 'same-name': 'name', 'same-priority': 'priority' };

/**
 * A campaign's own alerts, then what it shares with others, which only its row in the inventory knows; since when,
 * nobody keeps.
 */
export function allAlerts(campaign: Campaign, row: InventoryRow | undefined, context: AlertContext): Alert[] {
  const shared = (row?.alerts ?? [])
    .filter(isShared)
    .map((code) => ({ code, field: FIELDS[code], blocks: false, since: null, ofDraft: false }));
  return [...alertsOf(campaign, context), ...shared];
}
