import { describe, expect, it } from 'vitest';
import { STATUSES, STATUSES_OF } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import { defaultFilters, type Filters } from '../../../src/domain/selection/filters.ts';
import { select } from '../../../src/domain/selection/select.ts';
import { HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { aCampaign, aMark, anAction, NOW } from '../../support/builders.ts';
import { aQuery, aRow, namesOf, rowOfCampaign } from './a-row.ts';

const utc = (text: string) => Date.parse(text);

describe('the search', () => {
  const rows = [
    aRow({ name: 'Soldes d’été', description: 'Tout à moitié prix' }),
    aRow({ name: 'Back to school', tags: ['Rentrée', 'vip'] }),
    aRow({ name: 'Œuvres de Noël' }),
  ];
  const found = (search: string) => namesOf(select(rows, aQuery({ search })).rows);

  it.each([
    ['SOLDES', 'Soldes d’été'],
    ['ete', 'Soldes d’été'],
    ["d'ÉTÉ", 'Soldes d’été'],
    ['moitie', 'Soldes d’été'],
    ['rentree', 'Back to school'],
    ['oeuvres noel', 'Œuvres de Noël'],
    ['e\u0301te\u0301', 'Soldes d’été'],
  ])('%s finds %s, whatever the accents and capitals', (search, name) => {
    expect(found(search)).toEqual([name]);
  });

  it('wants all words, in any order and in any field', () => {
    expect(found('school vip back')).toEqual(['Back to school']);
    expect(found('school noel')).toEqual([]);
  });

  it('finds parts of words, but nothing across two fields', () => {
    expect(found('choo')).toEqual(['Back to school']);
    expect(found('étéTout')).toEqual([]);
    expect(found('entréevip')).toEqual([]);
  });

  it('of nothing finds everything', () => {
    expect(found('')).toHaveLength(3);
    expect(found(' \t ')).toHaveLength(3);
  });

  it.each(['.*', '(', '[a-', '\\', '$', '<b>'])('takes %s literally', (search) => {
    expect(found(search)).toEqual([]);
  });
});

describe('the default filters', () => {
  const all = CAMPAIGN_TYPES.flatMap((type) =>
    STATUSES_OF[type].map((status) => aRow({ type, status, name: `${type} ${status}` })),
  );

  it('show work in hand', () => {
    const { rows } = select(all, aQuery({ filters: defaultFilters('all') }));
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['draft', 'scheduled', 'live']));
    expect(rows).toHaveLength(9);
  });

  it('show what is being published among the orchestrated ones', () => {
    const { rows } = select(all, aQuery({ tab: 'orchestrated', filters: defaultFilters('orchestrated') }));
    expect(rows.map(({ status }) => status)).toEqual(['draft', 'publishing', 'scheduled', 'live']);
  });

  it('hide the archived ones until asked for', () => {
    const { rows } = select(all, aQuery({ filters: { status: ['archived'] } }));
    expect(namesOf(rows)).toEqual(CAMPAIGN_TYPES.map((type) => `${type} archived`));
  });

  it('removed, show every status', () => {
    const { rows } = select(all, aQuery());
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(STATUSES));
  });
});

describe('each filter', () => {
  const rows = [
    aRow({ name: 'mail', tags: ['VIP', 'spring'], created: aMark(NOW, 'Ann') }),
    aRow({ type: 'api-triggered', status: 'live', name: 'call', created: aMark(NOW, 'Bob') }),
    aRow({ type: 'orchestrated', name: 'journey', created: aMark(NOW, 'Ann') }),
    aRow({
      name: 'web and app',
      content: { actions: [anAction({ channel: 'web' }), anAction({ channel: 'in-app' })] },
    }),
    aRow({ name: 'unfinished', content: { actions: [] } }),
    aRow({ status: 'live', name: 'two versions', draft: {} }),
  ];

  it.each<[Partial<Filters>, string[]]>([
    [{ status: ['live'] }, ['call', 'two versions']],
    [{ type: ['orchestrated', 'api-triggered'] }, ['call', 'journey']],
    [{ category: ['transactional'] }, ['call']],
    [
      { category: ['marketing', 'transactional'] },
      ['mail', 'call', 'web and app', 'unfinished', 'two versions'],
    ],
    [{ channel: ['in-app'] }, ['web and app']],
    [{ tag: ['vip'] }, ['mail']],
    [{ tag: ['spring', 'summer'] }, ['mail']],
    [{ createdBy: ['Ann'] }, ['mail', 'journey']],
    [{ alert: ['yes'] }, ['unfinished']],
    [{ alert: ['yes', 'no'], draftVersion: ['yes'] }, ['two versions']],
    [{ draftVersion: ['no'], type: ['api-triggered'] }, ['call']],
    [{ channel: ['email'], createdBy: ['Ann'], tag: ['none'] }, []],
  ])('%j', (filters, names) => {
    expect(namesOf(select(rows, aQuery({ filters })).rows)).toEqual(names);
  });
});

