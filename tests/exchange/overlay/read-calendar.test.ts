import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { occurrencesIn } from '../../../src/domain/overlays/occurrences.ts';
import { calendarOverlay, MOST_ENTRIES } from '../../../src/domain/overlays/overlay.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { addDays, startOfDate } from '../../../src/domain/time/local-date.ts';
import { aCalendar, faultOf, overlayOf, read, shownOf } from './a-calendar.ts';

const JULY = { firstDate: '2027-07-12', days: 7, zone: 'Europe/Paris' };
const whole = (date: string) => [`DTSTART;VALUE=DATE:${date}`];

describe('a calendar file', () => {
  test('gives whole days, also where nobody says that a date is one', () => {
    const file = aCalendar(
      [...whole('20270714'), 'DTEND;VALUE=DATE:20270715', 'SUMMARY:Fête nationale'],
      ['DTSTART:20270716', 'SUMMARY:Bare'],
      [...whole('20270710'), 'DURATION:P4D', 'SUMMARY:Sales'],
    );
    expect(shownOf(file, JULY)).toEqual(['0-1 Sales', '2-2 Fête nationale', '4-4 Bare']);
  });

  test.each(['Europe/Paris', 'America/Los_Angeles', 'Pacific/Apia'])(
    'a whole day is the same day in %s',
    (zone) => {
      const file = aCalendar(
        [...whole('20270328'), 'SUMMARY:Easter'],
        [...whole('20271031'), 'SUMMARY:Halloween'],
      );
      expect(shownOf(file, { firstDate: '2027-03-28', days: 1, zone })).toEqual(['0-0 Easter']);
      expect(shownOf(file, { firstDate: '2027-10-30', days: 3, zone })).toEqual(['1-1 Halloween']);
    },
  );

  test('gives times in the zone of each, in UTC, and on whatever wall is shown', () => {
    const file = aCalendar(
      [
        'DTSTART;TZID=America/New_York:20270714T090000',
        'DTEND;TZID=Europe/Paris:20270714T160000',
        'SUMMARY:Zone',
      ],
      ['DTSTART:20270714T090000Z', 'DURATION:PT1H30M', 'SUMMARY:UTC'],
      ['DTSTART:20270714T090000', 'DTEND:20270714T100000', 'SUMMARY:Floating'],
      ['DTSTART;TZID=/x.org/20070129/Europe/London:20270715T090000', 'SUMMARY:Path'],
    );
    expect(shownOf(file, JULY)).toEqual([
      '2027-07-14T07:00Z/60 Floating',
      '2027-07-14T09:00Z/90 UTC',
      '2027-07-14T13:00Z/60 Zone',
      '2027-07-15T08:00Z/0 Path',
    ]);
    expect(shownOf(file, { ...JULY, zone: 'Asia/Tokyo' })[0]).toBe('2027-07-14T00:00Z/60 Floating');
  });

  test('keeps its hour over a change of clocks, also in a zone of its own', () => {
    const own = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;TZID=Romance Standard Time:20270322T090000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'SUMMARY:Stand-up',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;TZID=Romance Standard Time:20270701T090000',
      'SUMMARY:Once',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'TZID:Romance Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'END:VCALENDAR',
    ].join('\n');
    const range = { firstDate: '2027-03-01', days: 200, zone: 'UTC' };
    expect(shownOf(own, range)).toEqual([
      '2027-03-22T08:00Z/0 Stand-up',
      '2027-03-29T07:00Z/0 Stand-up',
      '2027-04-05T07:00Z/0 Stand-up',
      '2027-07-01T07:00Z/0 Once',
    ]);
  });

  test('leaves out what was called off, moves what was moved, and adds what stands besides', () => {
    const file = aCalendar(
      [
        'UID:a',
        'DTSTART;TZID=Europe/Paris:20270712T090000',
        'RRULE:FREQ=DAILY;UNTIL=20270717T070000Z',
        'EXDATE;TZID=Europe/Paris:20270713T090000',
        'RDATE;TZID=Europe/Paris:20270718T120000',
        'SUMMARY:Daily',
      ],
      [
        'UID:a',
        'RECURRENCE-ID;TZID=Europe/Paris:20270714T090000',
        'DTSTART;TZID=Europe/Paris:20270714T150000',
        'SUMMARY:Moved',
      ],
      ['UID:a', 'RECURRENCE-ID:20270715T070000Z', 'DTSTART:20270715T070000Z', 'STATUS:CANCELLED'],
      ['UID:b', ...whole('20270712'), 'STATUS:CANCELLED', 'SUMMARY:Off'],
    );
    expect(shownOf(file, JULY)).toEqual([
      '2027-07-12T07:00Z/0 Daily',
      '2027-07-14T13:00Z/0 Moved',
      '2027-07-16T07:00Z/0 Daily',
      '2027-07-17T07:00Z/0 Daily',
      '2027-07-18T10:00Z/0 Daily',
    ]);
    expect(read(file)).toMatchObject({ kind: 'read', leftOut: { cancelled: 2, outOfRange: 0 } });
  });

  test('knows birthdays from long ago, what it calls itself, and lines that are folded', () => {
    const file = aCalendar([
      ...whole('19440229'),
      'RRULE:FREQ=YEARLY',
      'SUMMARY:Leap',
      '  day\\, of course',
    ]).replace('VERSION:2.0', 'X-WR-CALNAME:Birthdays');
    expect(read(file)).toMatchObject({ name: 'Birthdays' });
    expect(shownOf(file, { firstDate: '2026-01-01', days: 3 * 365, zone: 'UTC' })).toEqual([
      '789-789 Leap day, of course',
    ]);
  });

  test('is kept by the schema as it is read', () => {
    const overlay = overlayOf(aCalendar([...whole('20270714'), 'RRULE:FREQ=MONTHLY;BYDAY=2WE,-1FR;WKST=SU']));
    expect(calendarOverlay.parse(overlay)).toEqual(overlay);
  });
});

