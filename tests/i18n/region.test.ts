import { afterEach, describe, expect, it } from 'vitest';
import { compareNames } from '../../src/i18n/compare-names.ts';
import { formatDate, formatInstant, formatNumber, formatRange, formatWall } from '../../src/i18n/format.ts';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import { countsToTwelve, firstDayIn, tagOf, takeRegionFrom } from '../../src/i18n/region.ts';

const NOBODY = { chosen: null, languages: [] };

afterEach(() => {
  overwriteGetLocale(() => 'en');
  takeRegionFrom(() => NOBODY);
});

describe('the region', () => {
  it.each([
    ['en', null, [], 'en-GB'],
    ['fr', null, [], 'fr-FR'],
    ['en', null, ['fr-CA', 'en-US', 'en-GB'], 'en-US'],
    ['fr', null, ['en-US', 'fr'], 'fr-FR'],
    ['fr', null, ['en-US', 'fr-CA'], 'fr-CA'],
    ['en', null, ['en', 'en-001', 'nonsense_', 'en-Latn-AU'], 'en-AU'],
    ['en', 'US', ['en-GB'], 'en-US'],
    ['fr', 'US', ['fr-BE'], 'fr-BE'],
    ['fr', 'CH', ['fr-BE'], 'fr-CH'],
  ] as const)(
    'in %s, with %s chosen and a browser of %j, is that of %s',
    (language, chosen, languages, tag) => {
      expect(tagOf(language, { chosen, languages })).toBe(tag);
    },
  );

  it.each([
    ['en-GB', 1],
    ['en-US', 7],
    ['fr-FR', 1],
    ['fr-CA', 7],
    ['en-IN', 7],
    ['en-NZ', 1],
  ])('of %s begins its weeks on day %i', (tag, day) => {
    expect(firstDayIn(tag)).toBe(day);
  });

  it('decides whether hours are counted to twelve', () => {
    expect(['en-GB', 'en-US', 'fr-FR', 'fr-CA', 'en-AU'].map(countsToTwelve)).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('what is written', () => {
  const AT = Date.UTC(2026, 10, 24, 15, 5);
  /** Engines put different spaces before AM. */
  const plain = (text: string) => text.replaceAll(/\s/gu, ' ');
  const written = (language: 'en' | 'fr', tag: string) => {
    overwriteGetLocale(() => language);
    takeRegionFrom(() => ({ chosen: null, languages: [tag] }));
    return [
      plain(formatInstant(AT, 'UTC')),
      plain(formatInstant(AT, 'UTC', 'time')),
      plain(formatInstant(Date.UTC(2026, 0, 1, 9), 'UTC', 'hour')),
      plain(formatDate('2026-11-24', 'longDay')),
      plain(formatNumber(1_234.5)),
    ];
  };

  it.each([
    ['en', 'en-GB', ['24 Nov 2026, 15:05', '15:05', '09:00', 'Tuesday, 24 November 2026', '1,234.5']],
    ['en', 'en-US', ['Nov 24, 2026, 3:05 PM', '3:05 PM', '9 AM', 'Tuesday, November 24, 2026', '1,234.5']],
    ['fr', 'fr-FR', ['24 nov. 2026, 15:05', '15:05', '09:00', 'mardi 24 novembre 2026', '1 234,5']],
  ] as const)('in %s follows %s', (language, tag, texts) => {
    expect(written(language, tag)).toEqual(texts);
  });

  it('in French does not follow a browser of the United States', () => {
    expect(written('fr', 'en-US')).toEqual(written('fr', 'fr-FR'));
  });
});

describe('the first of a month', () => {
  const inFrench = (tag: string) => {
    overwriteGetLocale(() => 'fr');
    takeRegionFrom(() => ({ chosen: null, languages: [tag] }));
  };
  const texts = (date: string) => [
    formatDate(date),
    formatDate(date, 'shortDay'),
    formatDate(date, 'longDay'),
    formatWall(`${date}T09:00`, 'longDate'),
    formatInstant(Date.parse(`${date}T09:00Z`), 'UTC', 'slot').replaceAll(/\s/gu, ' '),
  ];

  it.each(['fr-FR', 'fr-BE', 'fr-CH', 'fr-LU'])('is written as people of %s say it', (tag) => {
    inFrench(tag);
    const [date, shortDay, longDay, longDate, slot] = texts('2026-12-01');
    expect(date).toBe('1er déc. 2026');
    expect(shortDay).toBe('1er déc.');
    expect(longDay).toMatch(/^mardi,? 1er décembre 2026$/);
    expect(longDate).toBe('1er décembre 2026');
    expect(slot).toMatch(/^mar\.,? 1er déc\.?,? (à )?09/);
    expect(texts('2026-12-11').join()).not.toContain('1er');
    expect(texts('2026-12-31').join()).not.toContain('1er');
  });

  it('is so in a period as well, at either end', () => {
    inFrench('fr-FR');
    const range = (from: string, to: string) =>
      formatRange(Date.parse(`${from}T00:00Z`), Date.parse(`${to}T00:00Z`), 'UTC', 'fullDate');
    expect(range('2026-12-01', '2026-12-07')).toMatch(/^1er.7 décembre 2026$/u);
    expect(range('2026-11-25', '2026-12-01')).toMatch(/^25 novembre\s?.\s?1er décembre 2026$/u);
  });

  it('stays a figure where the month is one, where it stands alone, and in English', () => {
    inFrench('fr-FR');
    expect(formatDate('2026-12-01', 'dayNumber')).toBe('1');
    overwriteGetLocale(() => 'en');
    expect(texts('2026-12-01').join()).not.toContain('1er');
  });
});

it('names are sorted as people count, whatever their accents', () => {
  expect(['Promo 10', 'Été 3', 'promo 2', 'Ete 20', 'Promo 1'].sort(compareNames)).toEqual([
    'Été 3',
    'Ete 20',
    'Promo 1',
    'promo 2',
    'Promo 10',
  ]);
});
