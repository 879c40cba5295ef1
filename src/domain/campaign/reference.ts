import { z } from '../schema.ts';
import type { Instant } from '../time/instant.ts';
import { CHANNELS } from './channel.ts';

/**
 * Things that campaigns refer to: audiences and channel configurations. They keep the periods in which they could
 * not be used, because a run fails by how things stood at its own instant, however much later that is noticed.
 */
const outage = z.object({ from: z.int(), to: z.int().nullable() });

const reference = {
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  outages: z.array(outage).max(1_000),
};

export const audience = z.object({ ...reference, kind: z.literal('audience'), size: z.int().min(0) });
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
