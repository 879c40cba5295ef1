import { recurrence as recurrenceSchema, WEEKS, type Recurrence } from '../../domain/schedule/recurrence.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';

/** How our own table says when a campaign recurs, beside the words for people: as RRULE does, with all that rules of ours have. */
export interface Rhythm {
  readonly recurrence: Recurrence;
  /** Null: at activation. */
  readonly start: WallTime | null;
  readonly end: WallTime | null;
  readonly zone: string;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function ruleText({ recurrence, start, end, zone }: Rhythm): string {
  const { frequency, interval, weekdays, monthDays, count, lastDay, weeks, months, times } = recurrence;
  const parts: [string, string | number | undefined | null][] = [
    ['FREQ', frequency.toUpperCase()],
    ['INTERVAL', interval],
    ['BYDAY', weekdays.map((each) => DAYS[each - 1]).join()],
    ['WEEKS', weeks?.join()],
    ['BYMONTHDAY', [...monthDays, ...(lastDay === true ? [-1] : [])].join()],
    ['BYMONTH', months?.join()],
    ['TIMES', times?.join()],
    ['COUNT', count],
    ['DTSTART', start],
    ['UNTIL', end],
    ['TZID', zone],
  ];
  return parts
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('; ');
}

/** Null: it is none of ours. */
export function readRule(text: string): Rhythm | null {
  const parts = new Map(
    text.split(';').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim(), value.join('=').trim()] as const;
    }),
  );
  const list = (name: string) => (parts.get(name) ?? '').split(',').filter((each) => each !== '');
  const numbers = (name: string) => list(name).map(Number);
  const monthDays = numbers('BYMONTHDAY');
  const weeks = WEEKS.filter((each) => numbers('WEEKS').includes(each));
  const read = recurrenceSchema.safeParse({
    frequency: parts.get('FREQ')?.toLowerCase(),
    interval: Number(parts.get('INTERVAL')),
    weekdays: list('BYDAY').map((each) => DAYS.indexOf(each) + 1),
    monthDays: monthDays.filter((each) => each !== -1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    ...(monthDays.includes(-1) ? { lastDay: true } : {}),
    ...(weeks.length > 0 ? { weeks } : {}),
    ...(parts.has('BYMONTH') ? { months: numbers('BYMONTH') } : {}),
    ...(parts.has('TIMES') ? { times: list('TIMES') } : {}),
  });
  if (!read.success) return null;
  const start = parts.get('DTSTART') ?? null;
  return { recurrence: read.data, start, end: parts.get('UNTIL') ?? null, zone: parts.get('TZID') ?? '' };
}
