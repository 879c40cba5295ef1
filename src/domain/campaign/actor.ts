import { z } from '../schema.ts';

/** There is no server: a person says whom to act as. A viewer changes nothing; an approver may also decide requests. */
export const ROLES = ['manager', 'approver', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export const actor = z.object({ role: z.enum(ROLES), name: z.string().trim().min(1).max(255) });
export type Actor = z.infer<typeof actor>;

/** The name under which clock transitions stand in marks. Screens show its translation. */
export const CLOCK = 'Clock';