describe('a broken calendar file', () => {
  test.each([
    ['no calendar', 'BEGIN:VCARD\nEND:VCARD', { code: 'not-a-calendar', line: 1 }],
    ['nothing in it', aCalendar(), { code: 'nothing', line: null }],
    ['a cut file', aCalendar(whole('20270714')).split('END:VEVENT')[0]!, { code: 'not-closed', line: 3 }],
    ['a line that is none', aCalendar([...whole('20270714'), 'what']), { code: 'broken-line', line: 5 }],
    ['no start', aCalendar(['SUMMARY:Picnic']), { code: 'missing-start', line: 3, text: 'Picnic' }],
    ['a day that no month has', aCalendar(whole('20270231')), { code: 'bad-date', line: 4 }],
    ['no time', aCalendar(['DTSTART:soon']), { code: 'bad-date', line: 4, text: 'DTSTART:soon' }],
    [
      'an end before',
      aCalendar([...whole('20270714'), 'DTEND;VALUE=DATE:20270701']),
      { code: 'end-before-start', line: 5 },
    ],
    [
      'a duration that is none',
      aCalendar([...whole('20270714'), 'DURATION:long']),
      { code: 'bad-duration', line: 5 },
    ],
    [
      'a rule that is none',
      aCalendar([...whole('20270714'), 'RRULE:FREQ=OFTEN']),
      { code: 'bad-rule', line: 5 },
    ],
    [
      'a rule without a frequency',
      aCalendar([...whole('20270714'), 'RRULE:BYDAY=MO']),
      { code: 'bad-rule', line: 5 },
    ],
    [
      'by the minute',
      aCalendar([...whole('20270714'), 'RRULE:FREQ=MINUTELY']),
      { code: 'too-often', line: 5 },
    ],
    [
      'an unknown zone',
      aCalendar(['DTSTART;TZID=Mars/Base:20270714T090000']),
      { code: 'unknown-zone', line: 4, text: 'Mars/Base' },
    ],
    [
      'all that follow',
      aCalendar(['DTSTART:20270714', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270714']),
      { code: 'not-supported', line: 5 },
    ],
  ])('%s: names the line', (_what, file, fault) => {
    expect(faultOf(file)).toMatchObject(fault);
  });

  test('is counted, and told of by its first fault', () => {
    const reading = read(aCalendar(whole('20270714'), ['SUMMARY:One'], ['SUMMARY:Two']));
    expect(reading).toMatchObject({ kind: 'refused', faults: 2, fault: { line: 6 } });
  });

  test('too large, or of too many events, is refused', () => {
    expect(faultOf(new Uint8Array(5_000_001))).toMatchObject({ code: 'too-large' });
    const many = Array.from({ length: MOST_ENTRIES + 1 }, () => whole('20270714'));
    expect(faultOf(aCalendar(...many))).toMatchObject({ code: 'too-many' });
  });

  test('is never taken for sound: any text is answered', () => {
    const line = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:20270714',
      'DTSTART;TZID=:x',
      'RRULE:FREQ=DAILY',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=9',
      'EXDATE:',
      'DTEND:',
      'DURATION:-P1D',
      ':',
      ';',
      'UID:a',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const reading = read(['BEGIN:VCALENDAR', ...lines].join('\n'));
        expect(['read', 'refused']).toContain(reading.kind);
      }),
      { numRuns: 300 },
    );
  });
});

