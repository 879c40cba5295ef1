import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { conflictsOf } from '../../../src/domain/pressure/conflicts.ts';
import { pressureOf } from '../../../src/domain/pressure/pressure-index.ts';
import { movedRow } from '../../../src/domain/pressure/proposed-row.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import {
  aCampaign,
  aConfiguration,
  aContext,
  aMark,
  anAction,
  anAudience,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { rowIn } from './any-pressure.ts';

const REFERENCES = someReferences(
  anAudience({ id: 'vip', name: 'VIP', partOf: 'loyal' }),
  anAudience({ id: 'others', name: 'Others' }),
  aConfiguration({ id: 'banner', channel: 'web' }),
  aConfiguration({ id: 'footer', channel: 'web' }),
  aConfiguration({ id: 'cards', channel: 'content-card' }),
);

function indexed(campaigns: readonly Campaign[]) {
  const rows = campaigns.map((each) => rowIn(each, REFERENCES));
  const days = { zone: 'Europe/Paris', firstDay: 1 } as const;
  const range = { firstDate: '2026-03-02', count: 28 };
  return { rows, index: pressureOf(rows, { days, ...range, references: REFERENCES, now: NOW }) };
}

/** What the last of some campaigns conflicts with. */
function conflictsAmong(...campaigns: Campaign[]) {
  const { rows, index } = indexed(campaigns);
  return conflictsOf(rows.at(-1)!, rows, index);
}

function sending(
  name: string,
  start: string,
  content: { to?: string; channel?: 'email' | 'sms' } = {},
): Campaign {
  const { to = 'loyal', channel = 'email' } = content;
  return aCampaign({
    id: crypto.randomUUID(),
    name,
    status: 'scheduled',
    schedule: { start },
    content: { audienceId: to, actions: [anAction({ channel })] },
  });
}

describe('conflicts of what is sent', () => {
  const own = sending('Own', '2026-03-05T10:15', { to: 'vip' });
  const named = (...campaigns: Campaign[]) => conflictsAmong(...campaigns, own).map(({ row }) => row.name);

  it('are runs of others within 24 hours to its audience, or to a larger one that it is part of', () => {
    expect(
      named(
        sending('Day before', '2026-03-04T10:15', { to: 'vip' }),
        sending('Earlier', '2026-03-04T10:14', { to: 'vip' }),
        sending('Day after, to all', '2026-03-06T10:15'),
        sending('Later', '2026-03-06T10:16'),
        sending('To others', '2026-03-05T10:15', { to: 'others' }),
      ),
    ).toEqual(['Day before', 'Day after, to all']);
  });

  it('are not those of a part of it, nor service messages, nor drafts, nor what was sent long ago', () => {
    const toAll = sending('Own', '2026-03-05T10:15');
    const service = aCampaign({
      id: anId(4),
      status: 'scheduled',
      schedule: { start: '2026-03-05T10:15' },
      content: { category: 'transactional' },
    });
    const draft = aCampaign({ id: anId(5), schedule: { start: '2026-03-05T10:15' } });
    const part = sending('Part', '2026-03-05T10:15', { to: 'vip' });
    expect(conflictsAmong(part, service, draft, toAll)).toEqual([]);
  });

  it('come with the hour, the channel and the audience that they share, the worst first, then the nearest', () => {
    const all = [
      sending('Another channel, to all', '2026-03-05T13:00', { channel: 'sms' }),
      sending('Another channel', '2026-03-05T14:00', { to: 'vip', channel: 'sms' }),
      sending('Same channel, later', '2026-03-05T20:00', { to: 'vip' }),
      sending('Same channel, sooner', '2026-03-05T12:00', { to: 'vip' }),
      sending('Same hour, another channel', '2026-03-05T10:55', { to: 'vip', channel: 'sms' }),
      sending('All the same', '2026-03-05T10:00', { to: 'vip' }),
    ];
    expect(named(...all)).toEqual([
      'All the same',
      'Same hour, another channel',
      'Same channel, sooner',
      'Same channel, later',
      'Another channel',
      'Another channel, to all',
    ]);
    expect(conflictsAmong(all[5]!, own)).toMatchObject([
      { kind: 'messages', sameHour: true, sameChannel: true, sameAudience: true },
    ]);
  });

  it('stand once for a campaign that recurs, with each of the dates', () => {
    const daily = aCampaign({
      id: anId(8),
      name: 'Daily',
      status: 'scheduled',
      schedule: { start: '2026-03-03T09:00', recurrence: aRecurrence() },
    });
    const [conflict] = conflictsAmong(daily, own);
    const dates = conflict?.kind === 'messages' ? conflict.meetings : [];
    expect(dates.map(({ other }) => wallTimeOf(other.at, 'Europe/Paris'))).toEqual([
      '2026-03-05T09:00',
      '2026-03-06T09:00',
    ]);
  });
});

