import { z } from '../schema.ts';
import { actor } from './actor.ts';

/** Somebody of the team, whom a person may act as. */
export const person = z.object({ id: z.string().min(1).max(64), ...actor.shape });
export type Person = z.infer<typeof person>;
