import type { Written } from './written.ts';

/**
 * What somebody wrote on top of `base`, carried over to what stands there now: each property that they left alone is
 * as it stands. Null: both changed the same one, each in its own way.
 */
export function mergeWritten(base: Written, mine: Written, theirs: Written): Written | null {
  const merged: Record<string, unknown> = {};
  for (const key of ['name', 'description', 'tags', 'content'] as const) {
    const [was, wanted, stands] = [base[key], mine[key], theirs[key]].map((each) => JSON.stringify(each));
    if (wanted !== was && stands !== was && wanted !== stands) return null;
    merged[key] = wanted === was ? theirs[key] : mine[key];
  }
  return merged as unknown as Written;
}
