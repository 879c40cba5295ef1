import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { wallMilliseconds, wallTimeFrom } from '../../../src/domain/time/wall-time.ts';
import {
  gapAt,
  instantOf,
  isRepeated,
  offsetAt,
  startOfDay,
  wallTimeOf,
} from '../../../src/domain/time/zone.ts';

const utc = (text: string) => Date.parse(text);

/** Three years of each zone in which its clocks did something worth a look. */
const THREE_YEARS = [
  ['Europe/Paris', 2024],
  ['America/New_York', 2024],
  ['America/St_Johns', 2010],
  ['America/Sao_Paulo', 2017],
  ['Africa/Cairo', 2013],
  ['Africa/Casablanca', 2024],
  ['Antarctica/Troll', 2024],
  ['Asia/Kathmandu', 1985],
  ['Asia/Tehran', 2020],
  ['Australia/Lord_Howe', 2024],
  ['Pacific/Apia', 2010],
  ['Pacific/Chatham', 2024],
] as const;

function temporalInstantOf(wall: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

function temporalWallTimeOf(instant: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString();
}

describe.each(THREE_YEARS)('every hour of three years in %s from %i', (zone, year) => {
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 3, 0, 1);

  it('shows the wall time and the offset that Temporal shows', () => {
    const wrong: string[] = [];
    for (let instant = from; instant < to; instant += HOUR) {
      const expected = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      const agrees =
        wallTimeOf(instant, zone) === expected.toPlainDateTime().toString().slice(0, 16) &&
        offsetAt(instant, zone) === expected.offsetNanoseconds / 1e6;
      if (!agrees) wrong.push(expected.toString());
    }
    expect(wrong).toEqual([]);
  });

  it('finds the instant that Temporal finds, also where a wall time is missing or doubled', () => {
    const wrong: string[] = [];
    // A quarter past the hour lies inside of every gap, Lord Howe's half hour and Chatham's 02:45 to 03:45 included.
    for (let asked = from + 15 * MINUTE; asked < to; asked += HOUR) {
      const wall = wallTimeFrom(asked);
      const instant = instantOf(wall, zone);
      const shown = wallMilliseconds(wallTimeOf(instant, zone));
      if (instant !== temporalInstantOf(wall, zone) || shown - asked !== gapAt(wall, zone)) wrong.push(wall);
    }
    expect(wrong).toEqual([]);
  });

  it('begins each day where Temporal begins it', () => {
    const wrong: string[] = [];
    for (let instant = from + 7 * HOUR; instant < to; instant += DAY) {
      const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      if (startOfDay(instant, zone) !== day.startOfDay().epochMilliseconds) wrong.push(day.toString());
    }
    expect(wrong).toEqual([]);
  });
});

