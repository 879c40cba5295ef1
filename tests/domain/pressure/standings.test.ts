import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { acceptanceOf, warnings } from '../../../src/domain/pressure/accepted.ts';
import type { Cap } from '../../../src/domain/pressure/cap.ts';
import { messagesOfCell, pressureCells } from '../../../src/domain/pressure/cells.ts';
import type { PressureIndex } from '../../../src/domain/pressure/pressure-index.ts';
import { pressureOf } from '../../../src/domain/pressure/pressure-index.ts';
import { movedRow, proposedRow } from '../../../src/domain/pressure/proposed-row.ts';
import { sayingOf } from '../../../src/domain/pressure/saying.ts';
import {
  othersBefore,
  overCaps,
  standingsOf,
  strictest,
  type CapStanding,
} from '../../../src/domain/pressure/standings.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { dayOf, localDateOf } from '../../../src/domain/time/local-date.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import {
  aCampaign,
  aCap,
  aMark,
  anAction,
  anAudience,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { rowIn } from './any-pressure.ts';

const PARIS = { zone: 'Europe/Paris', firstDay: 1 } as const;
const REFERENCES = someReferences(anAudience({ id: 'vip', name: 'VIP', partOf: 'loyal' }));

type Sent = { name: string; start: string; to?: string; channel?: 'email' | 'sms'; activated?: number };

/** A campaign that sends once; 3 March 2026 is a Tuesday. */
function sending(
  { name, start, to = 'loyal', channel = 'email', activated = 1 }: Sent,
  id: number,
): Campaign {
  const campaign = aCampaign({
    id: anId(id),
    name,
    status: 'scheduled',
    schedule: { start },
    content: { audienceId: to, actions: [anAction({ channel })] },
    activated: aMark(NOW - activated * DAY),
  });
  return campaign;
}

function indexOf(campaigns: readonly Campaign[], days: { zone: string; firstDay: 1 | 6 | 7 } = PARIS) {
  const rows = campaigns.map((each) => rowIn(each, REFERENCES));
  const index = pressureOf(rows, {
    days,
    firstDate: '2026-02-23',
    count: 42,
    references: REFERENCES,
    now: NOW,
  });
  return { rows, index };
}

function told({ message, cap, audience, ordinal, standing }: CapStanding, all?: CapStanding): string {
  const others =
    all === undefined
      ? ''
      : `: ${othersBefore(all)
          .map(({ name }) => name)
          .join(', ')}`;
  return `${message.row.name} ${standing} ${ordinal}/${cap.most} ${cap.per} ${audience}${others}`;
}

const overIn = (index: PressureIndex, caps: Cap[]) => overCaps(index, caps).map((each) => told(each, each));

describe('over a cap', () => {
  const three = (['2026-03-03T09:00', '2026-03-04T09:00', '2026-03-08T23:59'] as const).map((start, index) =>
    sending({ name: ['One', 'Two', 'Three'][index]!, start }, index + 1),
  );

  it('is the run that is one too many in its week, and it names those before it', () => {
    const { index } = indexOf(three);
    const caps = [aCap()];
    expect(overIn(index, caps)).toEqual([
      'Three over 3/2 week loyal: One, Two',
      // What goes to all of them goes to the part as well.
      'Three over 3/2 week vip: One, Two',
    ]);
    expect(overIn(index, [aCap({ most: 3 })])).toEqual([]);
    expect(overIn(index, [aCap({ active: false })])).toEqual([]);
    expect(overIn(index, [aCap({ channels: ['sms', 'push'] })])).toEqual([]);
    expect(overIn(index, [aCap({ channels: [] })])).toHaveLength(2);
  });

  it('is counted by the weeks and the zone of the sandbox', () => {
    expect(overIn(indexOf(three, { ...PARIS, firstDay: 7 }).index, [aCap()])).toEqual([]);
    expect(overIn(indexOf(three, { ...PARIS, zone: 'Asia/Tokyo' }).index, [aCap()])).toEqual([]);
  });

  it('warns of no run that has taken place', () => {
    const sent = [1, 2, 3].map((id) =>
      aCampaign({ id: anId(id), status: 'live', schedule: { start: `2026-03-0${id - 1 || 1}T10:30` } }),
    );
    const { index } = indexOf(sent);
    expect(overCaps(index, [aCap({ most: 1 })]).every(({ message }) => message.at > NOW)).toBe(true);
  });

  it('counts the runs of one campaign among themselves, and names others only', () => {
    const daily = aCampaign({
      id: anId(7),
      name: 'Daily',
      status: 'scheduled',
      schedule: { start: '2026-03-03T08:00', recurrence: aRecurrence({ count: 3 }) },
    });
    const { index } = indexOf([daily]);
    expect(overIn(index, [aCap()])[0]).toBe('Daily over 3/2 week loyal: ');
    expect(overIn(indexOf([daily, three[0]!]).index, [aCap()]).slice(0, 2)).toEqual([
      'Daily over 3/2 week loyal: One',
      'Daily over 4/2 week loyal: One',
    ]);
  });

  it('of two at one instant is the one that was activated later', () => {
    const start = '2026-03-03T09:00';
    const { index } = indexOf([
      sending({ name: 'Newer', start, activated: 1 }, 1),
      sending({ name: 'Older', start, activated: 2 }, 2),
    ]);
    expect(overIn(index, [aCap({ most: 1 })])[0]).toBe('Newer over 2/1 week loyal: Older');
  });

  it('for any n, n messages in a period are none too many, and one more is one', () => {
    const anyCase = fc.record({
      most: fc.integer({ min: 1, max: 6 }),
      per: fc.constantFrom('day', 'week'),
      hours: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 7, maxLength: 7 }),
      zone: fc.constantFrom('Europe/Paris', 'UTC', 'Africa/Cairo'),
    });
    fc.assert(
      fc.property(anyCase, ({ most, per, hours, zone }) => {
        const sent = hours.map((hour, id) =>
          sending({ name: `${hour}`, start: wallTimeOf(NOW + hour * HOUR, 'Europe/Paris') }, id + 1),
        );
        const caps = [aCap({ most, per: per })];
        const overOf = (count: number) =>
          overCaps(indexOf(sent.slice(0, count), { zone, firstDay: 1 }).index, caps).filter(
            ({ audience }) => audience === 'loyal',
          );
        expect(overOf(most)).toEqual([]);
        const over = overOf(most + 1);
        expect(over).toHaveLength(1);
        const [last] = over;
        const latest = Math.max(...hours.slice(0, most + 1));
        expect(last).toMatchObject({
          ordinal: most + 1,
          standing: 'over',
          message: { row: { name: `${latest}` } },
        });
        expect(othersBefore(last!)).toHaveLength(most);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a place means', () => {
  const spring = sending({ name: 'Spring preview', start: '2026-03-03T09:00' }, 1);
  const early = sending({ name: 'VIP early access', start: '2026-03-06T09:00' }, 2);
  const moving = sending({ name: 'Moving', start: '2026-03-10T09:00' }, 3);

  /** What is said when it is moved to a wall time in Paris. */
  function saidAt(to: string, caps: Cap[], among: Campaign[] = [spring, early, moving]) {
    const { rows, index } = indexOf(among);
    const row = rows.find(({ name }) => name === 'Moving')!;
    const moved = movedRow(row, row.start!, Date.parse(`${to}+01:00`), NOW)!;
    const said = strictest(standingsOf(index.messagesOf(moved), index, caps, 'as-last'), index);
    return said === null ? null : told(said, said);
  }

  it('is the third email of the week, wherever in the week', () => {
    const said = 'Moving over 3/2 week loyal: Spring preview, VIP early access';
    for (const day of ['03', '05', '08']) expect(saidAt(`2026-03-${day}T08:00`, [aCap()])).toBe(said);
    expect(saidAt('2026-03-12T08:00', [aCap()])).toBe('Moving under 1/2 week loyal: ');
  });

  it('is told in values, from which each language makes its sentence', () => {
    const text = sending({ name: 'Text', start: '2026-03-07T09:00', channel: 'sms' }, 5);
    const { rows, index } = indexOf([spring, early, moving, text]);
    const said = (name: string, caps: Cap[]) => {
      const row = rows.find((each) => each.name === name)!;
      return sayingOf(strictest(standingsOf(index.messagesOf(row), index, caps), index)!, index);
    };
    expect(said('VIP early access', [aCap({ most: 1 })])).toEqual({
      standing: 'over',
      ordinal: 2,
      most: 1,
      per: 'week',
      firstDate: '2026-03-02',
      isCurrent: true,
      channel: 'email',
      audience: 'Loyal customers',
      others: ['Spring preview'],
    });
    const all = said('Text', [aCap({ channels: [] })]);
    expect(all).toMatchObject({ ordinal: 3, channel: null, others: ['Spring preview', 'VIP early access'] });
    const day = { per: 'day', firstDate: '2026-03-10', isCurrent: false, standing: 'at' };
    expect(said('Moving', [aCap({ most: 1, per: 'day' })])).toMatchObject(day);
  });

  it('is said neutrally at the cap, and not at all without one', () => {
    expect(saidAt('2026-03-05T08:00', [aCap({ most: 3 })])).toBe(
      'Moving at 3/3 week loyal: Spring preview, VIP early access',
    );
    expect(saidAt('2026-03-05T08:00', [])).toBeNull();
  });

  it('is said of the strictest of several caps, and of one that is passed before one that is not', () => {
    const week = aCap({ id: anId(1), name: 'Week', most: 2 });
    const day = aCap({ id: anId(2), name: 'Day', most: 1, per: 'day', channels: [] });
    const month = aCap({ id: anId(3), name: 'Loose', most: 50 });
    expect(saidAt('2026-03-06T08:00', [month, day, week])).toContain('3/2 week');
    expect(saidAt('2026-03-13T08:00', [month, day, week])).toContain('at 1/1 day');
    const [one, other] = [aCap({ id: anId(1), most: 1 }), aCap({ id: anId(2), most: 1, name: 'A' })];
    expect(saidAt('2026-03-06T08:00', [one, other])).toBe(saidAt('2026-03-06T08:00', [other, one]));
  });

  it('is said of the part where that is what it is too much for', () => {
    const vip = [spring, sending({ name: 'VIP only', start: '2026-03-06T09:00', to: 'vip' }, 2), moving];
    expect(saidAt('2026-03-05T08:00', [aCap()], vip)).toBe(
      'Moving over 3/2 week vip: Spring preview, VIP only',
    );
  });

  it('is the same for a campaign that is not in force yet', () => {
    const draft = aCampaign({ id: anId(9), name: 'Draft', schedule: { start: '2026-03-05T09:00' } });
    const { index } = indexOf([spring, early]);
    const row = proposedRow(draft, draft.current.content, REFERENCES, NOW);
    const said = strictest(standingsOf(index.messagesOf(row), index, [aCap()], 'as-last'), index);
    expect(told(said!, said!)).toBe('Draft over 3/2 week loyal: Spring preview, VIP early access');
  });
});

describe('an accepted warning', () => {
  const others = ['2026-03-03T09:00', '2026-03-04T09:00'].map((start, id) =>
    sending({ name: `Other ${id}`, start }, id + 1),
  );
  const own = sending({ name: 'Own', start: '2026-03-06T09:00' }, 9);
  const caps = [aCap()];
  const { rows, index } = indexOf([...others, own]);
  const row = rows.at(-1)!;
  const ownOver = (of: PressureIndex) =>
    overCaps(of, caps).filter(({ message }) => message.row.name === 'Own');
  const accepted = new Map([[row.id, acceptanceOf(row, ownOver(index))]]);
  const warnsIn = (campaigns: Campaign[], given = caps) =>
    warnings(overCaps(indexOf(campaigns).index, given), accepted).some(
      ({ message }) => message.row.id === row.id,
    );

  it('is silent as long as the campaign stays where it is', () => {
    expect(warnings(ownOver(index), new Map())).toHaveLength(2);
    expect(warnsIn([...others, own])).toBe(false);
    expect(warnsIn([...others, { ...own, name: 'Renamed', revision: 9 }])).toBe(false);
  });

  it('speaks again once it has moved, others crowd in before it, or the cap is another', () => {
    const moved = sending({ name: 'Own', start: '2026-03-06T10:00' }, 9);
    expect(warnsIn([...others, moved])).toBe(true);
    expect(warnsIn([...others, sending({ name: 'More', start: '2026-03-05T09:00' }, 5), own])).toBe(true);
    expect(warnsIn([...others, sending({ name: 'After', start: '2026-03-07T09:00' }, 5), own])).toBe(false);
    expect(warnsIn([...others, own], [aCap({ most: 1 })])).toBe(true);
    expect(warnsIn([...others, own], [aCap({ name: 'Renamed' })])).toBe(false);
    expect(warnsIn([...others, own], [aCap({ id: anId(8) })])).toBe(true);
  });

  it('is kept, once for each cap and audience, by the run that is furthest over', () => {
    const daily = aCampaign({
      id: anId(9),
      name: 'Own',
      status: 'scheduled',
      schedule: { start: '2026-03-03T08:00', recurrence: aRecurrence({ count: 20 }) },
    });
    const all = indexOf([daily]);
    const acceptance = acceptanceOf(all.rows[0]!, overCaps(all.index, caps));
    expect(acceptance.over.map(({ audience, ordinal }) => [audience, ordinal])).toEqual([
      ['loyal', 7],
      ['vip', 7],
    ]);
    expect(warnings(overCaps(all.index, caps), new Map([[anId(9), acceptance]]))).toEqual([]);
  });
});

describe('the strip', () => {
  it('has a cell a day with its figure and how it stands, for the fullest audience or a chosen one', () => {
    const { index } = indexOf([
      sending({ name: 'One', start: '2026-03-03T09:00' }, 1),
      sending({ name: 'Two', start: '2026-03-04T09:00' }, 2),
      sending({ name: 'Three', start: '2026-03-05T09:00', to: 'vip' }, 3),
    ]);
    const days = { firstDate: '2026-03-02', count: 5, per: 'day' } as const;
    const cells = (audience: string | null) =>
      pressureCells(index, [aCap()], days, audience).map((each) => [
        each.audience,
        each.count,
        each.nearest?.standing ?? 'under',
      ]);
    expect(cells('loyal')).toEqual([
      ['loyal', 0, 'under'],
      ['loyal', 1, 'under'],
      ['loyal', 1, 'at'],
      ['loyal', 0, 'under'],
      ['loyal', 0, 'under'],
    ]);
    // Of two that get the same, the one with the most people.
    expect(cells(null)).toEqual([
      [null, 0, 'under'],
      ['loyal', 1, 'under'],
      ['loyal', 1, 'at'],
      ['vip', 1, 'over'],
      [null, 0, 'under'],
    ]);
    const weeks = pressureCells(index, [aCap()], { ...days, count: 14, per: 'week' }, null);
    expect(weeks.map(({ firstDate, days: length, count }) => [firstDate, length, count])).toEqual([
      ['2026-03-02', 7, 3],
      ['2026-03-09', 7, 0],
    ]);
    expect(weeks[0]).toMatchObject({ audience: 'vip', nearest: { ordinal: 3, standing: 'over' } });
  });

  it('lists what makes a cell, each message with the cap that it goes furthest towards', () => {
    const { index } = indexOf([
      sending({ name: 'One', start: '2026-03-03T09:00' }, 1),
      sending({ name: 'Two', start: '2026-03-03T11:00' }, 2),
      sending({ name: 'Three', start: '2026-03-05T09:00' }, 3),
    ]);
    const daily = aCap({ id: anId(7), name: 'Daily', most: 3, per: 'day' });
    const off = aCap({ id: anId(8), name: 'Off', most: 1, active: false });
    const list = (firstDay: string, days: 1 | 7, caps = [aCap(), daily, off]) =>
      messagesOfCell(index, caps, 'loyal', { firstDay: dayOf(firstDay), days }).map(
        ({ message, nearest }) => [
          message.row.name,
          nearest === null ? null : `${nearest.ordinal} of ${nearest.cap.name}`,
        ],
      );
    const { name } = aCap();
    expect(list('2026-03-03', 1)).toEqual([
      ['One', `1 of ${name}`],
      ['Two', `2 of ${name}`],
    ]);
    expect(list('2026-03-05', 1)).toEqual([['Three', `3 of ${name}`]]);
    expect(list('2026-03-02', 7, [daily]).map(([, nearest]) => nearest)).toEqual([
      '1 of Daily',
      '2 of Daily',
      '1 of Daily',
    ]);
    expect(list('2026-03-02', 7, [off]).map(([, nearest]) => nearest)).toEqual([null, null, null]);
  });

  it('knows whole weeks on either side of what was asked for', () => {
    const { index } = indexOf([]);
    const { firstDay, lastDay } = index.range;
    expect([localDateOf(firstDay), localDateOf(lastDay)]).toEqual(['2026-02-23', '2026-04-05']);
  });
});
