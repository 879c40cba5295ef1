import type { InventoryRow } from '../../domain/inventory/row.ts';
import { traitsOf, type Status } from '../../domain/campaign/status.ts';
import { DAY, type Instant } from '../../domain/time/instant.ts';
import type { Plan } from '../../domain/runs/plan.ts';
import { escaped, folded, utcTime } from './calendar-lines.ts';
import { partsOf } from './calendar-parts.ts';
import { runsIn } from './calendar-runs.ts';
import { zoneLines } from './calendar-zone.ts';
import { zoneChanges, type ZoneChange } from './zone-changes.ts';

/** What the file says in a language. */
export interface CalendarWords {
  /** What other calendars call this one. */
  readonly title: string;
  readonly description: (row: InventoryRow) => string;
  readonly categories: (row: InventoryRow) => readonly string[];
}

/** Whether anything of a calendar file is an event: no calendar reads one without. */
export function hasEvents(parts: readonly string[]): boolean {
  return parts.some((each) => each.startsWith('BEGIN:VEVENT'));
}

/** How far ahead clock changes are written down; beyond, readers go by their own knowledge of the zone. */
const YEARS_AHEAD = 10;
const YEAR = 366 * DAY;

/** Not decided yet, or never. All else stands. */
const TENTATIVE: readonly Status[] = ['in-review', 'publishing'];

/**
 * Campaigns as an iCalendar file (RFC 5545), a part at a time: one event for what sends once or lasts, one with a rule
 * for the runs of a recurring one at each of its days of a month and times of day, and one for each run that no rule
 * gives; so too for each version that was replaced. As in the calendar, drafts are
 * left out, and a send takes an hour. Instants are in UTC, but for runs that follow the clocks of a zone.
 */
export function* calendarFile(
  rows: readonly InventoryRow[],
  now: Instant,
  words: CalendarWords,
): Generator<string> {
  const placed = rows.filter((each) => each.start !== null && traitsOf(each.status).onCalendar);
  const zones = changesByZone(placed, now);
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Almanac//Almanac//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(words.title)}`,
  ]);
  for (const [zone, { from, changes }] of zones) yield lines(zoneLines(zone, from, changes));
  for (const row of placed) {
    const changes = zones.get(row.plan?.series?.zone ?? '')?.changes ?? [];
    yield lines(eventsOf(row, words, changes));
  }
  yield lines(['END:VCALENDAR']);
}

function lines(all: readonly string[]): string {
  return all.map(folded).join('');
}

type Zones = ReadonlyMap<string, { readonly from: Instant; readonly changes: readonly ZoneChange[] }>;

/** The clock changes of each zone in which something recurs, from a year before it began. */
function changesByZone(rows: readonly InventoryRow[], now: Instant): Zones {
  const begins = new Map<string, Instant>();
  for (const { plan, earlierPlans, start } of rows) {
    for (const each of [plan, ...earlierPlans.map((one) => one.plan)]) {
      if (each === null || !each.recurring || each.series === null) continue;
      const { zone } = each.series;
      begins.set(zone, Math.min(begins.get(zone) ?? now, start ?? now, each.anchor));
    }
  }
  const sorted = [...begins].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(
    sorted.map(([zone, begin]) => {
      const from = begin - YEAR;
      return [zone, { from, changes: zoneChanges(zone, from, now + YEARS_AHEAD * YEAR) }];
    }),
  );
}

function eventsOf(row: InventoryRow, words: CalendarWords, changes: readonly ZoneChange[]): string[] {
  const event = (uid: string, when: readonly string[]) =>
    when.length === 0
      ? []
      : ['BEGIN:VEVENT', `UID:${uid}@almanac`, ...when, ...factsOf(row, words), 'END:VEVENT'];
  if (row.plan?.recurring !== true) return event(row.id, spanLines(row));
  const events = (uid: string, plan: Plan, until: Instant) => {
    const parts = partsOf(plan, until).map(({ key, ...part }) => ({
      key,
      ...runsIn(part.plan, part.until, changes),
    }));
    // Each part of a plan has the run at its activation.
    const singles = [...new Set(parts.flatMap((each) => each.singles))].sort((one, other) => one - other);
    return [
      ...parts.flatMap(({ key, rule }) => event(key === '' ? uid : `${uid}-${key}`, withHour(rule))),
      ...singles.flatMap((at) => event(`${uid}-${utcTime(at)}`, withHour([`DTSTART:${utcTime(at)}`]))),
    ];
  };
  return [
    ...row.earlierPlans.flatMap(({ plan, until }, index) =>
      events(`${row.id}-${(index + 1).toString()}`, plan, Math.min(until, row.launchesUntil)),
    ),
    ...events(row.id, row.plan, row.launchesUntil),
  ];
}

function withHour(when: readonly string[]): string[] {
  return when.length === 0 ? [] : [...when, 'DURATION:PT1H'];
}

/** What nothing ends has no end in the file: no calendar knows of one without. */
function spanLines({ start, end, lasting }: InventoryRow): string[] {
  if (start === null) return [];
  const begin = `DTSTART:${utcTime(start)}`;
  return lasting && end !== null && end > start ? [begin, `DTEND:${utcTime(end)}`] : withHour([begin]);
}

function factsOf(row: InventoryRow, words: CalendarWords): string[] {
  const categories = words.categories(row).map(escaped);
  return [
    `DTSTAMP:${utcTime(row.modifiedAt)}`,
    `LAST-MODIFIED:${utcTime(row.modifiedAt)}`,
    `CREATED:${utcTime(row.createdAt)}`,
    `SEQUENCE:${row.revision.toString()}`,
    `SUMMARY:${escaped(row.name)}`,
    `DESCRIPTION:${escaped(words.description(row))}`,
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.join(',')}`]),
    `STATUS:${statusOf(row)}`,
    'TRANSP:TRANSPARENT',
  ];
}

/** What was ended before it began never took place. */
function statusOf({ status, start, launchesUntil }: InventoryRow): string {
  if (start !== null && start >= launchesUntil) return 'CANCELLED';
  return TENTATIVE.includes(status) ? 'TENTATIVE' : 'CONFIRMED';
}