describe('series', () => {
  const RULES = [
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=DAILY;COUNT=40',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO',
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270901T000000Z',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=2TU',
    'FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;COUNT=5;BYDAY=1SU',
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU',
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
    'FREQ=YEARLY;INTERVAL=2',
    'FREQ=HOURLY;INTERVAL=5',
    'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30',
  ];

  test.each(RULES)('%s falls where ical.js lets it fall', (rule) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('Europe/Paris', 'America/New_York', 'UTC'),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 1_500 }),
        (day, zone, hour, after) => {
          const start = addDays('2025-01-01', day).replaceAll('-', '');
          const at = `${start}T${String(hour).padStart(2, '0')}1500`;
          const first = addDays('2025-01-01', after);
          const range = { firstDate: first, days: 120, zone };
          const file = aCalendar([`DTSTART;TZID=${zone}:${at}`, `RRULE:${rule}`, 'SUMMARY:x']);
          const ours = occurrencesIn([overlayOf(file)], range).map(({ start: each }) => wallIn(each, zone));
          expect(ours).toEqual(wallsByIcal(at, rule, zone, [first, addDays(first, 120)]));
        },
      ),
      { numRuns: 12 },
    );
  });

  function wallIn(at: number, zone: string): string {
    return new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T').slice(0, 16);
  }

  /** What clocks skip moves forward by the gap, with us as with everybody: compared are times that there are. */
  function wallsByIcal(at: string, rule: string, zone: string, [from, to]: [string, string]): string[] {
    const begin = ICAL.Property.fromString(`DTSTART:${at}`).getFirstValue() as ICAL.Time;
    const recur = ICAL.Recur.fromString(rule.replace(/UNTIL=(\d{8}T\d{6})Z/, 'UNTIL=$1'));
    const walls = recur.iterator(begin);
    const found: string[] = [];
    const step = () => walls.next() as ICAL.Time | null | undefined;
    for (let next = step(); next != null; next = step()) {
      const wall = next.toString().slice(0, 16);
      if (wall.slice(0, 10) >= to) break;
      if (wall.slice(0, 10) >= from) found.push(wall);
    }
    return found.map((wall) => moved(wall, zone));
  }

  function moved(wall: string, zone: string): string {
    const noon = startOfDate(wall.slice(0, 10), zone) + DAY / 2;
    const candidates = [noon - DAY, noon + DAY].map((near) => Date.parse(`${wall}:00Z`) - offset(near, zone));
    const exact = candidates.find((each) => wallIn(each, zone) === wall);
    return wallIn(exact ?? candidates[0]!, zone);
  }

  function offset(at: number, zone: string): number {
    return Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`) - at;
  }

  test('does not begin where its rule does not fall', () => {
    const file = aCalendar([...whole('20270601'), 'RRULE:FREQ=DAILY;BYMONTH=7', 'SUMMARY:x']);
    expect(shownOf(file, { ...JULY, firstDate: '2027-05-30', days: 33 })).toEqual(['32-32 x']);
  });

  test('of ten years by the day are worked out for the days shown alone', () => {
    const overlay = overlayOf(aCalendar([...whole('20170101'), 'RRULE:FREQ=DAILY', 'SUMMARY:x']));
    expect(occurrencesIn([overlay], JULY)).toHaveLength(7);
    expect(occurrencesIn([{ ...overlay, shown: false }], JULY)).toEqual([]);
  });
});
