import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isFinal, isInForce, traitsOf } from '../../domain/campaign/status.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import type { Next } from '../../domain/lifecycle/settle.ts';
import { formatInstant } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Goes on after the status: "since 3 Nov 2026, 09:00". */
export function sinceWords({ status, statusSince }: Campaign, zone: string): string {
  const date = formatInstant(statusSince, zone);
  return isFinal(status) || traitsOf(status).isPutAway ? m.rail_on({ date }) : m.rail_since({ date });
}

const NEXT: Partial<Record<LifecycleEvent, (inputs: { date: string }) => string>> = {
  'finish-publishing': m.rail_next_publishing,
  start: m.rail_next_start,
  complete: m.rail_next_complete,
  fail: m.rail_next_fail,
  'fail-run': m.rail_next_fail_run,
  purge: m.rail_next_purge,
};

/** What the clock does next; null where nothing happens without a person. */
export function nextWords({ status }: Campaign, next: Next | null, zone: string): string | null {
  if (next !== null) return NEXT[next.row.event]?.({ date: formatInstant(next.at, zone) }) ?? null;
  return isInForce(status) ? m.rail_next_never() : null;
}
