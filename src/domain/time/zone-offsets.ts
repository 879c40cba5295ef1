import { dayNumber, monthLength } from './calendar-date.ts';
import { DAY, HOUR, MINUTE, SECOND, type Instant } from './instant.ts';

/** The changes of a zone's offset within one stretch of time, looked up once and then kept. */
interface Stretch {
  /** The offset until the first change. */
  readonly initial: number;
  readonly changes: readonly { readonly at: Instant; readonly offset: number }[];
}

const STRETCH = 366 * DAY;
/** Shorter than the shortest time between two changes since 1970 or foreseen: seven days (Recife 2000, Gaza 2040). */
const STEP = 3 * DAY;
/** Beyond these the platform is asked each time, so that far instants in foreign data cost no memory. */
const FIRST_KEPT = dayNumber(1969, 1, 1) * DAY;
const LAST_KEPT = dayNumber(2201, 1, 1) * DAY;
/** No zone had changed its offset by then. The platform writes years before Christ as if they were after. */
const BEFORE_ZONES = dayNumber(1800, 1, 1) * DAY;
const FIRST_INSTANT = -8_640_000_000_000_000;

/**
 * The instant at which the wall shows `wall` (wall milliseconds), by the offset `at` any instant. One that exists twice is
 * the first; one that does not exist moves forward by the gap, which is the same as reading it with the offset before
 * the gap.
 */
export function instantOnWall(wall: number, at: (instant: Instant) => number): Instant {
  // A day either way lies on the other side of any change that could matter, as offsets stay within a day.
  const before = at(wall - DAY);
  const after = at(wall + DAY);
  const early = wall - before;
  if (before === after || at(early) === before) return early;
  const late = wall - after;
  return at(late) === after ? late : early;
}

/** Offsets from UTC of one IANA zone, in milliseconds, east positive. */
export class ZoneOffsets {
  readonly #format: Intl.DateTimeFormat;
  readonly #stretches = new Map<number, Stretch>();

  /** Throws a RangeError when the platform does not know the zone. */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The offset in force at an instant. Throws a RangeError when the instant is no time at all. */
  at(instant: Instant): number {
    if (instant >= FIRST_INSTANT && instant < BEFORE_ZONES) return this.#ask(BEFORE_ZONES);
    if (!(instant >= FIRST_KEPT && instant < LAST_KEPT)) return this.#ask(instant);
    const index = Math.floor(instant / STRETCH);
    const stretch = this.#stretches.get(index) ?? this.#explore(index);
    let offset = stretch.initial;
    for (const change of stretch.changes) {
      if (instant < change.at) break;
      offset = change.offset;
    }
    return offset;
  }

  /** As `instantOnWall`. */
  instantAt(wall: number): Instant {
    return instantOnWall(wall, (instant) => this.at(instant));
  }

  #ask(instant: Instant): number {
    const match = /(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)/.exec(this.#format.format(instant));
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] =
      match?.slice(1).map(Number) ?? [];
    if (day < 1 || day > monthLength(year, month)) throw new RangeError('The platform wrote no date');
    const shown = dayNumber(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND;
    return shown - Math.floor(instant / SECOND) * SECOND;
  }

  #explore(index: number): Stretch {
    const start = index * STRETCH;
    const end = start + STRETCH;
    const initial = this.#ask(start);
    const changes: { at: Instant; offset: number }[] = [];
    let offset = initial;
    for (let from = start; from < end; from += STEP) {
      const to = Math.min(from + STEP, end);
      if (this.#ask(to) === offset) continue;
      const at = this.#changeWithin(from, to, offset);
      offset = this.#ask(at);
      changes.push({ at, offset });
    }
    const stretch = { initial, changes };
    this.#stretches.set(index, stretch);
    return stretch;
  }

  /** Bisects to the second at which the offset stops being `offset`. */
  #changeWithin(from: Instant, to: Instant, offset: number): Instant {
    let low = from;
    let high = to;
    while (high - low > SECOND) {
      const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND;
      if (this.#ask(middle) === offset) low = middle;
      else high = middle;
    }
    return high;
  }
}
