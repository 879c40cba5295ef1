import { isOfCampaign, type JournalEntry } from '../ports/repository.ts';
import { HOUR } from '../time/instant.ts';

/** What a person typed with no longer pause than this, in ms, is told as one. */
const PAUSE = HOUR;

/**
 * Entries, newest first, as they are told: the editor saves while somebody types, and the many edits of one sitting are
 * one line that names all their fields. The journal itself keeps every one.
 */
export function foldEdits<Some extends JournalEntry>(entries: readonly Some[]): Some[] {
  const folded: Some[] = [];
  let oldest: Some | null = null;
  for (const entry of entries) {
    const last = folded.at(-1);
    if (last !== undefined && oldest !== null && isSameSitting(oldest, entry)) {
      folded[folded.length - 1] = { ...last, inputs: { ...last.inputs, fields: allFields(entry, last) } };
    } else folded.push(entry);
    oldest = entry;
  }
  return folded;
}

function isSameSitting(later: JournalEntry, earlier: JournalEntry): boolean {
  return (
    isOfCampaign(later) &&
    isOfCampaign(earlier) &&
    later.event === 'edit' &&
    earlier.event === 'edit' &&
    later.campaignId === earlier.campaignId &&
    later.actor === earlier.actor &&
    later.at - earlier.at <= PAUSE
  );
}

function allFields(...entries: readonly JournalEntry[]): string {
  const fields = entries.flatMap(({ inputs }) => String(inputs['fields'] ?? '').split(', '));
  return [...new Set(fields.filter((each) => each !== ''))].join(', ');
}
