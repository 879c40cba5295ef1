import { afterEach, describe, expect, it } from 'vitest';
import { formatOffset } from '../../src/i18n/format.ts';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import { formatZone, zoneWords } from '../../src/i18n/zone-words.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

describe('zoneWords', () => {
  it.each([
    ['Europe/Paris', 'Paris time', 'heure de Paris'],
    ['Europe/London', 'London time', 'heure de Londres'],
    ['Europe/Amsterdam', 'Amsterdam time', 'heure d’Amsterdam'],
    ['Europe/Athens', 'Athens time', 'heure d’Athènes'],
    ['Africa/Cairo', 'Cairo time', 'heure du Caire'],
    ['Atlantic/Azores', 'Azores time', 'heure des Açores'],
    ['Europe/Isle_of_Man', 'Isle of Man time', 'heure de l’île de Man'],
    ['America/Havana', 'Havana time', 'heure de La Havane'],
    ['America/St_Johns', 'St. John’s time', 'heure de Saint-Jean de Terre-Neuve'],
    ['Canada/Newfoundland', 'St. John’s time', 'heure de Saint-Jean de Terre-Neuve'],
    ['Europe/Kiev', 'Kyiv time', 'heure de Kyiv'],
    ['Asia/Calcutta', 'Kolkata time', 'heure de Calcutta'],
    ['US/Eastern', 'New York time', 'heure de New York'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time', 'heure de Buenos Aires'],
    ['America/Buenos_Aires', 'Buenos Aires time', 'heure de Buenos Aires'],
    ['UTC', 'UTC', 'UTC'],
    ['Etc/UTC', 'UTC', 'UTC'],
    ['Etc/GMT+5', 'GMT+5', 'GMT+5'],
  ])('%s', (zone, english, french) => {
    expect(zoneWords(zone)).toBe(english);
    overwriteGetLocale(() => 'fr');
    expect(zoneWords(zone)).toBe(french);
  });
});

it('a zone is named as it is today', () => {
  expect(formatZone('Europe/Kiev')).toBe('Europe/Kyiv');
  expect(formatZone('America/New_York')).toBe('America/New York');
});

it.each([
  ['Europe/Paris', 'UTC+01:00'],
  ['UTC', 'UTC+00:00'],
  ['Asia/Kathmandu', 'UTC+05:45'],
])('the offset of %s is %s in both languages', (zone, offset) => {
  const winter = Date.UTC(2026, 0, 1);
  expect(formatOffset(winter, zone)).toBe(offset);
  overwriteGetLocale(() => 'fr');
  expect(formatOffset(winter, zone)).toBe(offset);
});
