import { describe, expect, it } from 'vitest';
import { campaign as campaignSchema } from '../../../src/domain/campaign/campaign.ts';
import { referenceRow } from '../../../src/domain/campaign/reference.ts';
import { actionsIn } from '../../../src/domain/campaign/channels-in.ts';
import {
  answers as answersSchema,
  isMadeFor,
  mappingOf,
  type Answers,
} from '../../../src/exchange/reading/answers.ts';
import { readCampaigns } from '../../../src/exchange/reading/read-campaigns.ts';
import { anAudience, aConfiguration, someReferences } from '../../support/builders.ts';
import { aSheetFile } from '../sheet-file.ts';
import { CASES } from './cases.ts';
import { asked, finish, options, readable, readFile, readText, shown } from './read-file.ts';

describe('a file from the world', () => {
  it.each(CASES)('$file becomes campaigns, after what has to be asked', async (each) => {
    const reading = await readFile(each.file);
    expect(reading.questions.map(asked)).toEqual(each.questions);
    expect(reading.campaigns.map((one) => `${one.row}: ${shown(one)}`)).toEqual(each.campaigns);
    expect(reading.leftOut.map(({ field }) => field)).toEqual(each.leftOut ?? []);
    expect(reading.problems.map((one) => `${one.row} ${one.column} ${one.fault}`)).toEqual(
      each.problems ?? [],
    );
    for (const { campaign } of reading.campaigns)
      expect(campaignSchema.safeParse(campaign).error).toBeUndefined();
    for (const one of reading.references) expect(referenceRow.safeParse(one).error).toBeUndefined();
    expect(reading.isReady).toBe(!reading.questions.some(({ isOpen }) => isOpen));
  });
});

