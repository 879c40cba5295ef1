import type { Campaign } from '../campaign/campaign.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { alertsOf, type Alert, type AlertCode, type AlertContext } from './alerts.ts';
import { isShared, type SharedAlertCode } from './shared-alerts.ts';

/** What only the row of a campaign tells, for it takes all campaigns to know. */
type RowAlertCode = SharedAlertCode | 'over-cap';

const FIELDS: Record<RowAlertCode, string> = {
  'same-name': 'name',
  'same-priority': 'priority',
  'over-cap': 'schedule',
};

function isOfRow(code: AlertCode): code is RowAlertCode {
  return code === 'over-cap' || isShared(code);
}

/**
 * A campaign's own alerts, then what it shares with others, which only its row in the inventory knows; since when,
 * nobody keeps.
 */
export function allAlerts(campaign: Campaign, row: InventoryRow | undefined, context: AlertContext): Alert[] {
  const shared = (row?.alerts ?? [])
    .filter(isOfRow)
    .map((code) => ({ code, field: FIELDS[code], blocks: false, since: null, ofDraft: false }));
  return [...alertsOf(campaign, context), ...shared];
}
