import type { Campaign } from '../campaign/campaign.ts';
import type { InventoryRow } from '../inventory/row.ts';
import type { Instant } from '../time/instant.ts';
import { alertsOf, type Alert, type AlertContext } from './alerts.ts';
import { isShared, type SharedAlertCode } from './shared-alerts.ts';

/** An alert as it is shown. Of what two campaigns share nobody keeps since when. */
export interface ShownAlert extends Omit<Alert, 'since'> {
  readonly since: Instant | null;
}

const FIELDS: Record<SharedAlertCode, string> = { 'same-name': 'name', 'same-priority': 'priority' };

/** A campaign's own alerts, then what it shares with others, which only its row in the inventory knows. */
export function allAlerts(
  campaign: Campaign,
  row: InventoryRow | undefined,
  context: AlertContext,
): ShownAlert[] {
  const shared = (row?.alerts ?? [])
    .filter(isShared)
    .map((code) => ({ code, field: FIELDS[code], blocks: false, since: null, ofDraft: false }));
  return [...alertsOf(campaign, context), ...shared];
}