describe('the dates of a filter', () => {
  // Clocks in Paris went forward on 29 March at 02:00; the day has 23 hours.
  const at = (instant: number) =>
    aRow({ name: new Date(instant).toISOString(), created: aMark(instant), modified: aMark(instant) });
  const begins = utc('2026-03-28T23:00Z');
  const ends = utc('2026-03-29T22:00Z');
  const rows = [begins - 1, begins, ends - 1, ends].map(at);

  it.each(['created', 'modified'] as const)('are both part of %s, in the displayed zone', (field) => {
    const selected = (from: string | null, to: string | null, zone = 'Europe/Paris') =>
      select(rows, aQuery({ zone, filters: { [field]: { from, to } } })).rows;
    expect(selected('2026-03-29', '2026-03-29')).toEqual(rows.slice(1, 3));
    expect(selected('2026-03-29', null)).toEqual(rows.slice(1));
    expect(selected(null, '2026-03-29')).toEqual(rows.slice(0, 3));
    expect(selected(null, null)).toEqual(rows);
    expect(selected('2026-03-29', '2026-03-29', 'UTC')).toEqual(rows.slice(2));
    expect(selected('2026-03-30', '2026-03-29')).toEqual([]);
  });

  it('may be the last that there are', () => {
    const query = aQuery({
      filters: { created: { from: '2199-12-31', to: null }, modified: { from: null, to: '2199-12-31' } },
    });
    expect(select(rows, query).rows).toEqual([]);
    expect(
      select(rows, { ...query, filters: { ...query.filters, created: { from: '1970-01-01', to: null } } })
        .rows,
    ).toEqual(rows);
  });

  it('begin where the clocks skip midnight', () => {
    // In Santiago 6 September 2026 begins at 01:00.
    const zone = 'America/Santiago';
    const begin = utc('2026-09-06T04:00Z');
    const around = [begin - MINUTE, begin, begin + 22 * HOUR, begin + 23 * HOUR].map(at);
    const filters = { created: { from: '2026-09-06', to: '2026-09-06' } };
    expect(select(around, aQuery({ zone, filters })).rows).toEqual(around.slice(1, 3));
  });
});

describe('the counts', () => {
  const rows = [
    aRow({ name: 'Spring mail' }),
    aRow({ name: 'Spring sale', status: 'completed' }),
    aRow({ name: 'Autumn mail', status: 'archived' }),
    aRow({ name: 'Spring call', type: 'api-triggered' }),
    aRow({ name: 'Spring journey', type: 'orchestrated', status: 'publishing' }),
  ];
  const filters = defaultFilters('all');

  it('of each tab are what is found there with the same search and filters', () => {
    expect(select(rows, aQuery({ filters })).tabCounts).toEqual({
      all: 2,
      action: 1,
      'api-triggered': 1,
      orchestrated: 0,
    });
    expect(select(rows, aQuery({ tab: 'action', search: 'spring' })).tabCounts).toEqual({
      all: 4,
      action: 2,
      'api-triggered': 1,
      orchestrated: 1,
    });
  });

  it('say how many there are, and how many of those found are hidden by filters', () => {
    expect(select(rows, aQuery({ filters }))).toMatchObject({ total: 5, hidden: 3 });
    expect(select(rows, aQuery({ filters, search: 'spring' }))).toMatchObject({ total: 5, hidden: 2 });
    expect(select(rows, aQuery({ tab: 'action', filters }))).toMatchObject({ total: 3, hidden: 2 });
    expect(select(rows, aQuery({ tab: 'action', search: 'mail' }))).toMatchObject({ total: 3, hidden: 0 });
  });

  it('are nought where there is nothing', () => {
    expect(select([], aQuery())).toMatchObject({ rows: [], total: 0, hidden: 0 });
  });
});

it('rows come in the order in which they are', () => {
  const rows = ['b', 'a', 'c'].map((name) => rowOfCampaign(aCampaign({ name })));
  expect(namesOf(select(rows, aQuery()).rows)).toEqual(['b', 'a', 'c']);
});