describe('conflicts of what is shown', () => {
  const shown = (
    name: string,
    priority: number,
    place: 'banner' | 'footer' | 'cards' = 'banner',
    schedule = { start: '2026-03-03T09:00', end: '2026-03-10T09:00' },
  ) =>
    aCampaign({
      id: crypto.randomUUID(),
      name,
      status: 'scheduled',
      activated: aMark(NOW - DAY),
      schedule,
      content: {
        actions: [anAction({ channel: place === 'cards' ? 'content-card' : 'web', configurationId: place })],
        priority,
      },
    });

  it('are those in the same place at the same time with the same or a higher priority, the highest first', () => {
    const conflicts = conflictsAmong(
      shown('Same', 50),
      shown('Higher', 80),
      shown('Lower', 49),
      shown('Another place', 90, 'footer'),
      shown('Another channel', 90, 'cards'),
      shown('Before', 90, 'banner', { start: '2026-03-02T11:00', end: '2026-03-03T09:00' }),
      shown('Own', 50),
    );
    expect(conflicts.map(({ row }) => row.name)).toEqual(['Higher', 'Same']);
    expect(conflicts).toMatchObject([
      { kind: 'priority', priority: 80, isHigher: true, channels: ['web'] },
      { kind: 'priority', priority: 50, isHigher: false },
    ]);
  });

  it('last from when both are shown to when one is not', () => {
    const [conflict] = conflictsAmong(
      shown('Other', 50, 'banner', { start: '2026-03-05T09:00', end: '2026-03-20T09:00' }),
      shown('Own', 50),
    );
    const { from, to } = conflict as Extract<typeof conflict, { kind: 'priority' }>;
    expect([from, to].map((at) => wallTimeOf(at, 'Europe/Paris'))).toEqual([
      '2026-03-05T09:00',
      '2026-03-10T09:00',
    ]);
  });
});

describe('a moved row', () => {
  it('has the messages that the campaign has once it is moved', () => {
    const cases = [
      { start: '2026-03-05T10:00', recurrence: null },
      { start: '2026-03-03T10:00', recurrence: aRecurrence() },
      { start: '2026-03-03T10:00', recurrence: aRecurrence({ frequency: 'weekly', weekdays: [2, 4] }) },
    ] as const;
    for (const schedule of cases) {
      const campaign = aCampaign({ status: 'scheduled', schedule, activated: aMark(NOW - 9 * DAY) });
      const activated = {
        ...campaign,
        current: { ...campaign.current, activated: campaign.activated },
      } as Campaign;
      const [from, to] = ['2026-03-05T10:00', '2026-03-05T15:30'];
      const outcome = fire(activated, 'reschedule', aContext(), { move: { from, to } });
      if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
      const { rows, index } = indexed([activated]);
      const at = (wall: string) => Date.parse(`${wall}+01:00`);
      const moved = movedRow(rows[0]!, at(from), at(to), NOW)!;
      const ats = (row: typeof moved) => index.messagesOf(row).map((each) => each.at);
      expect(ats(moved)).toEqual(ats(rowIn(outcome.campaign!, REFERENCES)));
      expect(ats(moved)).toContain(at(to));
    }
  });

  it('is none of what launches nothing', () => {
    const window = aCampaign({ type: 'api-triggered', status: 'live' });
    expect(movedRow(rowIn(window, REFERENCES), NOW, NOW + DAY, NOW)).toBeNull();
    expect(movedRow(rowIn(aCampaign(), REFERENCES), NOW, NOW + DAY, NOW)).toBeNull();
  });
});
