import type { Remaining, Sending } from '../domain/runs/remaining.ts';
import { formatNumber } from './format.ts';
import { m } from './paraglide/messages.js';

/** Which sendings go on to their end; null: none. */
export function goesOnWords(sendings: readonly Sending[]): string | null {
  return sendings.length === 0
    ? null
    : m.actions_goes_on({ count: sendings.length, people: peopleIn(sendings) });
}

/** What stopping cancels of what remains, a sentence each. */
export function cancelledWords({ waiting, runs, isOpen }: Omit<Remaining, 'nextRun'>): string[] {
  const sentences = [
    waiting.length === 0
      ? null
      : m.actions_cancels_sendings({ count: waiting.length, people: peopleIn(waiting) }),
    runs === 0
      ? null
      : runs === Infinity
        ? m.actions_cancels_all_runs()
        : m.actions_cancels_runs({ count: runs, number: formatNumber(runs) }),
    isOpen ? m.actions_closes() : null,
  ];
  return sentences.filter((each) => each !== null);
}

function peopleIn(sendings: readonly Sending[]): string {
  return formatNumber(sendings.reduce((sum, { people }) => sum + people, 0));
}
