import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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

describe.each(PARTS)('the messages of %s', (part) => {
  it('are the same in both languages', () => {
    const keys = (locale: string) => [...new Set(textsOf(part, locale).map(([key]) => key))].sort();
    expect(keys('fr')).toEqual(keys('en'));
  });

  it('never break a line before a French sign', () => {
    for (const [key, text] of textsOf(part, 'fr')) expect(text, key).not.toMatch(/ [:;!?»%]|« /);
  });
});
