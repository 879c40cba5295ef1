import type { CampaignEntry } from '../../domain/ports/repository.ts';

/** What the clock does, in the order in which a summary tells it. */
const CLOCK_EVENTS = ['start', 'complete', 'fail', 'fail-run', 'purge', 'finish-publishing'] as const;
export type ClockEvent = (typeof CLOCK_EVENTS)[number];

/** How often each thing happened, without those that did not. */
export function summaryOf(entries: readonly CampaignEntry[]): { event: ClockEvent; count: number }[] {
  return CLOCK_EVENTS.map((event) => ({
    event,
    count: entries.filter((entry) => entry.event === event).length,
  })).filter(({ count }) => count > 0);
}
