import { daily, monthly, weekly, type CampaignPlan, type Deed, type Moment } from '../story/campaign-plan.ts';
import { LEGAL_TAG } from '../setting/policies.ts';
import type { Random } from '../random.ts';
import type { AudienceKey, ConfigurationKey } from '../setting/references.ts';

/** How a generated campaign is to come out, as far as its dates and its story decide it. */
export type Outcome = Pick<CampaignPlan, 'created' | 'story'> &
  Partial<Omit<CampaignPlan, 'name' | 'description' | 'by' | 'title' | 'body'>>;

const SENDERS: readonly [ConfigurationKey, ...ConfigurationKey[]] = [
  ...(['email-fr', 'email-fr', 'email-uk', 'email-uk', 'push-app', 'push-app', 'sms-fr'] as const),
  ...(['post', 'whatsapp', 'line'] as const),
];
/** Those that every type may use. */
const DIRECT = ['email-fr', 'email-uk', 'push-app', 'sms-fr'] as const;
const PLACES_SHOWN = ['web', 'in-app', 'checkout', 'cards'] as const;
const AUDIENCES: readonly [AudienceKey, ...AudienceKey[]] = [
  ...([
    'all-customers',
    'newsletter-fr',
    'newsletter-uk',
    'newsletter-us',
    'vip',
    'loyalty',
    'dormant',
  ] as const),
  ...(['app-users', 'stores-fr', 'trade'] as const),
];
const HOURS = [
  '07:30',
  '08:00',
  '09:00',
  '10:00',
  '10:00',
  '11:30',
  '12:00',
  '14:00',
  '16:30',
  '18:00',
  '19:15',
] as const;

function time(random: Random): string {
  return random.pick(HOURS);
}

function moment(random: Random, from: number, to: number): Moment {
  return [random.between(from, to), time(random)];
}

/** A send at a moment, activated some days before. */
function send(random: Random, starts: Moment, more: readonly Deed[] = []): Outcome {
  const activated = Math.min(starts[0] - random.between(2, 9), -1);
  return {
    via: [random.pick(SENDERS)],
    to: random.pick(AUDIENCES),
    starts,
    created: activated - random.between(1, 12),
    story: [[activated, 'activate'], ...more],
  };
}

function recurring(random: Random, starts: Moment, ends: Moment | null, more: readonly Deed[] = []): Outcome {
  const weekday = random.between(1, 7);
  const rule = random.pick([weekly([weekday]), weekly([weekday], null, 2), daily(), monthly([1, 15, 31])]);
  return {
    ...send(random, starts, more),
    via: [random.pick(DIRECT)],
    repeats: rule,
    ...(ends === null ? {} : { ends }),
  };
}

function shown(random: Random, starts: Moment, ends: Moment, more: readonly Deed[] = []): Outcome {
  return {
    ...send(random, starts, more),
    via: [random.pick(PLACES_SHOWN)],
    ends,
    priority: random.between(1, 99),
  };
}

function calls(random: Random, starts: Moment, ends: Moment | null, more: readonly Deed[] = []): Outcome {
  const planned = {
    ...send(random, starts, more),
    type: 'api-triggered',
    via: [random.pick(DIRECT)],
    window: true,
  } as const;
  const to = random.chance(0.5) ? { transactional: true as const, to: null } : {};
  return { ...planned, ...to, ...(ends === null ? {} : { ends }) };
}

function journey(
  random: Random,
  starts: Moment,
  more: readonly Deed[] = [],
  weeks: number | null = null,
): Outcome {
  const { story, ...planned } = send(random, starts);
  const message = {
    title: { en: 'For you', fr: 'Pour vous' },
    body: {
      en: 'A few ideas for your home, chosen by your store.',
      fr: 'Quelques idées pour votre maison, choisies par votre boutique.',
    },
  };
  const deeds = story.map(([day]): Deed => [day, 'publish']);
  return {
    ...planned,
    type: 'orchestrated',
    via: [],
    flow: [
      { read: random.pick(AUDIENCES) },
      { send: random.pick(DIRECT), ...message },
      { waitHours: random.between(1, 10) * 24 },
      { split: { en: 'Opened it', fr: 'L’a ouvert' }, share: random.between(20, 80) },
      { send: random.pick(DIRECT), ...message },
    ],
    ...(weeks === null ? {} : { repeats: weekly([random.between(1, 7)], weeks) }),
    story: [...deeds, ...more],
  };
}

type Maker = (random: Random) => Outcome;

/** A draft that was written some time ago; one in three is wrong in some way. */
function draft(random: Random): Outcome {
  const created = random.between(-120, -2);
  const planned: Outcome = {
    ...send(random, moment(random, 5, 85)),
    created,
    story: random.chance(0.6) ? [[random.between(created + 1, -1), 'edit']] : [],
  };
  const slips: [Partial<Outcome>, ...Partial<Outcome>[]] = [
    { unpublished: true },
    { to: null },
    { to: 'weddings' },
    { via: [] },
    { via: ['sms-uk'] },
    { via: [{ channel: 'email' }] },
    { withoutIdentity: true },
    { starts: moment(random, -60, -1) },
    { throttle: 3_000 },
  ];
  return random.chance(0.33) ? { ...planned, ...random.pick(slips) } : planned;
}

