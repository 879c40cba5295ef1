import { afterEach, describe, expect, it } from 'vitest';
import { compareNames } from '../../src/i18n/compare-names.ts';
import { formatDate, formatInstant, formatNumber } from '../../src/i18n/format.ts';
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

it('names are sorted as people count, whatever their accents', () => {
  expect(['Promo 10', 'Été 3', 'promo 2', 'Ete 20', 'Promo 1'].sort(compareNames)).toEqual([
    'Été 3',
    'Ete 20',
    'Promo 1',
    'promo 2',
    'Promo 10',
  ]);
});
