import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Part } from '../../src/domain/ports/repository.ts';
import { aCampaign } from '../support/builders.ts';
import { anId } from '../support/ids.ts';
import { aDexieDatabase } from './a-dexie-database.ts';

const some = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => aCampaign({ id: anId(from + index), name: 'From the file' }));

/** A tab that is closed in the middle of an import. */
it.each(['merge', 'replace'] as const)(
  'imports all or nothing where it is cut off at any point: %s',
  async (how) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), async (turns) => {
        const database = aDexieDatabase();
        const repository = await database.open();
        await repository.fill({ campaigns: [aCampaign({ id: anId(1), name: 'Here' })] });
        const { state } = await repository.everything(() => undefined);
        const taking = repository.take(how, { campaigns: some(1, 1_000) }, state).catch(() => false);
        for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        repository.close();
        await taking;
        const after = await database.open();
        const names: string[] = [];
        await after.everything((part: Part) => {
          if (part.section === 'campaigns') names.push(...part.records.map(({ name }) => name));
        });
        after.close();
        await database.remove();
        const isWhole = names.length === 1_000 && names.every((each) => each === 'From the file');
        const isUntouched = names.length === 1 && names[0] === 'Here';
        expect(isWhole || isUntouched).toBe(true);
      }),
      { numRuns: 12 },
    );
  },
  60_000,
);