describe('any minute of any zone', () => {
  const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

  it('is the instant that Temporal finds', () => {
    const anyMinute = fc.integer({ min: 0, max: Date.UTC(2199, 11, 31) / MINUTE });
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, minute) => {
        const wall = wallTimeFrom(minute * MINUTE);
        expect(instantOf(wall, zone)).toBe(temporalInstantOf(wall, zone));
        expect(temporalWallTimeOf(minute * MINUTE, zone).startsWith(wallTimeOf(minute * MINUTE, zone))).toBe(
          true,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('where clocks change', () => {
  it('moves a missing wall time forward by the gap', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Paris')).toBe(utc('2026-03-29T01:30Z'));
    expect(wallTimeOf(utc('2026-03-29T01:30Z'), 'Europe/Paris')).toBe('2026-03-29T03:30');
    expect(gapAt('2026-03-29T02:30', 'Europe/Paris')).toBe(HOUR);
    expect(gapAt('2026-03-29T01:59', 'Europe/Paris')).toBe(0);
    expect(gapAt('2026-03-29T03:00', 'Europe/Paris')).toBe(0);
  });

  it('takes the first of a doubled wall time', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Paris')).toBe(utc('2026-10-25T00:30Z'));
    expect(wallTimeOf(utc('2026-10-25T00:30Z'), 'Europe/Paris')).toBe('2026-10-25T02:30');
    expect(wallTimeOf(utc('2026-10-25T01:30Z'), 'Europe/Paris')).toBe('2026-10-25T02:30');
    expect(gapAt('2026-10-25T02:30', 'Europe/Paris')).toBe(0);
  });

  it('knows half an hour on Lord Howe, two hours at Troll and a whole day in Apia', () => {
    expect(gapAt('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe(30 * MINUTE);
    expect(gapAt('2026-03-29T01:30', 'Antarctica/Troll')).toBe(2 * HOUR);
    expect(gapAt('2011-12-30T09:00', 'Pacific/Apia')).toBe(DAY);
    expect(instantOf('2011-12-30T09:00', 'Pacific/Apia')).toBe(instantOf('2011-12-31T09:00', 'Pacific/Apia'));
  });

  it.each(['Asia/Gaza', 'Africa/Casablanca', 'America/Recife'])(
    'sees every change in %s, where two can lie a week apart',
    (zone) => {
      const platform = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        hour: '2-digit',
      });
      const wrong: string[] = [];
      for (let noon = utc('1995-01-01T12:00Z'); noon < utc('2088-01-01T00:00Z'); noon += DAY) {
        const hour = wallTimeOf(noon, zone).slice(11, 13);
        if (hour !== platform.format(noon)) wrong.push(new Date(noon).toISOString());
      }
      expect(wrong).toEqual([]);
    },
  );

  it('begins a day without midnight at the change, and one with two midnights at the first', () => {
    expect(startOfDay(utc('2018-11-04T12:00Z'), 'America/Sao_Paulo')).toBe(utc('2018-11-04T03:00Z'));
    expect(startOfDay(utc('2010-11-07T12:00Z'), 'America/St_Johns')).toBe(utc('2010-11-07T02:30Z'));
  });
});

describe('at the edges', () => {
  it('keeps seconds of an offset and truncates to the minute', () => {
    expect(offsetAt(0, 'Africa/Monrovia')).toBe(-(44 * MINUTE + 30_000));
    expect(wallTimeOf(0, 'Africa/Monrovia')).toBe('1969-12-31T23:15');
    expect(wallTimeOf(59_999, 'UTC')).toBe('1970-01-01T00:00');
  });

  it('answers for the first and the last instant there are', () => {
    expect(offsetAt(-8_640_000_000_000_000, 'UTC')).toBe(0);
    expect(wallTimeOf(8_640_000_000_000_000, 'UTC')).toBe('275760-09-13T00:00');
  });

  it('refuses what is no time or no zone', () => {
    expect(() => wallTimeOf(Number.NaN, 'UTC')).toThrow(RangeError);
    expect(() => wallTimeOf(0, 'Europe/Lutetia')).toThrow(RangeError);
  });
});

describe('isRepeated', () => {
  it.each([
    ['2026-10-25T01:59', 'Europe/Paris', false],
    ['2026-10-25T02:00', 'Europe/Paris', true],
    ['2026-10-25T02:59', 'Europe/Paris', true],
    ['2026-10-25T03:00', 'Europe/Paris', false],
    ['2026-03-29T02:30', 'Europe/Paris', false],
    ['2026-04-05T01:29', 'Australia/Lord_Howe', false],
    ['2026-04-05T01:30', 'Australia/Lord_Howe', true],
    ['2026-04-05T02:00', 'Australia/Lord_Howe', false],
    ['2026-10-25T02:30', 'UTC', false],
  ])('%s in %s: %s', (wall, zone, expected) => {
    expect(isRepeated(wall, zone)).toBe(expected);
  });

  it('is so where the earlier and the later reading of a wall time that exists differ', () => {
    const anyWall = fc.integer({ min: Date.UTC(1975, 0, 1) / HOUR, max: Date.UTC(2037, 0, 1) / HOUR });
    fc.assert(
      fc.property(fc.constantFrom(...THREE_YEARS.map(([zone]) => zone)), anyWall, (zone, hours) => {
        const wall = wallTimeFrom(hours * HOUR + 30 * MINUTE);
        const at = (disambiguation: 'earlier' | 'later') =>
          Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
        const exists = wallTimeOf(instantOf(wall, zone), zone) === wall;
        expect(isRepeated(wall, zone)).toBe(exists && at('earlier') !== at('later'));
      }),
      { numRuns: 500 },
    );
  });
});
