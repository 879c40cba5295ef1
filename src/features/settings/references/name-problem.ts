import { m } from '../../../i18n/paraglide/messages.js';

const LONGEST = 255;

/** What is wrong with the name of a reference or a person, in words; null: nothing. */
export function nameProblem(name: string, isTaken: boolean): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return m.references_name_missing();
  if (trimmed.length > LONGEST) return m.references_name_long();
  return isTaken ? m.references_name_taken({ name: trimmed }) : null;
}
