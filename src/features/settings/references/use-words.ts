import type { Uses } from '../../../domain/inventory/dependents.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** "Used by 12 campaigns, 3 in force" */
export function useWords({ total, inForce }: Uses): string {
  if (total === 0) return m.references_unused();
  const counted = { count: total, number: formatNumber(total) };
  if (inForce === 0) return m.references_used_idle(counted);
  return m.references_used({ ...counted, inForce: formatNumber(inForce) });
}
