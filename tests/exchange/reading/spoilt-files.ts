import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect } from 'vitest';
import { campaign as campaignSchema } from '../../../src/domain/campaign/campaign.ts';
import { readCampaigns, readerOf } from '../../../src/exchange/reading/read-campaigns.ts';
import { isReadable, recognise } from '../../../src/exchange/recognise/recognise.ts';
import { aSheetFile } from '../sheet-file.ts';
import { finish, options } from './read-file.ts';

/** Files from elsewhere that somebody or something has spoilt, by format. */
const SOUND = {
  delimited: [
    'klaviyo.csv',
    'hubspot.csv',
    'channel-calendar.csv',
    'tags.csv',
    'quotes.csv',
    'cp1252.csv',
    'utf16-plain.csv',
  ],
  workbook: ['plan.xlsx'],
  'journey-optimizer': ['ajo.json'],
  listmonk: ['listmonk.json'],
  calendar: ['holidays.ics'],
} as const;
export type Format = keyof typeof SOUND;
export const FORMATS = Object.keys(SOUND) as Format[];

type Damage =
  | { readonly kind: 'cut' | 'drop' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'put'; readonly at: number; readonly text: string };

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cut', 'drop', 'double'),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(),
    text: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '"',
        '\0',
        '\ud83d',
        '{',
        '[',
        ']',
        'null',
        '-1',
        '1e999',
        '</c>',
        '<row r="99999999">',
        '<v>',
        '&#0;',
      ),
      fc.constantFrom(
        '\r\n',
        ';',
        ',',
        '\t',
        'sep=x\n',
        '\u0001',
        '99/99/9999',
        '2027-02-30',
        'RRULE:FREQ=DAILY;COUNT=0\r\n',
      ),
      fc.constantFrom(
        'BEGIN:VEVENT\r\n',
        'END:VEVENT\r\n',
        'DTSTART:x\r\n',
        'DTSTART;TZID=No/Where:20271399T996000\r\n',
      ),
    ),
  }),
);

/** What another program's field may turn out to hold. */
const anyNonsense = fc.constantFrom<unknown>(
  null,
  true,
  -1.5,
  1e300,
  '',
  'lone \ud83d',
  'x'.repeat(30_000),
  '2027-99-99T99:99:99Z',
  [],
  [[[]]],
  [null, 7, {}],
  {},
  { some: { deep: [1] } },
);

/** Several damages to the bytes; or to one part of a workbook, or to values of JSON. */
const anySpoiling = fc.record({
  file: fc.nat(),
  part: fc.option(fc.nat()),
  damages: fc.array(anyDamage, { minLength: 1, maxLength: 6 }),
  nonsense: fc.array(fc.tuple(fc.nat(), anyNonsense), { minLength: 1, maxLength: 4 }),
});
type Spoiling = typeof anySpoiling extends fc.Arbitrary<infer Value> ? Value : never;

function spoil(format: Format, { file, part, damages, nonsense }: Spoiling): Uint8Array {
  const names = SOUND[format];
  const sound = aSheetFile(names[file % names.length] ?? '');
  if (part === null) return damages.reduce(damaged, sound);
  if (format === 'journey-optimizer' || format === 'listmonk') {
    const json: unknown = JSON.parse(strFromU8(sound));
    for (const [pick, value] of nonsense) replaceSome(json, pick, value);
    return strToU8(JSON.stringify(json));
  }
  if (format !== 'workbook') return damages.reduce(damaged, sound);
  const parts = unzipSync(sound);
  const paths = Object.keys(parts);
  const path = paths[part % paths.length] ?? '';
  return zipSync(
    { ...parts, [path]: damages.reduce(damaged, parts[path] ?? new Uint8Array()) },
    { level: 0 },
  );
}

/** Puts a value in the place of another, anywhere in some JSON. */
function replaceSome(json: unknown, pick: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    for (const key of Object.keys(each)) {
      places.push([each as Record<string, unknown>, key]);
      visit((each as Record<string, unknown>)[key]);
    }
  };
  visit(json);
  const [holder, key] = places[pick % places.length] ?? [];
  if (holder !== undefined && key !== undefined) holder[key] = structuredClone(value);
}

function damaged(bytes: Uint8Array, damage: Damage): Uint8Array {
  const at = damage.at % (bytes.length + 1);
  const put = (middle: Uint8Array, from: number) => {
    const whole = new Uint8Array(at + middle.length + bytes.length - from);
    whole.set(bytes.subarray(0, at));
    whole.set(middle, at);
    whole.set(bytes.subarray(from), at + middle.length);
    return whole;
  };
  if (damage.kind === 'put') return put(strToU8(damage.text), at);
  const until = Math.min(at + damage.length, bytes.length);
  if (damage.kind === 'cut') return bytes.slice(0, at);
  return damage.kind === 'drop' ? put(new Uint8Array(), until) : put(bytes.slice(at, until), at);
}

/** Reads so many spoilt files of a format: each gives campaigns that can be kept, or says where and why it does not. */
export async function expectEachAnswered(format: Format, count: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anySpoiling, async (spoiling) => {
      const file = await recognise(spoil(format, spoiling));
      if (!isReadable(file)) {
        if (file.kind === 'unknown') expect(file.reason).toMatch(/^[a-z-]+$/);
        return;
      }
      const reading = finish(readCampaigns(file, {}, options(await readerOf(file))));
      for (const { row, fault, field } of reading.problems) {
        expect(row).toBeGreaterThan(0);
        expect([fault, field]).not.toContain(undefined);
      }
      for (const { campaign } of reading.campaigns) {
        expect(campaignSchema.safeParse(campaign).error).toBeUndefined();
      }
    }),
    { numRuns: count },
  );
}
