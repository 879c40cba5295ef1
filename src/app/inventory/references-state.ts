import type { References } from '../../domain/campaign/reference.ts';

/** All of them as text, in the order of their ids. */
export function referencesState(references: References): string {
  return JSON.stringify([...references.values()].sort((one, other) => (one.id < other.id ? -1 : 1)));
}