describe('a question', () => {
  it('of the order of dates is proposed as the region writes them, and can be answered either way', async () => {
    const starts = async (answers: Answers, region = 'en-US') => {
      const { campaigns, questions } = await readFile('ambiguous.csv', answers, { region });
      expect(questions.map(({ kind }) => kind)).toContain('order');
      return campaigns.map(({ campaign }) => campaign.current.content.schedule.start);
    };
    expect(await starts({})).toEqual(['2027-03-04T10:00', '2027-05-06T10:00']);
    expect(await starts({}, 'fr-CA')).toEqual(['2027-04-03T10:00', '2027-06-05T10:00']);
    expect(await starts({ order: 'day-month-year' })).toEqual(['2027-04-03T10:00', '2027-06-05T10:00']);
  });

  it('is not asked where one date settles it', async () => {
    const { questions, order } = await readText(
      'Name,Start\nA,03/04/2027\nB,13/04/2027',
      {},
      { region: 'en-US' },
    );
    expect(order).toBe('day-month-year');
    expect(questions.map(asked)).toEqual(['zone: Europe/Paris']);
  });

  it('names every unknown word once, with how many rows have it', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `C${index},Pigeon,Everybody`);
    const { questions, problems, references } = await readText(`Name,Channel,Audience\n${rows.join('\n')}`);
    expect(questions.map(asked)).toEqual(['channel: Pigeon = ?', 'audience: Everybody = create']);
    expect(questions[0]).toMatchObject({ isOpen: true, words: [{ key: 'pigeon', count: 5_000 }] });
    expect(problems).toEqual([]);
    expect(references).toMatchObject([{ kind: 'audience', name: 'Everybody' }]);
  });

  it('of a word is answered by a word of ours, by nothing, or by leaving its rows out', async () => {
    const answered = async (value: 'sms' | 'nothing' | 'leave-out') => {
      const answer = value === 'sms' ? ({ kind: 'use', value } as const) : ({ kind: value } as const);
      const words = { channel: { instagram: answer, linkedin: { kind: 'leave-out' } as const } };
      return readFile('content-calendar.csv', { words });
    };
    const used = await answered('sms');
    expect(used.campaigns.map(shown)).toEqual(['draft (draft) Tips, sms, 2027-09-14T09:00']);
    expect(used.rowsLeftOut).toEqual([3]);
    expect(used.isReady).toBe(true);
    const dropped = await answered('nothing');
    expect(dropped.campaigns.map(shown)).toEqual(['draft (draft) Tips, no channel, 2027-09-14T09:00']);
    expect(dropped.leftOut).toContainEqual({
      field: 'Platform',
      why: 'answered',
      count: 1,
      samples: ['Instagram'],
    });
    const none = await answered('leave-out');
    expect(none.campaigns).toEqual([]);
    expect(none.rowsLeftOut).toEqual([2, 3]);
    // The question stays, so that the answer can be changed.
    expect(none.questions.map(asked)).toContain('channel: Instagram = leave-out, LinkedIn = leave-out');
  });

  it('of an audience or a configuration is answered by one that is there, or by a new one', async () => {
    const text =
      'Name,Channel,Audience,Configuration\nA,email,loyal CUSTOMERS,News\nB,email,Friends,News\nC,sms,Friends,News';
    const references = someReferences(
      anAudience({ id: 'vip', name: 'VIP' }),
      aConfiguration({ id: 'other', name: 'Other' }),
    );
    const made = await readText(text, {}, { references });
    expect(made.questions.map(asked)).toEqual([
      'audience: Friends = create',
      'configuration: News = create, News = create',
    ]);
    expect(made.references).toMatchObject([
      { kind: 'configuration', name: 'News', channel: 'email' },
      { kind: 'audience', name: 'Friends' },
      { kind: 'configuration', name: 'News', channel: 'sms' },
    ]);
    const words: Answers['words'] = {
      audience: { friends: { kind: 'use', value: 'vip' } },
      configuration: {
        'email news': { kind: 'use', value: 'other' },
        'sms news': { kind: 'use', value: 'other' },
      },
    };
    const used = await readText(text, { words }, { references });
    // A configuration of another channel is no answer.
    expect(used.references).toMatchObject([{ name: 'News', channel: 'sms' }]);
    expect(used.campaigns.map(({ campaign }) => campaign.current.content)).toMatchObject([
      { audienceId: 'loyal', actions: [{ configurationId: 'other' }] },
      { audienceId: 'vip', actions: [{ configurationId: 'other' }] },
      { audienceId: 'vip', actions: [{ configurationId: used.references[0]?.id }] },
    ]);
  });

  it('of a column can be answered by its heading, and a field is held by one column', async () => {
    const columns = { Topic: 'description', 'Caption Idea': 'name' } as const;
    const { campaigns, columns: read } = await readFile('content-calendar.csv', { columns });
    expect(campaigns.map(({ campaign }) => [campaign.name, campaign.description])).toEqual([
      ['3 ways', 'Tips'],
      ['How to', 'Tools'],
    ]);
    expect(read.find(({ key }) => key === 'Topic')).toMatchObject({
      field: 'description',
      confidence: 'chosen',
    });
  });

  it('of the headings is asked where no row reads as such', async () => {
    const text = 'Spring,e-mail,2027-03-01\nSummer,sms,2027-06-01';
    const guessed = await readText(text);
    expect(guessed.questions[0]).toMatchObject({ kind: 'headings', value: 1, isOpen: false });
    const none = await readText(text, { headings: null });
    expect(none.campaigns.map(shown)).toEqual([
      'draft Spring, email, 2027-03-01T09:00',
      'draft Summer, sms, 2027-06-01T09:00',
    ]);
    expect(none.questions.map(asked)).toContain('columns: A = name, B = channel, C = start');
  });

  it('of rows with problems is open until they are mended or left out', async () => {
    const broken = await readText('Name,Start,Tags\n,2027-01-01,\nB,31/02/2027,\nC,soon,' + 'x'.repeat(65));
    expect(broken.problems.map(({ row, column, fault }) => [row, column, fault])).toEqual([
      [2, 'Name', 'missing'],
      [3, 'Start', 'no-such-date'],
      [4, 'Tags', 'too-long'],
      [4, 'Start', 'not-a-date'],
    ]);
    expect(broken.isReady).toBe(false);
    const left = await readText('Name,Start\nA,2027-01-01\nB,soon', { leftOut: [3] });
    expect(left.rowsLeftOut).toEqual([3]);
    expect(left.isReady).toBe(true);
  });

  it('of what was sent is answered by history or by drafts, whose figures are told to stay behind', async () => {
    const history = await readFile('mailchimp-archive.csv');
    expect(history.campaigns[0]).toMatchObject({
      as: 'history',
      campaign: {
        status: 'completed',
        brought: { from: 'plan.csv', figures: { recipients: 33 } },
        activated: { at: Date.parse('2027-06-01T19:46Z') },
        liveSince: Date.parse('2027-06-01T19:46Z'),
      },
      alerts: [],
    });
    expect(history.references).toMatchObject([{ kind: 'audience', name: 'Club', size: 122 }]);
    const drafts = await readFile('mailchimp-archive.csv', { sent: 'drafts' });
    expect(drafts.campaigns[0]).toMatchObject({ as: 'draft', campaign: { status: 'draft' } });
    expect(drafts.campaigns[0]?.alerts.map(({ code }) => code)).toContain('start-in-past');
    expect(drafts.leftOut).toContainEqual(
      expect.objectContaining({ field: 'Total Recipients', why: 'draft-has-no-past' }),
    );
    expect(drafts.questions.map(asked)).toContain('sent: 3 = drafts');
    const sooner = await readFile('mailchimp-archive.csv', {}, { now: Date.parse('2027-06-15T00:00Z') });
    expect(sooner.campaigns.map(({ as }) => as)).toEqual(['history', 'draft', 'draft']);
  });
});

