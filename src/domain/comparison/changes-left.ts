import type { CampaignEntry } from '../ports/repository.ts';

/** Under which name an entry says from which copy it was carried back, by the copy's id. */
export const CARRIED = 'carried';

/** What is of the sandbox itself: making a duplicate of a campaign leaves the campaign as it is. */
const CHANGELESS: readonly CampaignEntry['event'][] = ['duplicate'];

/**
 * What of a campaign's journal somebody has changed and not taken back, in order. What the clock does is nobody's change, and
 * what was carried back from the copy that asks is known there.
 */
export function changesLeft(entries: readonly CampaignEntry[], copyId: string): CampaignEntry[] {
  const left: CampaignEntry[] = [];
  for (const entry of entries) {
    if (entry.actor === null || CHANGELESS.includes(entry.event)) continue;
    // Only the newest that is left can be taken back.
    if (entry.event === 'undo' && left.length > 0) left.pop();
    else left.push(entry);
  }
  return left.filter(({ inputs }) => inputs[CARRIED] !== copyId);
}
