import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaign as campaignSchema } from '../../../src/domain/campaign/campaign.ts';
import { newCampaign } from '../../../src/domain/campaign/new-campaign.ts';
import { withWritten } from '../../../src/domain/campaign/with-written.ts';
import { guessMapping, IMPORT_FIELDS } from '../../../src/exchange/spreadsheet/import-field.ts';
import { readSheet, type Sheet } from '../../../src/exchange/spreadsheet/read-sheet.ts';
import { aMark, someReferences } from '../../support/builders.ts';
import { anId, CountedIds } from '../../support/ids.ts';

function read(headings: readonly string[], ...rows: string[][]) {
  const ids = new CountedIds();
  const sheet: Sheet = { headings, rows };
  return readSheet(sheet, guessMapping(headings), {
    order: 'day-month-year',
    zone: 'Europe/Paris',
    references: someReferences(),
    nextId: () => ids.next(),
  });
}

describe('columns', () => {
  it('are known by their headings in both languages, each field once', () => {
    expect(guessMapping(['Name', 'Start date', 'SUBJECT', 'Whatever', 'Title'])).toEqual([
      'name',
      'start',
      'title',
      null,
      null,
    ]);
    expect(guessMapping(['Nom', 'Date de début', 'Objet', 'Balises', 'Catégorie'])).toEqual([
      'name',
      'start',
      'title',
      'tags',
      'category',
    ]);
  });
});

describe('a row', () => {
  it('becomes a draft with everything that it says', () => {
    const { drafts, problems } = read(
      ['Nom', 'Canal', 'Balises', 'Audience', 'Configuration', 'Objet', 'Début'],
      [
        'Soldes',
        'E-mail',
        'été; soldes, Été',
        'loyal customers',
        'Main sender',
        'Vite !',
        '05/03/2026 08:00',
      ],
    );
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        type: 'action',
        name: 'Soldes',
        tags: ['été', 'soldes'],
        content: {
          category: 'marketing',
          audienceId: 'loyal',
          actions: [
            { channel: 'email', configurationId: 'sender', message: { title: 'Vite !', published: false } },
          ],
          schedule: { zone: 'Europe/Paris', start: '2026-03-05T08:00', end: null, recurrence: null },
        },
      },
    ]);
  });

  it('of an orchestrated campaign becomes its activities', () => {
    const { drafts } = read(
      ['Name', 'Type', 'Channels', 'Audience'],
      ['Hello', 'Orchestration', 'sms, push', 'Loyal customers'],
    );
    const { content } = drafts[0]!;
    expect('activities' in content && content.activities.map(({ kind }) => kind)).toEqual([
      'read-audience',
      'channel',
      'channel',
      'end',
    ]);
  });

  it('of an API-triggered one with dates opens a window; a day ends at night', () => {
    const { drafts } = read(['Name', 'Type', 'End'], ['Order', 'API', '31/12/2026']);
    expect(drafts[0]).toMatchObject({ content: { window: true, schedule: { end: '2026-12-31T23:59' } } });
  });

  it.each([
    [['Name', 'Description'], [' ', 'Something'], 'name', 'missing'],
    [['Name'], ['x'.repeat(256)], 'name', 'too-long'],
    [['Name', 'Type'], ['A', 'email blast'], 'type', 'unknown-word'],
    [['Name', 'Category'], ['A', 'fun'], 'category', 'unknown-word'],
    [['Name', 'Channel'], ['A', 'email, pigeon'], 'channel', 'unknown-word'],
    [['Name', 'Channel'], ['A', 'email, sms'], 'channel', 'channel-not-allowed'],
    [['Name', 'Category', 'Channel'], ['A', 'transactional', 'web'], 'channel', 'channel-not-allowed'],
    [['Name', 'Audience'], ['A', 'Nobody'], 'audience', 'unknown-reference'],
    [['Name', 'Channel', 'Configuration'], ['A', 'sms', 'Main sender'], 'configuration', 'unknown-reference'],
    [['Name', 'Start'], ['A', '31/02/2026'], 'start', 'no-such-date'],
    [['Name', 'Start'], ['A', 'tomorrow'], 'start', 'not-a-date'],
    [['Name', 'Start', 'End'], ['A', '05/03/2026', '04/03/2026'], 'end', 'end-before-start'],
    [['Name', 'Priority'], ['A', '101'], 'priority', 'out-of-range'],
    [['Name', 'Tags'], ['A', 'x'.repeat(65)], 'tags', 'too-long'],
  ] as const)('%j %j is refused', (headings, cells, field, fault) => {
    const { drafts, problems } = read(headings, [...cells]);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, field, fault }]);
  });
});

describe('a sheet', () => {
  it('is taken whole or not at all, and names every row and field that is wrong', () => {
    const { drafts, problems } = read(
      ['Name', 'Start'],
      ['Good', ''],
      ['', 'soon'],
      ['', ''],
      ['Bad', '99/99/2026'],
    );
    expect(drafts).toEqual([]);
    expect(problems.map(({ row, field }) => [row, field])).toEqual([
      [3, 'name'],
      [3, 'start'],
      [5, 'start'],
    ]);
  });

  it('gives nothing but campaigns that can be kept, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('email', 'web', 'API', 'orchestration', '05/03/2026', 'été', '7'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), { maxLength: 8 }), (rows) => {
        for (const { type, content, ...properties } of read(IMPORT_FIELDS, ...rows).drafts) {
          const beginning = {
            type,
            category: 'marketing',
            name: properties.name,
            zone: 'UTC',
            start: null,
          } as const;
          const made = withWritten(newCampaign(beginning, anId(1), 'end', aMark()), {
            ...properties,
            content,
          });
          expect(campaignSchema.safeParse(made).error).toBeUndefined();
        }
      }),
    );
  });
});
