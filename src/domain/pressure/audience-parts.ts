import type { Reference, References } from '../campaign/reference.ts';

/**
 * The audiences whose people count what goes to one: itself, and all that are parts of it, at any depth. One that an older
 * file has made part of itself, round a circle, is met once.
 */
export type Parts = (audience: string) => readonly string[];

/** Answers for all audiences of a sandbox at once. Those that are not there have themselves. */
export function partsIn(references: References): Parts {
  const direct = new Map<string, string[]>();
  for (const each of references.values()) {
    const larger = partOf(each);
    if (larger === null) continue;
    const parts = direct.get(larger);
    if (parts === undefined) direct.set(larger, [each.id]);
    else parts.push(each.id);
  }
  const known = new Map<string, readonly string[]>();
  return (audience) => {
    let parts = known.get(audience);
    if (parts === undefined) {
      const met = new Set([audience]);
      // A set goes on to what is added to it meanwhile.
      for (const id of met) for (const part of direct.get(id) ?? []) met.add(part);
      parts = [...met];
      known.set(audience, parts);
    }
    return parts;
  };
}

/** An audience and those that it is part of, the nearest first. Removed ones are passed on the way, like any other. */
export function withLarger(audience: string, references: References): string[] {
  const met = new Set([audience]);
  for (const id of met) {
    const larger = partOf(references.get(id));
    if (larger !== null) met.add(larger);
  }
  return [...met];
}

/**
 * The way round the circle that would come of it if an audience became part of another: both ends are that audience.
 * Null: it would not.
 */
export function circleOf(audience: string, larger: string, references: References): string[] | null {
  const path = withLarger(larger, references);
  const end = path.indexOf(audience);
  return end < 0 ? null : [audience, ...path.slice(0, end + 1)];
}

/** Null: it is a part of none, or no audience. */
function partOf(reference: Reference | undefined): string | null {
  return reference?.kind === 'audience' ? (reference.partOf ?? null) : null;
}
