import { z } from '../schema.ts';

function ascends(values: readonly (number | string)[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

function days(last: number) {
  return z
    .array(z.int().min(1).max(last))
    .max(last)
    .refine(ascends, { message: 'Expected each day once, in ascending order' });
}

/** The weeks of a month whose weekdays a rule may ask for, in their order: 1 is the first, -1 the last. */
export const WEEKS = [1, 2, 3, 4, -1] as const;
export type Week = (typeof WEEKS)[number];

function inOrder(weeks: readonly Week[]): boolean {
  return ascends(weeks.map((each) => WEEKS.indexOf(each)));
}

/** At most one time of day for each hour, the start's among them. */
export const MOST_MORE_TIMES = 23;

/**
 * How a schedule repeats. A weekly rule without weekdays, and a monthly one without month days, is a draft's
 * unfinished rule: it is accepted and has no slots. What may be absent came later, and is absent where it is not made
 * use of, so that what was written before reads and is written the same.
 */
export const recurrence = z
  .object({
    frequency: z.enum(['daily', 'weekly', 'monthly']),
    /** In days, weeks or months. */
    interval: z.int().min(1).max(366),
    /** ISO weekdays, 1 is Monday; heeded by weekly rules, and by monthly ones with `weeks`. */
    weekdays: days(7),
    /** Days of the month; heeded by monthly rules without `weeks`. A month that lacks one skips it. */
    monthDays: days(31),
    /** How often in all, each time of day counted; null: without limit. */
    count: z.int().min(1).max(10_000).nullable(),
    /** The last day of the month, beside `monthDays`. */
    lastDay: z.literal(true).optional(),
    /** In place of month days: the `weekdays` of these weeks, such as the last Friday. */
    weeks: z
      .array(z.literal(WEEKS))
      .max(WEEKS.length)
      .refine(inOrder, { message: 'Expected each week once, the last one last' })
      .optional(),
    /** The months of a monthly rule, 1 is January; absent: all of them. They come every year. */
    months: days(12).optional(),
    /** Times of day beside that of the start, HH:mm. */
    times: z
      .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/))
      .min(1)
      .max(MOST_MORE_TIMES)
      .refine(ascends, { message: 'Expected each time once, in ascending order' })
      .optional(),
  })
  .refine(({ interval, months }) => months === undefined || interval === 1, {
    message: 'Expected chosen months without an interval',
    path: ['interval'],
  });

export type Recurrence = z.infer<typeof recurrence>;

/** What a rule may do without. */
type Extra = 'lastDay' | 'weeks' | 'months' | 'times';
/** A change of a rule; of what a rule may do without, undefined takes it away. */
export type RecurrenceChange = Partial<Omit<Recurrence, Extra>> & {
  readonly [Key in Extra]?: Recurrence[Key] | undefined;
};

/** A rule after a change, written in the order of the schema, so that equal rules are the same text. */
export function withChange(rule: Recurrence, change: RecurrenceChange): Recurrence {
  const { frequency, interval, weekdays, monthDays, count, lastDay, weeks, months, times } = {
    ...rule,
    ...change,
  };
  const isMonthly = frequency === 'monthly';
  return {
    frequency,
    interval,
    weekdays,
    monthDays,
    count,
    ...(isMonthly && lastDay !== undefined ? { lastDay } : {}),
    ...(isMonthly && weeks !== undefined ? { weeks } : {}),
    ...(isMonthly && months !== undefined ? { months } : {}),
    ...(times === undefined || times.length === 0 ? {} : { times }),
  };
}

/** What a rule lacks to match any day; null: nothing. */
export function missingIn(rule: Recurrence): 'day' | 'month' | null {
  const { frequency, weekdays, monthDays, lastDay, weeks, months } = rule;
  if (frequency === 'daily') return null;
  if (frequency === 'weekly') return weekdays.length === 0 ? 'day' : null;
  const isDayless =
    weeks === undefined
      ? monthDays.length === 0 && lastDay === undefined
      : weeks.length === 0 || weekdays.length === 0;
  if (isDayless) return 'day';
  return months?.length === 0 ? 'month' : null;
}

/** How many days of one week or month a rule names. */
export function daysNamed({ frequency, weekdays, monthDays, lastDay, weeks }: Recurrence): number {
  if (frequency === 'daily') return 1;
  if (frequency === 'weekly') return weekdays.length;
  return weeks === undefined
    ? monthDays.length + (lastDay === undefined ? 0 : 1)
    : weeks.length * weekdays.length;
}
