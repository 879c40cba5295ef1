import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Channel } from '../../../src/domain/campaign/channel.ts';
import type { ActionContent, Category } from '../../../src/domain/campaign/content.ts';
import { reportBasis } from '../../../src/domain/reports/basis.ts';
import { toldOf } from '../../../src/domain/reports/channel-figures.ts';
import { emptyTally, type Count } from '../../../src/domain/reports/figures.ts';
import { reportOf } from '../../../src/domain/reports/report.ts';
import { totalOf } from '../../../src/domain/reports/total.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { aCampaign, aMark, anAction, anAudience, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';

const PEOPLE = 100_000;

/** In force since NOW. */
function begun(campaign: Campaign): Campaign {
  const activated = aMark(NOW);
  return { ...campaign, activated, liveSince: NOW, current: { ...campaign.current, activated } } as Campaign;
}

function basisOf(campaign: Campaign, size = PEOPLE) {
  const basis = reportBasis(begun(campaign), someReferences(anAudience({ size })));
  if (basis === null) throw new Error('It was activated');
  return basis;
}

const figuresAt = (campaign: Campaign, now: Instant, size?: number) => totalOf(basisOf(campaign, size), now);

describe('what a campaign sends', () => {
  it('is the same for the same campaign, and another for another', () => {
    const of = (id: string) => figuresAt(aCampaign({ status: 'live', id }), NOW + 3 * DAY);
    expect(of(anId(1))).toEqual(of(anId(1)));
    expect(of(anId(1)).uniqueOpens).not.toBe(of(anId(2)).uniqueOpens);
  });

  it('goes to the whole audience, by its size, and to nobody where there is none', () => {
    const live = aCampaign({ status: 'live' });
    expect(figuresAt(live, NOW + DAY).targeted).toBe(PEOPLE);
    expect(figuresAt(live, NOW + DAY, 7).targeted).toBe(7);
    expect(totalOf(reportBasis(begun(live), new Map())!, NOW + DAY).targeted).toBe(0);
  });

  it('takes as long as its throttle says, and leaves out whom 12 h cannot reach', () => {
    const slow = aCampaign({ status: 'live', content: { throttle: 1 } });
    const halfway = figuresAt(slow, NOW + 6 * HOUR);
    expect(halfway.inProgress).toBeGreaterThan(20_000);
    const done = figuresAt(slow, NOW + 12 * HOUR);
    expect(done).toMatchObject({ inProgress: 0, sent: 12 * 3_600 });
    expect(done['outside-window']).toBeGreaterThan(40_000);
    expect(figuresAt(aCampaign({ status: 'live' }), NOW + HOUR).inProgress).toBe(0);
  });

  it('reaches the recipients in their own time zones until the last of them', () => {
    const start = '2026-03-02T10:00';
    const zoned = aCampaign({ status: 'live', schedule: { start }, content: { inRecipientZone: true } });
    expect(figuresAt(zoned, NOW + 12 * HOUR).inProgress).toBeGreaterThan(1_000);
    expect(figuresAt(zoned, NOW + 14 * HOUR).inProgress).toBe(0);
  });

  it('heeds consent for marketing, and not for what is transactional', () => {
    const service = aCampaign({ status: 'live', content: { category: 'transactional' } });
    expect(figuresAt(aCampaign({ status: 'live' }), NOW + DAY)['no-consent']).toBeGreaterThan(0);
    expect(figuresAt(service, NOW + DAY)).toMatchObject({ 'no-consent': 0, 'frequency-cap': 0 });
    expect(figuresAt(service, NOW + DAY).suppressed).toBeGreaterThan(0);
  });

  it('takes a day to reach the post', () => {
    const action = anAction({ channel: 'direct-mail' });
    const letter = aCampaign({ status: 'live', content: { actions: [action] } });
    expect(figuresAt(letter, NOW + 23 * HOUR).delivered).toBe(0);
    expect(figuresAt(letter, NOW + 4 * DAY)).toMatchObject({ inProgress: 0, opens: 0, bounces: 0 });
  });
});

