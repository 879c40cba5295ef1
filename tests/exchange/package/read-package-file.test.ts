import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { writePackageFile } from '../../../src/exchange/package/package-file.ts';
import { readPackageFile } from '../../../src/exchange/package/read-package-file.ts';
import { aCampaign, anAction, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anyPackage } from './any-package.ts';

const PACKAGE = { name: 'Spring', description: '' };
const NEWS = aCampaign({ id: anId(1), name: 'News', tags: ['vip'] });
const TEXTS = aCampaign({ id: anId(2), type: 'api-triggered', name: 'Texts' });

type Json = Record<string, unknown>;
type Change = (file: {
  format: unknown;
  version: unknown;
  package: Json;
  campaigns: (Json & { content: Json })[];
  references: Json[];
}) => void;

/** The text of a sound file, changed. */
function changed(change: Change, campaigns: readonly Campaign[] = [NEWS, TEXTS]): string {
  const file = JSON.parse(writePackageFile(PACKAGE, campaigns, someReferences())) as Parameters<Change>[0];
  change(file);
  return JSON.stringify(file);
}

function faultOf(text: string) {
  const reading = readPackageFile(text);
  return reading.kind === 'refused' ? reading.fault : null;
}

it('reads back what was written, whatever it is', () => {
  fc.assert(
    fc.property(anyPackage, ({ name, description, campaigns, references }) => {
      const text = writePackageFile({ name, description }, campaigns, references);
      const reading = readPackageFile(text);
      if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.fault));
      expect(reading.file.package).toEqual({ name, description });
      expect(reading.file.campaigns.map((each) => [each.id, each.name, each.tags, each.content])).toEqual(
        campaigns.map((each) => [each.id, each.name, each.tags, (each.draft ?? each.current).content]),
      );
      // The same bytes for the same package.
      expect(`${JSON.stringify(reading.file, null, 2)}\n`).toBe(text);
    }),
  );
});

test.each<[string, string, object]>([
  ['is no JSON', '{"format":', { code: 'not-json', record: null }],
  ['is nested beyond measure', '['.repeat(200_000), { code: 'not-json', record: null }],
  ['is something else', '{"format":"almanac-sandbox","version":1}', { code: 'not-a-package' }],
  ['is a list', '[]', { code: 'not-a-package' }],
  ['is of a later version', changed((file) => (file.version = 2)), { code: 'unknown-version' }],
])('refuses a file that %s', (_case, text, fault) => {
  expect(faultOf(text)).toMatchObject(fault);
});

const campaigns = (number: number) => ({ section: 'campaigns', number }) as const;

test.each<[string, Change, object]>([
  [
    'a name that is missing',
    (file) => delete file.campaigns[1]!['name'],
    { code: 'invalid', record: campaigns(2), field: 'name' },
  ],
  [
    'a type that cannot be packaged',
    (file) => (file.campaigns[0]!['type'] = 'orchestrated'),
    { code: 'invalid', record: campaigns(1), field: 'type' },
  ],
  [
    'a field deep inside',
    (file) => (file.campaigns[0]!.content['schedule'] = { zone: 'Mars/Base' }),
    { code: 'invalid', record: campaigns(1), field: 'content.schedule.zone' },
  ],
  [
    'a field that the format does not know',
    (file) => (file.campaigns[0]!.content['trick'] = 1),
    { code: 'invalid', record: campaigns(1), field: 'content.trick' },
  ],
  [
    'a prototype',
    (file) => Object.defineProperty(file.package, '__proto__', { value: { name: 'x' }, enumerable: true }),
    { code: 'invalid', record: { section: 'package', number: null }, field: '__proto__' },
  ],
  [
    'half a character',
    (file) => (file.campaigns[0]!['description'] = '\ud800'),
    { code: 'invalid', record: campaigns(1), field: 'description' },
  ],
  [
    'two campaigns of one id',
    (file) => (file.campaigns[1]!['id'] = file.campaigns[0]!['id']),
    { code: 'duplicate', record: campaigns(2), field: 'id' },
  ],
  [
    'one tag in two spellings',
    (file) => (file.campaigns[0]!['tags'] = ['VIP', 'vip']),
    { code: 'duplicate', record: campaigns(1), field: 'tags' },
  ],
  [
    'one reference twice',
    (file) => file.references.push(file.references[0]!),
    { code: 'duplicate', record: { section: 'references', number: 3 }, field: 'id' },
  ],
  [
    'an audience that is not in the file',
    (file) => (file.campaigns[0]!.content['audienceId'] = 'nobody'),
    { code: 'dangling', record: campaigns(1), field: 'content' },
  ],
  [
    'no campaign',
    (file) => (file.campaigns = []),
    { code: 'invalid', record: { section: 'campaigns', number: null }, field: '' },
  ],
])('names %s', (_case, change, fault) => {
  expect(faultOf(changed(change))).toEqual(fault);
});

it('carries the draft version of a live campaign, and what was gone without a name', () => {
  const live = aCampaign({
    id: anId(3),
    status: 'live',
    draft: { actions: [anAction({ configurationId: 'gone', channel: 'sms' })] },
  });
  const reading = readPackageFile(writePackageFile(PACKAGE, [live], someReferences()));
  expect(reading).toMatchObject({
    file: {
      campaigns: [{ content: { actions: [{ configurationId: 'gone' }] } }],
      references: [
        { kind: 'audience', id: 'loyal', name: 'Loyal customers' },
        { kind: 'configuration', id: 'gone', name: null, channel: 'sms' },
      ],
    },
  });
});

/** Every value of a document with its way to it. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))];
}

it('takes a damaged file whole or not at all', () => {
  const anyValue = fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    '',
    'x',
    '\udfff',
    [],
    {},
    [[[[]]]],
    { a: 1 },
    true,
    '2026-02-30T25:00',
  );
  fc.assert(
    fc.property(
      anyPackage,
      fc.nat(),
      fc.constantFrom('set', 'remove', 'add', 'cut'),
      anyValue,
      (made, where, how, value) => {
        const text = writePackageFile(made, made.campaigns, made.references);
        const root = { file: JSON.parse(text) as unknown };
        const all = places(root.file, ['file']);
        const path = all[where % all.length]!;
        const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Json)[key], root) as Json;
        const key = String(path.at(-1));
        if (how === 'set') parent[key] = value;
        if (how === 'remove') Reflect.deleteProperty(parent, key);
        if (how === 'add') parent[`${key}+`] = value;
        const damaged =
          how === 'cut' ? text.slice(0, where % text.length) : JSON.stringify(root.file ?? null);
        const reading = readPackageFile(damaged);
        // What is taken still says everything that the file said.
        if (reading.kind === 'read') expect(reading.file).toEqual(JSON.parse(damaged));
        else expect(reading.fault.code).toBeTruthy();
      },
    ),
    { numRuns: 1_000 },
  );
});