describe('answers', () => {
  it('are plain JSON, kept under a name, and used again for a file with the same headings', async () => {
    const answers: Answers = {
      columns: { Topic: 'title' },
      words: { channel: { instagram: { kind: 'nothing' }, linkedin: { kind: 'leave-out' } } },
      zone: 'America/New_York',
      order: 'month-day-year',
      leftOut: [2],
    };
    const again = answersSchema.parse(JSON.parse(JSON.stringify(answers)));
    expect(again).toEqual(answers);
    const headings = (await readFile('content-calendar.csv')).columns.map(({ heading }) => heading);
    const mapping = mappingOf('Social', headings, answers);
    expect(mapping.answers).not.toHaveProperty('leftOut');
    expect(isMadeFor(mapping, [...headings].reverse())).toBe(true);
    expect(isMadeFor(mapping, ['Name', 'Start'])).toBe(false);
    const reading = await readFile('content-calendar.csv', mapping.answers);
    expect(reading.campaigns.map(shown)).toEqual(['draft (draft) Tips, no channel, 2027-09-14T09:00']);
    expect(reading.zone).toBe('America/New_York');
  });

  it('that nothing in the file asks for change nothing', async () => {
    const odd: Answers = {
      sheet: 'None',
      headings: 900,
      columns: { Nobody: 'name', __proto__: null },
      words: { channel: { email: { kind: 'use', value: 'sms' } }, tag: { proto: { kind: 'nothing' } } },
      zone: 'Nowhere/Land',
      leftOut: [7_000],
    };
    const reading = await readFile('quotes.csv', odd);
    expect(reading.campaigns.map(shown)).toEqual((await readFile('quotes.csv')).campaigns.map(shown));
  });
});

