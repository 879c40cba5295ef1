import { z } from '../schema.ts';

/** So many caps of one campaign are accepted at a time. */
const MOST_ACCEPTED = 200;

/**
 * That somebody has accepted a campaign to be over some caps, where it stands. It silences the warning as long as the
 * campaign keeps its place, the caps say what they said, and no run is further over them than what was accepted.
 */
export const acceptance = z.object({
  /** The campaign's. */
  id: z.uuid(),
  /** The campaign's, as the journal tells it. */
  name: z.string().max(255),
  /** Where it stood, as `placeOf` writes it. */
  place: z.string().max(20_000),
  over: z
    .array(
      z.object({
        cap: z.string().max(64),
        audience: z.string().max(64),
        /** What the cap allowed, such as "2 week email,sms", as `allowanceOf` writes it. */
        allowance: z.string().max(255),
        /** Of the run that is furthest over, counted from 1. */
        ordinal: z.int().min(1).max(1_000_000),
      }),
    )
    .max(MOST_ACCEPTED),
});
export type Acceptance = z.infer<typeof acceptance>;
