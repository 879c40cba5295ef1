import type { Audience } from '../../../domain/campaign/reference.ts';
import { isRemoved } from '../../../domain/campaign/reference.ts';
import { CHANGED, GONE, type Intent } from '../intent.ts';
import { changeThing } from './things.ts';

/**
 * Declares an audience part of another, or of none (null), where it is still part of what was seen; whatever else has become of
 * it stays. Refused as `gone` where either is not there any more, as `audience-circle`, with the names on the way round,
 * where the larger is a part of it.
 */
export function placeAudience(seen: Audience, larger: string | null): Intent<void> {
  const change = changeThing('references', seen.id, (kept) => {
    if (kept?.kind !== 'audience' || isRemoved(kept)) return GONE;
    if (kept.partOf !== seen.partOf) return CHANGED;
    const { partOf: _before, ...rest } = kept;
    return larger === null ? rest : { ...rest, partOf: larger };
  });
  return {
    ...change,
    decide(found, shelved, context) {
      const there = shelved.references?.find((each) => each.id === larger);
      const isThere = larger === null || (there?.kind === 'audience' && !isRemoved(there));
      return isThere ? change.decide(found, shelved, context) : GONE;
    },
  };
}