describe('a plan', () => {
  it('may have date and time apart, in a zone of its own, or a range in one cell', async () => {
    const apart = await readText(
      'Name,Date,Time,Time zone\nA,2027-03-05,6:30 PM,Asia/Tokyo\nB,2027-03-05,,\nC,2027-03-05,late,\nD,2027-03-05,9:00,Mars',
    );
    expect(apart.campaigns.map(({ campaign }) => campaign.current.content.schedule)).toMatchObject([
      { start: '2027-03-05T18:30', zone: 'Asia/Tokyo' },
      { start: '2027-03-05T09:00', zone: 'Europe/Paris' },
    ]);
    expect(apart.problems).toMatchObject([
      { row: 4, column: 'Time', fault: 'not-a-time' },
      { row: 5, column: 'Time zone', fault: 'unknown-zone' },
    ]);
    const range = await readText('Campagne;Dates\nA;du 12 au 15 mars 2027', { columns: { Dates: 'start' } });
    expect(range.campaigns.map(shown)).toEqual(['draft A, no channel, 2027-03-12T09:00 to 2027-03-15T23:59']);
  });

  it('keeps odd names and tags as they are', async () => {
    const { campaigns } = await readFile('tags.csv');
    expect(campaigns.map(({ campaign }) => campaign.tags)).toEqual([
      ['R&D', '100%', 'a+b', 'c#d', 'été', 'x/y', 'q"uote', 'a=b', '<b>', 'Ünï'],
      ['100'],
      ['any', 'none', 'draft'],
    ]);
  });

  it('spells a tag as the sandbox does', async () => {
    const { campaigns, questions, newTags } = await readText(
      'Name,Tags\nA,"spring, NEW"\nB,new',
      {},
      { tags: ['Spring'] },
    );
    expect(campaigns.map(({ campaign }) => campaign.tags)).toEqual([['Spring', 'NEW'], ['NEW']]);
    expect(questions.map(asked)).toEqual(['tag: NEW = create']);
    expect(newTags).toEqual(['NEW']);
  });

  it('counts the starts that are days alone, and takes the morning for them', async () => {
    const { campaigns, startsWithoutTime } = await readText(
      'Name,Start,Time\nA,2027-03-01,\nB,2027-03-01,18:00\nC,2027-03-01T08:00Z,\nD,,\n',
    );
    expect(startsWithoutTime).toBe(1);
    expect(campaigns[0]?.campaign.current.content.schedule.start).toBe('2027-03-01T09:00');
  });

  it('tells which channels do not go together', async () => {
    const { problems } = await readText('Name,Channel\nA,Email + SMS\nB,web / in-app');
    expect(problems).toMatchObject([
      { row: 2, column: 'Channel', fault: 'channel-not-allowed', text: 'Email + SMS' },
    ]);
  });

  it('is asked which of its sheets holds the campaigns', async () => {
    const file = await readable(aSheetFile('plan.xlsx'));
    if (!('sheets' in file)) throw new Error('No workbook');
    const notes = { name: 'Notes', rows: [{ number: 1, cells: ['Ask Ann'] }] };
    const read = (answers: Answers) =>
      finish(readCampaigns({ ...file, sheets: [notes, ...file.sheets] }, answers, options()));
    expect(read({}).questions[0]).toMatchObject({
      kind: 'sheet',
      sheets: ['Notes', 'Plan 2027'],
      value: 'Plan 2027',
    });
    expect(read({}).campaigns).toHaveLength(2);
    expect(read({ sheet: 'Notes' }).campaigns).toEqual([]);
  });
});

describe('Journey Optimizer’s answer', () => {
  it('keeps types, categories, priorities and recurrences, and knows of a draft version', async () => {
    const { campaigns, leftOut } = await readFile('ajo.json');
    const of = (row: number) => campaigns.find((each) => each.row === row);
    expect(of(2)).toMatchObject({ hasDraftVersion: true, status: 'live' });
    expect(of(2)?.campaign.current.content.schedule).toEqual({
      zone: 'Europe/Paris',
      start: '2027-01-05T18:00',
      end: '2027-06-30T23:59',
      recurrence: { frequency: 'weekly', interval: 1, weekdays: [2, 4], monthDays: [], count: 40 },
    });
    expect(of(3)?.campaign).toMatchObject({
      type: 'api-triggered',
      current: { content: { category: 'transactional', window: false } },
    });
    expect(of(4)?.campaign).toMatchObject({
      current: { content: { priority: 60 } },
      completedAt: Date.parse('2026-12-24T23:00Z'),
    });
    expect(of(5)).toMatchObject({
      as: 'history',
      campaign: { status: 'stopped', brought: { figures: null } },
    });
    expect(leftOut).toContainEqual({
      field: 'packages.trigger.expression',
      why: 'no-place',
      count: 1,
      samples: ['0 9 * * *'],
    });
    expect(leftOut).toContainEqual({
      field: 'campaignType',
      why: 'no-place',
      count: 1,
      samples: ['IpWarmup'],
    });
  });

  it('of orchestrated campaigns, or of one campaign alone, is read as well', async () => {
    const orchestrated = {
      items: [{ id: 'x', title: 'Welcome', lifecycleStatus: 'LIVE', channels: ['EMAIL', 'SMS'] }],
    };
    const [welcome] = (await readText(JSON.stringify(orchestrated))).campaigns;
    expect(welcome?.campaign.type).toBe('orchestrated');
    expect(actionsIn(welcome!.campaign.current.content).map(({ channel }) => channel)).toEqual([
      'email',
      'sms',
    ]);
    const one = {
      campaignId: 'a',
      versionId: 'b',
      name: 'Alone',
      status: 'DRAFT',
      packages: [{ channel: 'OPEN' }],
    };
    const alone = await readText(JSON.stringify(one));
    expect(alone.campaigns.map(shown)).toEqual(['draft (draft) Alone, no channel, at activation']);
    expect(alone.questions.map(asked)).toEqual(['channel: OPEN = ?']);
  });
});

