import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeWritten } from '../../../src/domain/campaign/merge-written.ts';
import { changedFields, writtenOf } from '../../../src/domain/campaign/written.ts';
import { withWritten } from '../../../src/domain/campaign/with-written.ts';
import { aCampaign, anActionContent } from '../../support/builders.ts';

const BASE = writtenOf(aCampaign({ status: 'draft', tags: ['one'] }));

it('joins changes of different properties, and tells those of the same one apart', () => {
  expect(mergeWritten(BASE, { ...BASE, name: 'Mine' }, { ...BASE, tags: ['two'] })).toEqual({
    ...BASE,
    name: 'Mine',
    tags: ['two'],
  });
  expect(mergeWritten(BASE, { ...BASE, name: 'Mine' }, { ...BASE, name: 'Theirs' })).toBeNull();
  expect(mergeWritten(BASE, { ...BASE, name: 'Same' }, { ...BASE, name: 'Same' })).toEqual({
    ...BASE,
    name: 'Same',
  });
});

it('loses nothing that either side wrote', () => {
  const change = fc.record(
    {
      name: fc.constantFrom('A', 'B'),
      description: fc.constantFrom('C', 'D'),
      tags: fc.constantFrom(['x'], ['y']),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(change, change, (mine, theirs) => {
      const merged = mergeWritten(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs });
      if (merged !== null) expect(merged).toEqual({ ...BASE, ...theirs, ...mine });
    }),
  );
});

it('what is written goes to the draft version where there is one', () => {
  const content = anActionContent({ identityType: 'phone' });
  const live = aCampaign({ status: 'live', draft: {} });
  const edited = withWritten(live, { ...writtenOf(live), content, name: ' New ', tags: ['A', 'a'] });
  expect(edited.current).toEqual(live.current);
  expect(edited.draft?.content).toEqual(content);
  expect([edited.name, edited.tags]).toEqual(['New', ['A']]);
  expect(changedFields(writtenOf(live), writtenOf(edited))).toEqual(['name', 'tags', 'identityType']);
});
