import fc from 'fast-check';
import { expect, it } from 'vitest';
import { campaign as campaignSchema, type Campaign } from '../../../src/domain/campaign/campaign.ts';
import { referencesIn } from '../../../src/domain/campaign/channels-in.ts';
import { removed, type References } from '../../../src/domain/campaign/reference.ts';
import { firstChoices, losesDates, type Choice } from '../../../src/exchange/package/import-choices.ts';
import { importPackage } from '../../../src/exchange/package/import-package.ts';
import { writePackageFile, type PackageFile } from '../../../src/exchange/package/package-file.ts';
import { readPackageFile } from '../../../src/exchange/package/read-package-file.ts';
import {
  aCampaign,
  aConfiguration,
  aMark,
  anAction,
  anAudience,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { anId, CountedIds } from '../../support/ids.ts';
import { anyPackage } from './any-package.ts';

const MARK = aMark(NOW, 'Mona Manager');
const NONE: References = new Map();

function fileOf(campaigns: readonly Campaign[], references = someReferences()): PackageFile {
  const reading = readPackageFile(
    writePackageFile({ name: 'Spring', description: '' }, campaigns, references),
  );
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.fault));
  return reading.file;
}

function arrive(file: PackageFile, there: References, rows: readonly Campaign[] = []) {
  const choices = firstChoices(file, rows, there);
  return importPackage(file, choices, { mark: MARK, ids: new CountedIds(), references: there });
}

it('brings everything over into an empty sandbox', () => {
  fc.assert(
    fc.property(anyPackage, ({ name, description, campaigns, references }) => {
      const reading = readPackageFile(writePackageFile({ name, description }, campaigns, references));
      if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.fault));
      const made = arrive(reading.file, NONE);
      const there = new Map(made.references.map((each) => [each.id, each]));
      const isKnown = (kind: string, id: string | null) =>
        id !== null && references.get(id)?.kind === kind ? references.get(id)?.name : null;
      expect(made.campaigns.length).toBe(campaigns.length);
      for (const [index, arrived] of made.campaigns.entries()) {
        campaignSchema.parse(arrived);
        const source = campaigns[index]!;
        const content = (source.draft ?? source.current).content;
        expect(arrived).toMatchObject({
          status: 'draft',
          name: source.name,
          description: source.description,
          tags: source.tags,
          type: source.type,
          activated: null,
        });
        expect(arrived.id).not.toBe(source.id);
        if (!('actions' in content) || !('actions' in arrived.current.content)) throw new Error('No actions');
        const { audienceId, actions, ...rest } = content;
        const { audienceId: newAudience, actions: newActions, ...newRest } = arrived.current.content;
        expect(newRest).toEqual(rest);
        // By name: what was there is there again, and what was gone is left empty.
        expect(newAudience === null ? null : there.get(newAudience)?.name).toBe(
          isKnown('audience', audienceId),
        );
        expect(
          newActions.map((each) => [
            each.channel,
            each.message,
            each.configurationId === null ? null : there.get(each.configurationId)?.name,
          ]),
        ).toEqual(
          actions.map((each) => [each.channel, each.message, isKnown('configuration', each.configurationId)]),
        );
      }
    }),
  );
});

it('uses the audience and the configuration of the same id, or else of the same name', () => {
  const file = fileOf([aCampaign()]);
  const same = arrive(file, someReferences());
  expect(same.references).toEqual([]);
  expect(referencesIn(same.campaigns[0]!.current.content)).toEqual(['loyal', 'sender']);
  const named = arrive(file, new Map([['x', { ...anAudience({ id: 'x' }), name: 'LOYAL customers' }]]));
  expect(referencesIn(named.campaigns[0]!.current.content)).toEqual(['x', 'sender']);
  expect(named.references).toEqual([aConfiguration()]);
});

it('gives another id to what arrives where its own belongs to something else', () => {
  const taken = new Map([['loyal', { ...aConfiguration({ id: 'loyal' }), name: 'Other' }]]);
  const { campaigns, references } = arrive(fileOf([aCampaign()]), taken);
  const [audienceId] = referencesIn(campaigns[0]!.current.content);
  expect(audienceId).not.toBe('loyal');
  expect(references).toContainEqual({ ...anAudience({ id: audienceId! }), name: 'Loyal customers' });
});

it('leaves behind how things stood with a reference, removed or broken', () => {
  const broken = someReferences(removed(aConfiguration(), NOW));
  expect(arrive(fileOf([aCampaign()], broken), NONE).references).toEqual([anAudience(), aConfiguration()]);
});

it('does not bring back what was removed here: what arrives is another one', () => {
  const there = someReferences(removed(anAudience(), NOW));
  const { campaigns, references } = arrive(fileOf([aCampaign()]), there);
  const [audienceId] = referencesIn(campaigns[0]!.current.content);
  expect(audienceId).not.toBe('loyal');
  expect(references).toEqual([anAudience({ id: audienceId! })]);
});

it('creates nothing for a campaign that is there and is used', () => {
  const there = aCampaign();
  const file = fileOf([there, aCampaign({ id: anId(2), content: { audienceId: null } })]);
  const made = arrive(file, NONE, [there]);
  expect(made.campaigns).toHaveLength(1);
  // What only the other one named is not needed.
  expect(made.references).toEqual([aConfiguration()]);
});

it('takes what was chosen over what was proposed', () => {
  const file = fileOf([aCampaign()]);
  const other = { ...anAudience({ id: 'other' }), name: 'Other' };
  const first = firstChoices(file, [], NONE);
  const references = new Map<string, Choice>([
    ...first.references,
    ['audience loyal', { kind: 'existing', id: 'other' }],
    ['configuration sender', { kind: 'empty' }],
  ]);
  const made = importPackage(
    file,
    { ...first, references },
    { mark: MARK, ids: new CountedIds(), references: new Map([['other', other]]) },
  );
  expect(made.references).toEqual([]);
  expect(referencesIn(made.campaigns[0]!.current.content)).toEqual(['other']);
});

it('clears dates that have passed, and tells which campaigns lose some', () => {
  const schedule = { start: '2026-03-01T09:00', end: '2026-04-01T09:00' };
  const file = fileOf([
    aCampaign({ schedule }),
    aCampaign({ id: anId(2), content: { actions: [anAction()] } }),
  ]);
  expect(file.campaigns.map((each) => losesDates(each, NOW))).toEqual([true, false]);
  expect(arrive(file, NONE).campaigns[0]!.current.content.schedule).toMatchObject({
    start: null,
    end: '2026-04-01T09:00',
  });
});