describe('a calendar', () => {
  it.each([
    ['FREQ=WEEKLY', { frequency: 'weekly', weekdays: [1] }],
    ['FREQ=WEEKLY;BYDAY=FR,TU;INTERVAL=2', { weekdays: [2, 5], interval: 2 }],
    ['FREQ=MONTHLY', { frequency: 'monthly', monthDays: [1] }],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', { monthDays: [15], lastDay: true }],
    ['FREQ=MONTHLY;BYDAY=1MO,-1MO', { weeks: [1, -1], weekdays: [1] }],
    ['FREQ=MONTHLY;BYDAY=1MO,-1FR', null],
    ['FREQ=DAILY;BYHOUR=9,15', null],
    ['FREQ=YEARLY', null],
  ])('that recurs by %s is a rule of ours, or told to be left out', async (rule, recurrence) => {
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:A',
      'DTSTART:20270301T080000Z',
      `RRULE:${rule}`,
    ];
    const { campaigns, leftOut } = await readText([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
    const read = campaigns[0]?.campaign.current.content.schedule.recurrence;
    if (recurrence === null) expect(read).toBeNull();
    else expect(read).toMatchObject(recurrence);
    expect(leftOut.map(({ field }) => field)).toEqual(recurrence === null ? ['RRULE'] : []);
  });

  it('becomes drafts with zones, days, ends and recurrences', async () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const text = [
      'BEGIN:VCALENDAR',
      ...event(
        'SUMMARY:Daily',
        'DTSTART;TZID=Europe/Berlin:20270301T090000',
        'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=5',
      ),
      ...event(
        'SUMMARY:Fair',
        'DTSTART;VALUE=DATE:20270714',
        'DTEND;VALUE=DATE:20270717',
        'CATEGORIES:shop,fair',
      ),
      ...event('SUMMARY:Call', 'DTSTART:20270301T080000Z', 'DTEND:20270301T090000Z', 'LOCATION:Lyon'),
      ...event('SUMMARY:Odd', 'DTSTART;TZID=Romance Standard Time:20270301T090000', 'RRULE:FREQ=YEARLY'),
      'END:VCALENDAR',
    ].join('\r\n');
    const { campaigns, leftOut } = await readText(text);
    expect(campaigns.map(shown)).toEqual([
      'draft Daily, no channel, 2027-03-01T09:00',
      'draft Fair, no channel, 2027-07-14T09:00 to 2027-07-16T23:59',
      'draft Call, no channel, 2027-03-01T09:00 to 2027-03-01T10:00',
      'draft Odd, no channel, 2027-03-01T09:00',
    ]);
    expect(campaigns[0]?.campaign.current.content.schedule).toMatchObject({
      zone: 'Europe/Berlin',
      recurrence: { frequency: 'daily', interval: 2, count: 5 },
    });
    expect(campaigns[1]?.campaign.tags).toEqual(['shop', 'fair']);
    expect(leftOut.map(({ field }) => field)).toEqual(['LOCATION', 'DTSTART;TZID', 'RRULE']);
  });
});
