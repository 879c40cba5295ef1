import { describe, expect, it } from 'vitest';
import { foldEdits } from '../../../src/domain/journal/fold-edits.ts';
import type { CampaignEntry } from '../../../src/domain/ports/repository.ts';
import { HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { NOW } from '../../support/builders.ts';

function anEdit(number: number, fields: string, given: Partial<CampaignEntry> = {}): CampaignEntry {
  return {
    number,
    campaignId: 'one',
    name: 'Spring',
    at: NOW + number * MINUTE,
    event: 'edit',
    actor: 'Mona Manager',
    from: 'draft',
    to: 'draft',
    inputs: { fields },
    ...given,
  };
}

const told = (...entries: CampaignEntry[]) =>
  foldEdits(entries).map(({ number, inputs }) => [number, inputs['fields']]);

describe('edits that follow each other', () => {
  it('are one, dated at the last, that names every field once', () => {
    expect(told(anEdit(4, 'body'), anEdit(3, 'title, body'), anEdit(2, 'name'), anEdit(1, 'title'))).toEqual([
      [4, 'title, name, body'],
    ]);
  });

  it('stay apart by campaign, by person, by an hour without one, and by whatever came between', () => {
    const apart = [
      [anEdit(2, 'name'), anEdit(1, 'name', { campaignId: 'two' })],
      [anEdit(2, 'name'), anEdit(1, 'name', { actor: 'Otto Other' })],
      [anEdit(2, 'name'), anEdit(1, 'name', { at: NOW + 2 * MINUTE - HOUR - 1 })],
      [anEdit(2, 'name'), anEdit(1, '', { event: 'activate' })],
    ];
    for (const entries of apart) expect(foldEdits(entries)).toEqual(entries);
  });

  it('go on as long as no pause is an hour', () => {
    const entries = [3, 2, 1].map((number) => anEdit(number, 'name', { at: NOW + number * HOUR }));
    expect(told(...entries)).toEqual([[3, 'name']]);
  });
});
