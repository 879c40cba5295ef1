import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from '../../src/i18n/paraglide/messages.js';

const FOLDER = 'src/i18n/messages';
const PARTS = readdirSync(FOLDER).flatMap((name) => /^(.+)\.fr\.json$/.exec(name)?.[1] ?? []);

/** Every text of a part, with plurals taken apart. */
function textsOf(part: string, locale: string): [key: string, text: string][] {
  const read: unknown = JSON.parse(readFileSync(`${FOLDER}/${part}.${locale}.json`, 'utf8'));
  const collect = (key: string, value: unknown): [string, string][] => {
    if (typeof value === 'string') return key.startsWith('$') ? [] : [[key, value]];
    if (Array.isArray(value)) return value.flatMap((each: unknown) => collect(key, each));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries('match' in value ? (value.match as object) : key === '' ? value : {}).flatMap(
      ([name, each]) => collect(key === '' ? name : key, each),
    );
  };
  return collect('', read);
}

/** Names by which people, assistive technology and tests find things, agreed to the letter. */
const AGREED = new Set(['actions_more', 'action_request_approval', 'calendar_today']);

/** A sign without its narrow space, or with one at which a line breaks. Times, as 09:00, have none. */
const FAULTY = /[^\u202F\u00A0][;!?»%]|[^\u202F\u00A0\d]:|\d:(?!\d)|«[^\u202F\u00A0]/;

describe.each(PARTS)('the messages of %s', (part) => {
  it('are the same in both languages', () => {
    const keys = (locale: string) => [...new Set(textsOf(part, locale).map(([key]) => key))].sort();
    expect(keys('fr')).toEqual(keys('en'));
  });

  it.each(['en', 'fr'])('have no typewriter’s apostrophe, in %s', (locale) => {
    for (const [key, text] of textsOf(part, locale))
      if (!AGREED.has(key)) expect(text, key).not.toContain("'");
  });

  it('never break a line before a French sign', () => {
    for (const [key, text] of textsOf(part, 'fr')) expect(text, key).not.toMatch(FAULTY);
  });
});

it('one more tag is told as one', () => {
  expect(m.inventory_more_tags({ count: 1 }, { locale: 'fr' })).toBe('1 autre balise');
  expect(m.inventory_more_tags({ count: 2 }, { locale: 'fr' })).toBe('2 autres balises');
  expect(m.inventory_more_tags({ count: 1 }, { locale: 'en' })).toBe('1 more tag');
});
