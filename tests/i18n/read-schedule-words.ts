import { Temporal } from 'temporal-polyfill';

/**
 * A reader of the English sentences that say when a campaign launches. It knows the sentences, the calendar and the
 * clocks, and nothing of how schedules are kept or runs are computed, so that it can be asked whether both agree.
 */

const PLACES: Record<string, string> = {
  'Apia time': 'Pacific/Apia',
  'Casablanca time': 'Africa/Casablanca',
  'Kathmandu time': 'Asia/Kathmandu',
  'Lord Howe time': 'Australia/Lord_Howe',
  'New York time': 'America/New_York',
  'Paris time': 'Europe/Paris',
  UTC: 'UTC',
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SENTENCE =
  /^(?<rule>.+?) at (?:(?<activation>the time of its activation)(?: and at )?)?(?<times>\d\d:\d\d(?:(?:, | and )\d\d:\d\d)*)?, (?<place>[^,]+)(?:, from (?<from>\d+ \w+ \d{4}(?:, \d\d:\d\d)?))?(?:, (?<count>[\d,]+) times?)?(?:, until (?<until>\d+ \w+ \d{4}(?:, \d\d:\d\d)?))?(?:, leaving out what comes before (?<valid>\d+ \w+ \d{4}, \d\d:\d\d))?$/;
const SINGLE = /^Once, on \w+,? (?<date>\d+ \w+ \d{4}) at (?<time>\d\d:\d\d), (?<place>[^,]+)$/;
/** The last day that a schedule can name. */
const LAST_DAY = Temporal.PlainDate.from('2199-12-31');

type Days = (first: Temporal.PlainDate) => Iterable<Temporal.PlainDate>;

/** The first launches that a sentence promises, at most so many, if what it tells of comes into force at `activated`. */
export function launchesSaid(sentence: string, activated: number, howMany: number): number[] {
  if (/^At activation$|^As soon as possible, once it is published$/.test(sentence)) return [activated];
  const single = SINGLE.exec(sentence)?.groups;
  if (single !== undefined) {
    return [instant(date(single['date']), clock(single['time']), zone(single['place']))];
  }
  const {
    rule,
    activation,
    times = '',
    place,
    from,
    count,
    until,
    valid,
  } = SENTENCE.exec(sentence)?.groups ?? {};
  if (rule === undefined) throw new Error(`Nobody could read: ${sentence}`);
  const here = zone(place);
  const now = Temporal.Instant.fromEpochMilliseconds(activated).toZonedDateTimeISO(here);
  const byActivation = activation !== undefined;
  const minute = now.toPlainTime().with({ second: 0, millisecond: 0 });
  const clocks = [...(byActivation ? [minute] : []), ...(times === '' ? [] : list(times).map(clock))]
    .sort((one, other) => Temporal.PlainTime.compare(one, other))
    .filter((each, index, all) => index === 0 || !each.equals(all[index - 1] ?? ''));
  const begin = byActivation ? minute : clock(from?.split(', ')[1] ?? '00:00');
  const first = byActivation && from === undefined ? now.toPlainDate() : date(from?.split(', ')[0]);
  const most = count === undefined ? Infinity : Number(count.replaceAll(',', ''));
  const last = until === undefined ? Infinity : moment(until, here);
  const earliest = Math.max(activated, valid === undefined ? -Infinity : moment(valid, here));
  const wellBefore = Temporal.Instant.fromEpochMilliseconds(earliest)
    .toZonedDateTimeISO(here)
    .toPlainDate()
    .subtract({ days: 3 });
  const launches = new Set<number>();
  let counted = 0;
  for (const day of daysOf(rule)(first)) {
    if (Temporal.PlainDate.compare(day, first) < 0) continue;
    if (Temporal.PlainDate.compare(day, LAST_DAY) > 0 || counted === most || launches.size > howMany + 5)
      break;
    // The day of the first says from which of its times on.
    const own = clocks.filter((each) => !day.equals(first) || Temporal.PlainTime.compare(each, begin) >= 0);
    const due = own.slice(0, most - counted);
    counted += due.length;
    // Far enough before, so that no clock change brings it back.
    if (Temporal.PlainDate.compare(day, wellBefore) < 0) continue;
    const instants = due.map((each) => [each, instant(day, each, here)] as const);
    if (instants.every(([, at]) => at > last)) break;
    for (const [time, at] of instants) {
      if (at > last) continue;
      // What falls on its activation launches with it.
      const isActivation = byActivation && day.equals(now.toPlainDate()) && time.equals(minute);
      const launch = isActivation ? activated : at;
      if (launch >= earliest) launches.add(launch);
    }
  }
  return [...launches].sort((one, other) => one - other).slice(0, howMany);
}

function daysOf(rule: string): Days {
  const text = rule.charAt(0).toLowerCase() + rule.slice(1);
  if (/no (?:day|month) chosen yet$/.test(text)) return () => [];
  if (text === 'every weekday') return weekly(1, WEEKDAYS.slice(0, 5));
  const days = /^every (?:(?<second>second) day|(?<n>\d+) days|day)$/.exec(text)?.groups;
  if (days !== undefined) return daily(pace(days));
  const weeks = /^every (?:(?<second>second) week|(?<n>\d+) weeks) on (?<days>.+)$/.exec(text)?.groups;
  if (weeks !== undefined) return weekly(pace(weeks), list(weeks['days']));
  const months =
    /^on the (?<days>.+?)(?: of every month|(?<second> of every second month)|, every (?<n>\d+) months| of every (?<names>.+))$/.exec(
      text,
    )?.groups;
  if (months !== undefined) {
    const names = months['names'] === undefined ? null : list(months['names']).map(monthOf);
    return monthly(pace(months), list(months['days']), names);
  }
  const named = /^every (?<second>second )?(?<days>.+)$/.exec(text)?.groups;
  if (named !== undefined) return weekly(pace(named), list(named['days']));
  throw new Error(`Nobody could read the rule: ${rule}`);
}

function pace({ second, n }: Record<string, string | undefined>): number {
  return second === undefined ? Number(n ?? 1) : 2;
}

function list(words = ''): string[] {
  return words.split(/, | and /);
}

function daily(interval: number): Days {
  return function* (first) {
    for (let day = first; ; day = day.add({ days: interval })) yield day;
  };
}

/** Weeks begin on Monday. */
function weekly(interval: number, names: readonly string[]): Days {
  const offsets = names.map((name) => WEEKDAYS.indexOf(name)).sort((one, other) => one - other);
  if (offsets[0] === -1) throw new Error(`No weekdays: ${names.join()}`);
  return function* (first) {
    const monday = first.subtract({ days: first.dayOfWeek - 1 });
    for (let week = monday; ; week = week.add({ weeks: interval })) {
      for (const days of offsets) yield week.add({ days });
    }
  };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'last'];

/** Of days named one after the other a weekday may be said once, with the last of them. */
function monthly(interval: number, words: readonly string[], months: readonly number[] | null): Days {
  const lastWeekday = words.at(-1)?.split(' ')[1];
  return function* (first) {
    let month = first.with({ day: 1 });
    while (Temporal.PlainDate.compare(month, LAST_DAY) <= 0) {
      if (months === null || months.includes(month.month)) {
        const days = words.flatMap((each) => dayIn(month, each, lastWeekday));
        for (const day of [...new Set(days)].sort((one, other) => one - other)) yield month.with({ day });
      }
      month = month.add({ months: interval });
    }
  };
}

/** The day of a month that a word names, if the month has it: "31st", "last day", "second Friday". */
function dayIn(month: Temporal.PlainDate, words: string, lastWeekday: string | undefined): number[] {
  if (words === 'last day') return [month.daysInMonth];
  const [place = '', weekday = lastWeekday ?? ''] = words.split(' ');
  const all = Array.from({ length: month.daysInMonth }, (_, index) => index + 1);
  if (!ORDINALS.includes(place)) return all.filter((day) => day === Number.parseInt(place, 10));
  const such = all.filter((day) => WEEKDAYS[month.with({ day }).dayOfWeek - 1] === weekday);
  const found = place === 'last' ? such.at(-1) : such[ORDINALS.indexOf(place)];
  if (found === undefined) throw new Error(`No such day: ${words}`);
  return [found];
}

function monthOf(name: string): number {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (month === 0) throw new Error(`No month: ${name}`);
  return month;
}

function date(words = ''): Temporal.PlainDate {
  const [day = '', month = '', year = ''] = words.split(' ');
  return Temporal.PlainDate.from({
    year: Number(year),
    month: MONTHS.indexOf(month.slice(0, 3)) + 1,
    day: Number(day),
  });
}

function clock(words = ''): Temporal.PlainTime {
  return Temporal.PlainTime.from(words);
}

function zone(place = ''): string {
  const found = PLACES[place];
  if (found === undefined) throw new Error(`No such place: ${place}`);
  return found;
}

/** A day alone lasts until its last minute. */
function moment(words: string, here: string): number {
  const [day, time = '23:59'] = words.split(', ');
  return instant(date(day), clock(time), here);
}

/** A time that clocks skip is as much later; of one that they show twice it is the first. */
function instant(day: Temporal.PlainDate, time: Temporal.PlainTime, here: string): number {
  return day.toPlainDateTime(time).toZonedDateTime(here, { disambiguation: 'compatible' }).epochMilliseconds;
}
