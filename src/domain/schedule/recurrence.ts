import { z } from '../schema.ts';

function ascends(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

function days(last: number) {
  return z
    .array(z.int().min(1).max(last))
    .max(last)
    .refine(ascends, { message: 'Expected each day once, in ascending order' });
}

/**
 * How a schedule repeats. A weekly rule without weekdays, and a monthly one without month days, is a draft's
 * unfinished rule: it is accepted and has no slots.
 */
export const recurrence = z.object({
  frequency: z.enum(['daily', 'weekly', 'monthly']),
  /** In days, weeks or months. */
  interval: z.int().min(1).max(366),
  /** ISO weekdays, 1 is Monday; heeded by weekly rules only. */
  weekdays: days(7),
  /** Days of the month; heeded by monthly rules only. A month that lacks one skips it. */
  monthDays: days(31),
  /** How often in all; null: without limit. */
  count: z.int().min(1).max(10_000).nullable(),
});

export type Recurrence = z.infer<typeof recurrence>;