describe('what people make of it follows from what it is to them', () => {
  const say = (title: string, channel: Channel = 'email') => ({
    actions: [anAction({ channel, message: { title, body: 'Read on', published: true } })],
  });
  /** Shares of delivered, in the end, over many campaigns that differ by nothing but their ids. */
  const sharesOf = (make: (id: string) => Campaign) => {
    const shares = Array.from({ length: 40 }, (_, index) => {
      const campaign = make(anId(index + 1));
      const { delivered, uniqueOpens, uniqueClicks } = figuresAt(campaign, NOW + 20 * DAY);
      return { opens: uniqueOpens / delivered, clicks: uniqueClicks / delivered };
    });
    const of = (figure: 'opens' | 'clicks') => shares.map((each) => each[figure]);
    return {
      leastOpens: Math.min(...of('opens')),
      mostOpens: Math.max(...of('opens')),
      clicks: of('clicks').reduce((sum, each) => sum + each, 0) / shares.length,
    };
  };
  const sent = (content: Partial<ActionContent>) =>
    sharesOf((id) => aCampaign({ id, status: 'live', content }));
  const news = sent(say('Linen for the summer'));

  it('most open word of their order, and none of them leaves a list', () => {
    const service = { category: 'transactional', ...say('Your order') } as const;
    expect(sent(service).leastOpens).toBeGreaterThan(0.55);
    const figures = figuresAt(aCampaign({ status: 'live', content: service }), NOW + 20 * DAY);
    expect(figures).toMatchObject({ unsubscribes: 0, complaints: 0, optOuts: 0 });
    const text = { category: 'transactional', ...say('Your parcel', 'sms') } as const;
    expect(figuresAt(aCampaign({ status: 'live', content: text }), NOW + 20 * DAY).optOuts).toBe(0);
  });

  it.each(['Welcome to the house', 'Bienvenue', 'Votre panier vous attend', 'Still in your basket'])(
    '“%s” draws more than any news',
    (title) => {
      const { leastOpens, clicks } = sent(say(title));
      expect(leastOpens).toBeGreaterThan(news.mostOpens);
      expect(clicks).toBeGreaterThan(2 * news.clicks);
    },
  );

  it.each(['Welcome back, we missed you', 'Picnic baskets for May', 'The house page', ''])(
    '“%s” is news',
    (title) => {
      expect(sent(say(title)).mostOpens).toBeLessThan(0.45);
    },
  );

  it('a journey that welcomes does so to its last message', () => {
    const step = (id: string, title: string) =>
      ({ kind: 'channel', id, action: say(title).actions[0]! }) as const;
    const { leastOpens } = sharesOf((id) =>
      aCampaign({
        id,
        type: 'orchestrated',
        status: 'live',
        content: {
          activities: [
            { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
            step('one', 'Welcome'),
            step('two', 'Did you see?'),
          ],
        },
      }),
    );
    expect(leastOpens).toBeGreaterThan(news.mostOpens);
  });

  it('the answer to what somebody did draws more than news, and less than a basket of theirs', () => {
    const answers = (title: string) =>
      sharesOf((id) =>
        aCampaign({
          id,
          type: 'api-triggered',
          status: 'live',
          content: { category: 'marketing', audienceId: 'loyal', ...say(title) },
        }),
      ).clicks;
    expect(answers('Back on the shelf')).toBeGreaterThan(1.3 * news.clicks);
    expect(answers('Your basket')).toBeGreaterThan(answers('Back on the shelf'));
  });

  it('is what it was when it began, whatever it is called or says since', () => {
    const before = begun(aCampaign({ status: 'live', content: say('Your basket is waiting') }));
    const said = { ...before.current.content, ...say('Still keen?') };
    const after = {
      ...before,
      name: 'Renamed',
      tags: ['news'],
      replaced: [{ ...before.current, replacedAt: NOW + DAY }],
      current: { ...before.current, number: 2, content: said },
    } as Campaign;
    const purposes = (campaign: Campaign) =>
      basisOf(campaign).editions.flatMap(({ outlets }) => outlets.map(({ purpose }) => purpose));
    expect(purposes(before)).toEqual(['basket']);
    expect(purposes(after)).toEqual(['basket', 'basket']);
  });

  it('people answer STOP to a text without a click, and sooner than they click', () => {
    const text = aCampaign({ status: 'live', content: say('Sale', 'sms') });
    const { delivered, optOuts, unsubscribes, uniqueClicks } = figuresAt(text, NOW + 20 * DAY);
    expect(optOuts / delivered).toBeGreaterThan(0.005);
    expect(unsubscribes).toBe(0);
    const soon = figuresAt(text, NOW + HOUR);
    expect(soon.optOuts / optOuts).toBeGreaterThan(soon.uniqueClicks / uniqueClicks);
    expect(figuresAt(aCampaign({ status: 'live' }), NOW + 20 * DAY).optOuts).toBe(0);
  });
});

describe('what a report tells', () => {
  const figures = (channels: Channel[], category: Category = 'marketing') =>
    toldOf(channels, category).map(({ figure }) => figure);
  const wholes = (channels: Channel[], asked: Count) =>
    toldOf(channels, 'marketing').find(({ figure }) => figure === asked)?.of;

  it('has no word of leaving where there is nothing to leave', () => {
    const leaving = ['unsubscribes', 'complaints', 'optOuts'];
    expect(figures(['email', 'sms'])).toEqual(expect.arrayContaining(leaving));
    for (const each of leaving)
      expect(figures(['email', 'sms', 'push'], 'transactional')).not.toContain(each);
    expect(figures(['sms'])).toContain('optOuts');
    expect(figures(['sms'])).not.toContain('unsubscribes');
    expect(figures(['email'])).not.toContain('optOuts');
  });

  it('is transactional where all it ever sent was', () => {
    const of = (content: Partial<ActionContent>) =>
      reportOf(basisOf(aCampaign({ status: 'live', content })), { now: NOW + DAY, period: 'all', run: null });
    expect(of({ category: 'transactional' }).category).toBe('transactional');
    expect(of({}).category).toBe('marketing');
  });

  it('has a share where the same channels know the part and the whole', () => {
    expect(wholes(['email'], 'uniqueOpens')).toEqual(['delivered']);
    expect(wholes(['email', 'direct-mail'], 'uniqueOpens')).toEqual([]);
    expect(wholes(['email', 'sms'], 'uniqueClicks')).toEqual(['delivered']);
    expect(wholes(['email', 'sms'], 'optOuts')).toEqual([]);
    expect(wholes(['email', 'line'], 'bounces')).toEqual([]);
    expect(wholes(['email', 'line'], 'delivered')).toEqual(['sent']);
  });
});

describe('the last 24 hours', () => {
  const inDay = (campaign: Campaign, now: Instant) =>
    reportOf(basisOf(campaign), { now, period: '24h', run: null }).total;

  it('are all there is of what began in them', () => {
    const live = aCampaign({ status: 'live' });
    expect(inDay(live, NOW + 20 * HOUR)).toEqual(figuresAt(live, NOW + 20 * HOUR));
  });

  it('have nothing of what was through before, though it is still being opened', () => {
    const live = aCampaign({ status: 'live' });
    expect(inDay(live, NOW + 2 * DAY)).toEqual(emptyTally());
    expect(figuresAt(live, NOW + 2 * DAY).opens).toBeGreaterThan(figuresAt(live, NOW + DAY).opens);
  });

  it('have what was still to go out when they began, and who opened that', () => {
    const action = anAction({ channel: 'direct-mail' });
    const letter = aCampaign({ status: 'live', content: { actions: [action] } });
    const now = NOW + 2 * DAY;
    expect(inDay(letter, now)).toMatchObject({ excluded: 0, sent: figuresAt(letter, now).sent });
  });
});

describe('API-triggered', () => {
  it('a single run answers one call, of at most twenty recipients where they come with it', () => {
    const single = aCampaign({ type: 'api-triggered', status: 'live' });
    const report = reportOf(basisOf(single), { now: NOW + 2 * DAY, period: 'all', run: null });
    expect(report.runs).toHaveLength(1);
    expect(report.total.targeted).toBeGreaterThanOrEqual(1);
    expect(report.total.targeted).toBeLessThanOrEqual(20);
    expect(figuresAt(single, NOW + MINUTE).targeted).toBe(0);
  });

  it('a window answers calls while it is open, and none after its end', () => {
    const end = '2026-03-05T10:00';
    const open = aCampaign({
      type: 'api-triggered',
      status: 'live',
      content: { window: true, schedule: { zone: 'UTC', start: null, end, recurrence: null } },
    });
    const at = (days: number) => figuresAt(open, NOW + days * DAY).targeted;
    expect(at(1)).toBeGreaterThan(0);
    expect(at(2)).toBeGreaterThan(at(1));
    expect(at(3.1)).toBe(at(30));
  });
});

describe('orchestrated', () => {
  const mail = { kind: 'channel', id: 'mail', action: anAction() } as const;
  const text = { kind: 'channel', id: 'text', action: anAction({ channel: 'sms' }) } as const;
  const read = { kind: 'read-audience', id: 'read', audienceId: 'loyal' } as const;
  const split = (share: number) => ({ kind: 'split', id: 'split', label: '', share }) as const;

  it('splits share the audience, so that nobody goes two ways', () => {
    const shared = aCampaign({
      type: 'orchestrated',
      status: 'live',
      content: { activities: [read, split(70), mail, split(60), text] },
    });
    const { channels } = reportOf(basisOf(shared), { now: NOW + DAY, period: 'all', run: null });
    expect(channels.get('email')?.targeted).toBe(70_000);
    expect(channels.get('sms')?.targeted).toBe(30_000);
  });

  it('a channel activity sends once the waits before it are over', () => {
    const waits = { kind: 'wait', id: 'wait', minutes: 2 * 24 * 60 } as const;
    const journey = aCampaign({
      type: 'orchestrated',
      status: 'live',
      content: { activities: [read, mail, waits, text] },
    });
    expect(figuresAt(journey, NOW + DAY).targeted).toBe(PEOPLE);
    expect(figuresAt(journey, NOW + 3 * DAY).targeted).toBe(2 * PEOPLE);
  });
});
