/** What each of the small files from the world gives as it stands: what is asked, what would arrive, what is left out. */
export interface Case {
  readonly file: string;
  readonly questions: readonly string[];
  readonly campaigns: readonly string[];
  readonly leftOut?: readonly string[];
  readonly problems?: readonly string[];
}

export const CASES: readonly Case[] = [
  {
    file: 'ajo.json',
    questions: [
      'tag: spring = create',
      'audience: aud-1 = create, aud-2 = create, aud-3 = create, aud-4 = create, aud-5 = create, aud-6 = create',
      'sent: 2 = history',
    ],
    campaigns: [
      '1: draft (scheduled) Spring letter, email, 2027-03-02T09:00',
      '2: draft (live) Weekly tips, push, 2027-01-05T18:00 to 2027-06-30T23:59',
      '3: draft (live) Order shipped, sms, at activation',
      '4: history (completed) Home banner, web, 2026-12-01T01:00 to 2026-12-25T00:00',
      '5: history (stopped) IP warm-up wave 1, email, 2026-10-01T09:00',
      '6: draft (draft) Idea without a channel, no channel, at activation',
    ],
    leftOut: [
      'createdBy',
      'createdByName',
      'createdAt',
      'modifiedBy',
      'modifiedByName',
      'modifiedAt',
      'draftVersionId',
      'campaignType',
      'packages.trigger.expression',
    ],
  },
  {
    file: 'ambiguous.csv',
    questions: ['order: day-month-year', 'zone: Europe/Paris'],
    campaigns: ['2: draft Easter, email, 2027-04-03T10:00', '3: draft May, email, 2027-06-05T10:00'],
  },
  {
    file: 'ampm.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['2: draft A, no channel, 2026-12-25T09:00', '3: draft B, no channel, 2026-12-26T21:30'],
  },
  {
    file: 'channel-calendar.csv',
    questions: [
      'columns: Title/Hook = name',
      'zone: Europe/Paris',
      'status: Planned = draft',
      'channel: SEO = ?',
    ],
    campaigns: [
      '2: draft (draft) Framework, no channel, 2027-09-02T09:00',
      '3: draft (draft) Case study, email, 2027-09-10T09:00',
    ],
    leftOut: [
      'Theme/Topic',
      'Format',
      'Primary Keyword/Angle',
      'Persona/Stage',
      'Offer/CTA',
      'Asset Owner',
      'Design Needed',
      'UTM_Campaign',
    ],
  },
  {
    file: 'content-calendar.csv',
    questions: [
      'columns: Platform = channel, Topic = name, Caption Idea = description',
      'zone: Europe/Paris',
      'status: Planned = draft',
      'channel: Instagram = ?, LinkedIn = ?',
      'audience: Small Businesses = create, Business Owners = create',
    ],
    campaigns: [
      '2: draft (draft) Tips, no channel, 2027-09-14T09:00',
      '3: draft (draft) Tools, no channel, 2027-09-15T09:00',
    ],
    leftOut: ['Content Type', 'Goal'],
  },
  {
    file: 'cp1252.csv',
    questions: ['order: day-month-year', 'zone: Europe/Paris'],
    campaigns: ['2: draft Été – soldes, email, 2027-09-01T09:00'],
  },
  {
    file: 'fr-words.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['2: draft Soldes, email, 2027-03-05T09:00', '3: draft Été, email, 2027-07-01T09:00'],
  },
  {
    file: 'gaps.csv',
    questions: ['zone: Europe/Paris', 'rows: 5'],
    campaigns: ['2: draft A, no channel, 2027-01-01T09:00'],
    problems: ['5 Start not-a-date'],
  },
  {
    file: 'headings-preamble.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['4: draft A, email, 2027-01-01T09:00'],
  },
  {
    file: 'holidays.ics',
    questions: ['zone: Europe/Paris'],
    campaigns: ['1: draft Fête nationale, no channel, 2027-07-14T09:00'],
  },
  {
    file: 'hubspot.csv',
    questions: ['zone: Europe/Paris', 'tag: Spring = create', 'sent: 1 = history'],
    campaigns: [
      '2: history (completed) Product news March, email, 2027-03-04T10:15 {"recipients":5120,"delivered":5077,"openRate":0.331,"clickRate":0.029}',
      '3: draft (draft) Webinar invite (A), email, at activation',
    ],
    leftOut: ['Email type'],
  },
  {
    file: 'iso-instant.csv',
    questions: [],
    campaigns: [
      '2: draft A, no channel, 2027-09-05T17:43',
      '3: draft B, no channel, 2027-09-05T17:43',
      '4: draft C, no channel, 2027-09-05T17:43',
    ],
  },
  {
    file: 'klaviyo.csv',
    questions: [
      'zone: Europe/Paris',
      'tag: gifts = create, vip = create',
      'audience: VIP, Buyers 90 days = create, SMS subscribers = create',
      'sent: 2 = history',
    ],
    campaigns: [
      '2: history (completed) 2027-02-10 Valentine early, email, 2027-02-10T09:00 {"recipients":8412,"openRate":0.412,"clickRate":0.031}',
      '3: history (completed) 2027-02-13 Last call text, sms, 2027-02-13T18:30 {"recipients":2210,"clickRate":0.05}',
    ],
    leftOut: ['Send Weekday', 'Unique Placed Order', 'Campaign ID'],
  },
  {
    file: 'listmonk.json',
    questions: ['tag: letter = create', 'audience: Readers = create', 'sent: 1 = history'],
    campaigns: [
      '1: draft (scheduled) September letter, email, 2027-09-06T09:30',
      '2: history (completed) August letter, email, 2027-08-02T09:30 {"recipients":1204,"opens":611,"clicks":88,"bounces":9}',
      '3: draft (stopped) Offer, email, at activation',
    ],
    leftOut: ['created_at', 'updated_at', 'from_email', 'type'],
  },
  {
    file: 'mac-roman.csv',
    questions: ['order: day-month-year', 'zone: Europe/Paris'],
    campaigns: ['2: draft Été, email, 2027-09-01T09:00'],
  },
  {
    file: 'mailchimp-api.csv',
    questions: ['columns: Create Time = start', 'sent: 2 = history'],
    campaigns: [
      '2: history (completed) First, email, 2027-09-05T17:43 {"recipients":50}',
      '3: history (completed) Second, email, 2027-09-20T18:07 {"recipients":27}',
    ],
    leftOut: ['ID'],
  },
  {
    file: 'mailchimp-archive.csv',
    questions: ['zone: Europe/Paris', 'audience: Club = create', 'sent: 3 = history'],
    campaigns: [
      '2: history (completed) Club letter, email, 2027-06-01T21:46 {"recipients":33}',
      '3: history (completed) Club letter (copy 03), email, 2027-07-02T12:13 {"recipients":83}',
      '4: history (completed) Club letter - August, email, 2027-08-10T07:51 {"recipients":122}',
    ],
    leftOut: ['Send Weekday', 'Unique Id'],
  },
  {
    file: 'names.csv',
    questions: ['zone: Europe/Paris', 'tag: alpha = create, beta = create, gamma = create'],
    campaigns: [
      '2: draft Campaign 2, email, 2027-01-04T10:00',
      '3: draft Campaign 10, email, 2027-01-05T10:00',
      '4: draft Campaign 1, email, 2027-01-06T10:00',
      '5: draft Bœuf bourguignon, email, 2027-01-07T10:00',
      '6: draft L’été à la plage, email, 2027-01-08T10:00',
      '7: draft Straße nach Düsseldorf, email, 2027-01-09T10:00',
      '8: draft Fjeldså og Jønsson, email, 2027-01-10T10:00',
      '9: draft İstanbul açılış, email, 2027-01-11T10:00',
      '10: draft حملة رمضان 2027 (SMS), sms, 2027-01-12T10:00',
      '11: draft מבצע קיץ – Email 20%, email, 2027-01-13T10:00',
      '12: draft 春のセール, email, 2027-01-14T10:00',
      '13: draft Promo 50% & more <b>bold</b>, email, 2027-01-15T10:00',
      '14: draft Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, email, 2027-01-16T10:00',
      '15: draft 👩‍👩‍👧‍👦 Family day 🎉, email, 2027-01-17T10:00',
      '16: draft Ça commence, email, 2027-01-18T10:00',
      '17: draft Zèbre, email, 2027-01-19T10:00',
      '18: draft zoo, email, 2027-01-20T10:00',
      '19: draft Écharpe, email, 2027-01-21T10:00',
    ],
  },
  {
    file: 'plan.tsv',
    questions: ['columns: Kampagne = name, Kanal = channel, Ende = end', 'zone: Europe/Paris'],
    campaigns: ['2: draft Frühjahr, email, 2027-03-01T09:00 to 2027-03-15T23:59'],
  },
  {
    file: 'plan.xlsx',
    questions: ['zone: Europe/Paris', 'status: Planned = draft, Idea = draft', 'audience: Members = create'],
    campaigns: [
      '4: draft (draft) Opening weekend, email, 2027-03-07T09:00',
      '6: draft (draft) Store texts, sms, 2027-03-14T18:00',
    ],
  },
  {
    file: 'promo-daymon.csv',
    questions: ['columns: Promotion Campaign = name', 'year: 2027', 'zone: Europe/Paris'],
    campaigns: [
      '2: draft Home Show, no channel, 2027-04-30T09:00 to 2027-05-12T23:59',
      '3: draft Winter, no channel, 2027-06-01T09:00 to 2027-06-15T23:59',
    ],
    leftOut: ['Approval'],
  },
  {
    file: 'quotes.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: [
      '2: draft He said "hi", email, 2027-01-01T09:00',
      '3: draft Line break, email, 2027-01-02T09:00',
    ],
  },
  {
    file: 'sep.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['2: draft A, no channel, 2027-01-01T09:00'],
  },
  {
    file: 'serial.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['2: draft A, no channel, 2027-01-01T09:00'],
  },
  {
    file: 'short-rows.csv',
    questions: ['zone: Europe/Paris', 'tag: x = create, y = create'],
    campaigns: ['2: draft A, email, at activation', '3: draft B, email, 2027-01-01T09:00'],
    leftOut: ['E'],
  },
  {
    file: 'tags.csv',
    questions: [
      'zone: Europe/Paris',
      'tag: R&D = create, 100% = create, a+b = create, c#d = create, été = create, x/y = create, q"uote = create, a=b = create, <b> = create, Ünï = create, 100 = create, any = create, none = create, draft = create',
    ],
    campaigns: [
      '2: draft One, email, 2027-01-04T10:00',
      '3: draft Two, email, 2027-01-05T10:00',
      '4: draft Three, email, 2027-01-06T10:00',
    ],
  },
  {
    file: 'two-digit.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['2: draft A, no channel, 2027-03-05T09:00', '3: draft B, no channel, 2026-12-25T09:00'],
  },
  {
    file: 'utf16-plain.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['2: draft Été, email, 2027-09-01T09:00'],
  },
  {
    file: 'utf8-bom.csv',
    questions: ['zone: Europe/Paris'],
    campaigns: ['2: draft Été, email, 2027-09-01T09:00'],
  },
];
