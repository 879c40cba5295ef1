import { z } from '../schema.ts';
import type { Instant } from '../time/instant.ts';
import { CHANNELS } from './channel.ts';

/**
 * Things that campaigns refer to: audiences and channel configurations. They keep the periods in which they could
 * not be used, because a run fails by how things stood at its own instant, however much later that is noticed.
 */
const MOST_OUTAGES = 1_000;
const outage = z.object({ from: z.int(), to: z.int().nullable() });

const reference = {
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  outages: z.array(outage).max(MOST_OUTAGES),
  /** Kept all the same once removed: what ran before has to be judged as it was. Rows of old say nothing of it. */
  removedAt: z.int().nullable().default(null),
};

export const audience = z.object({
  ...reference,
  kind: z.literal('audience'),
  size: z.int().min(0).max(1_000_000_000),
  /** The larger audience that all its people are in, by id. Absent: it is a part of none. */
  partOf: reference.id.exactOptional(),
});
export const configuration = z.object({
  ...reference,
  kind: z.literal('configuration'),
  channel: z.enum(CHANNELS),
});
export const referenceRow = z.discriminatedUnion('kind', [audience, configuration]);

export type Outage = z.infer<typeof outage>;
export type Audience = z.infer<typeof audience>;
export type Configuration = z.infer<typeof configuration>;
export type Reference = z.infer<typeof referenceRow>;

/** All references of a sandbox by id. */
export type References = ReadonlyMap<string, Reference>;

const ALWAYS: readonly Outage[] = [{ from: Number.NEGATIVE_INFINITY, to: null }];

/** The periods in which a reference cannot be used. One that is not there at all never can. */
export function outagesOf(references: References, id: string): readonly Outage[] {
  return references.get(id)?.outages ?? ALWAYS;
}

/** The outage that an instant falls into, or null. */
export function outageAt(outages: readonly Outage[], at: Instant): Outage | null {
  return outages.find(({ from, to }) => from <= at && (to === null || at < to)) ?? null;
}

/** Whether it is working at an instant: neither broken then, nor removed by then. */
export function isUsableAt({ outages }: Reference, at: Instant): boolean {
  return outageAt(outages, at) === null;
}

/** Removed references are offered nowhere, and stand in the store for what has run. */
export function isRemoved({ removedAt }: Reference): boolean {
  return removedAt !== null;
}

/** As it is once it breaks at an instant, until it is mended. One that is broken already stays so since then. */
export function broken<Kind extends Reference>(reference: Kind, now: Instant): Kind {
  if (!isUsableAt(reference, now)) return reference;
  // Outages of long ago have been settled long ago: the oldest give way.
  const outages = [...reference.outages, { from: now, to: null }].slice(-MOST_OUTAGES);
  return { ...reference, outages };
}

/** As it is once its outage ends at an instant. What failed meanwhile stays failed. */
export function mended<Kind extends Reference>(reference: Kind, now: Instant): Kind {
  if (isRemoved(reference)) return reference;
  const outages = reference.outages.flatMap((each) => {
    if (each.to !== null) return [each];
    // Broken and mended at one instant is not broken at all.
    return each.from >= now ? [] : [{ ...each, to: now }];
  });
  return { ...reference, outages };
}

/** As it is once it is removed: it cannot be used any more, and is not deleted. */
export function removed<Kind extends Reference>(reference: Kind, now: Instant): Kind {
  return isRemoved(reference) ? reference : { ...broken(reference, now), removedAt: now };
}

/** Whether another reference of the same kind, not removed, bears its name, however it is capitalised. */
export function isNameTaken(reference: Reference, references: References): boolean {
  const key = nameKey(reference);
  return [...references.values()].some(
    (other) =>
      other.id !== reference.id &&
      other.kind === reference.kind &&
      !isRemoved(other) &&
      nameKey(other) === key,
  );
}

function nameKey({ name }: Reference): string {
  return name.trim().toLowerCase();
}
