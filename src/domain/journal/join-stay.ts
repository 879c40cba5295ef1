import type { NewCampaignEntry, NewEntry } from '../ports/repository.ts';

/** Whether a new entry takes the place of the last one of its campaign, because both are of one stay in the editor. */
export function isSameStay(last: NewEntry | undefined, entry: NewCampaignEntry): boolean {
  return (
    last !== undefined &&
    'stay' in last &&
    last.stay === entry.stay &&
    last.event === entry.event &&
    last.actor === entry.actor
  );
}

/** The entry that tells of both: when the later one was written, and every field that either names, each once. */
export function joinStay(last: NewEntry, entry: NewCampaignEntry): NewCampaignEntry {
  const fields = [last, entry].flatMap(({ inputs }) => String(inputs['fields'] ?? '').split(', '));
  const named = [...new Set(fields.filter((each) => each !== ''))].join(', ');
  return { ...entry, inputs: { ...entry.inputs, fields: named } };
}