function inReview(random: Random): Outcome {
  const asked = random.between(-6, -1);
  const message = {
    en: 'Please have a look at the small print.',
    fr: 'Merci de relire les mentions légales.',
  };
  return {
    ...send(random, moment(random, 3, 60)),
    tags: [LEGAL_TAG],
    created: asked - random.between(1, 9),
    story: [[asked, 'request-approval', random.chance(0.5) ? { message } : {}]],
  };
}

function stopped(random: Random): Outcome {
  const day = random.between(-260, -12);
  const stop = (after: number): Deed[] => [[Math.min(day + random.between(2, after), -1), 'stop']];
  if (random.chance(0.4)) return recurring(random, [day, time(random)], null, stop(90));
  if (random.chance(0.5)) return shown(random, [day, time(random)], [day + 40, '20:00'], stop(30));
  return calls(random, [day, time(random)], null, stop(60));
}

/** Its run falls into the time in which what it needs is broken or gone. */
function failed(random: Random): Outcome {
  const broken = random.pick([
    { via: ['sms-uk'], day: random.between(-3, -1) },
    { via: ['email-us'], day: -60 },
    { via: ['email-fr'], to: 'weddings', day: random.between(-20, -2) },
  ] as const);
  const { day, ...what } = broken;
  const activated = day === -60 ? -66 : what.via[0] === 'sms-uk' ? -8 : -25;
  return {
    ...send(random, [day, '15:00']),
    ...what,
    created: activated - random.between(1, 12),
    story: [[activated, 'activate']],
  };
}

function archived(random: Random): Outcome {
  const archive: Deed = [random.between(-29, -1), 'archive'];
  const day = random.between(-260, -45);
  if (random.chance(0.3)) return recurring(random, [day, time(random)], null, [archive]);
  return send(random, [day, time(random)], [archive]);
}

function live(random: Random): Outcome {
  const begun = moment(random, -250, -4);
  const end: Moment = [random.between(2, 88), '20:00'];
  const modified: Deed[] = random.chance(0.1) ? [[random.between(-3, -1), 'modify']] : [];
  const revisions = [{ title: { en: 'With a new title', fr: 'Avec un nouveau titre' } }];
  const draw = random.fraction();
  if (draw < 0.25) return send(random, moment(random, -2, -1));
  if (draw < 0.6)
    return { ...recurring(random, begun, random.chance(0.9) ? end : null, modified), revisions };
  if (draw < 0.8)
    return {
      ...shown(random, moment(random, -30, -4), [random.between(2, 30), '20:00'], modified),
      revisions,
    };
  return { ...calls(random, begun, random.chance(0.5) ? end : null, modified), revisions };
}

function scheduled(random: Random): Outcome {
  const starts = moment(random, 1, 85);
  const end: Moment = [starts[0] + random.between(3, 30), '20:00'];
  const draw = random.fraction();
  if (draw < 0.6) return send(random, starts);
  if (draw < 0.75) return recurring(random, starts, [starts[0] + random.between(40, 90), '20:00']);
  return draw < 0.9 ? shown(random, starts, end) : calls(random, starts, end);
}

function completed(random: Random): Outcome {
  const starts = moment(random, -265, -5);
  const end: Moment = [Math.min(starts[0] + random.between(3, 40), -1), '20:00'];
  const draw = random.fraction();
  if (draw < 0.7) return send(random, starts);
  if (draw < 0.8 && starts[0] < -60) return recurring(random, starts, [starts[0] + 50, '20:00']);
  return draw < 0.9 ? shown(random, starts, end) : calls(random, starts, end);
}

function orchestrated(random: Random): Outcome {
  const draw = random.fraction();
  if (draw < 0.15) return { ...journey(random, moment(random, 4, 80)), story: [] };
  if (draw < 0.3) return journey(random, moment(random, 2, 80));
  if (draw < 0.6) return journey(random, moment(random, -60, -4), [], random.between(14, 24));
  if (draw < 0.65) return journey(random, moment(random, -90, -20), [[random.between(-2, -1), 'close']], 20);
  if (draw < 0.72) return journey(random, moment(random, -200, -30), [[-15, 'stop']], 40);
  return journey(random, moment(random, -265, -20));
}

/** How many of a hundred generated campaigns are to come out how. */
const SHARES: readonly (readonly [number, Maker])[] = [
  [12, draft],
  [3, inReview],
  [15, scheduled],
  [21, live],
  [22, completed],
  [6, stopped],
  [3, failed],
  [8, archived],
  [10, orchestrated],
];
const MAKERS: readonly Maker[] = SHARES.flatMap(([share, maker]) =>
  Array.from({ length: share }, () => maker),
);

export function anyOutcome(random: Random): Outcome {
  return (MAKERS[random.between(0, MAKERS.length - 1)] ?? draft)(random);
}
