import { afterEach, describe, expect, it } from 'vitest';
import { findZones, zoneHere, zoneNamed } from '../../src/i18n/find-zones.ts';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import { presentZone } from '../../src/i18n/zone-words.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

/** The present name of what is found first. */
function first(typed: string): string {
  return presentZone(findZones(typed)[0]?.zone ?? '');
}

describe.each(['en', 'fr'] as const)('under a screen in %s', (locale) => {
  it.each([
    ['paris', 'Europe/Paris'],
    ['Europe/Paris', 'Europe/Paris'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Bombay', 'Asia/Kolkata'],
    ['Bruxelles', 'Europe/Brussels'],
    ['brussels', 'Europe/Brussels'],
    ['londres', 'Europe/London'],
    ['LONDON', 'Europe/London'],
    ['new york', 'America/New_York'],
    ['US/Eastern', 'America/New_York'],
    ["St. John's", 'America/St_Johns'],
    ['st johns', 'America/St_Johns'],
    ['St John’s', 'America/St_Johns'],
    ['Terre-Neuve', 'America/St_Johns'],
    ['Newfoundland', 'America/St_Johns'],
    ['pekin', 'Asia/Shanghai'],
    ['Genève', 'Europe/Zurich'],
    ['La Nouvelle-Orléans', 'America/Chicago'],
    ['Le Caire', 'Africa/Cairo'],
    ['caire', 'Africa/Cairo'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['Godthab', 'America/Nuuk'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['lord howe', 'Australia/Lord_Howe'],
    ['utc', 'UTC'],
  ])('“%s” finds %s', (typed, zone) => {
    overwriteGetLocale(() => locale);
    expect(first(typed)).toBe(zone);
    expect(presentZone(zoneNamed(typed) ?? '')).toBe(zone);
  });
});

describe('what is found', () => {
  it('has the city in the language of the screen, and the name of today', () => {
    expect(findZones('Kiev')[0]).toMatchObject({ city: 'Kyiv', name: 'Europe/Kyiv' });
    expect(findZones('londres')[0]).toMatchObject({ city: 'London', name: 'Europe/London' });
    overwriteGetLocale(() => 'fr');
    expect(findZones('london')[0]).toMatchObject({ city: 'Londres', name: 'Europe/London' });
  });

  it('begins with what was typed before it holds it somewhere', () => {
    const found = findZones('ana').map(({ zone }) => zone);
    expect(found[0]).toBe('Asia/Anadyr');
    expect(found).toContain('America/Panama');
  });

  it('is everything, once each and by city, before anything is typed', () => {
    const names = findZones('').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(400);
    expect(new Set(names).size).toBe(names.length);
    expect(findZones('')[0]?.city).toBe('Abidjan');
  });

  it('is a zone that the browser takes', () => {
    for (const { zone } of findZones('')) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });
});

it.each(['', 'Atlantis', 'europe'])('“%s” names no zone', (typed) => {
  expect(zoneNamed(typed)).toBeNull();
});

it('a former name stands for the zone that is listed', () => {
  expect(findZones('').map(({ zone }) => zone)).toContain(zoneHere('Europe/Kiev'));
  expect(zoneHere('Etc/GMT+5')).toBe('Etc/GMT+5');
});
