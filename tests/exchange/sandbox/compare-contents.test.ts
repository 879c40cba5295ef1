import { describe, expect, it } from 'vitest';
import { Comparing, type Comparison } from '../../../src/exchange/sandbox/compare-contents.ts';
import { SECTIONS } from '../../../src/domain/ports/records.ts';
import type { SandboxContents } from '../../../src/exchange/sandbox/sandbox-file.ts';
import type { NewEntry, Part } from '../../../src/domain/ports/repository.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { aCampaign, aMark, anAudience, aPolicy, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { demoContents, someContents } from './a-sandbox-file.ts';

/** Met in parts of two records. */
function compare(file: SandboxContents, here: SandboxContents): Comparison {
  const comparing = new Comparing(file);
  for (const section of SECTIONS) {
    const records = here[section];
    for (let start = 0; start < records.length; start += 2)
      comparing.meet({ section, records: records.slice(start, start + 2) } as Part);
  }
  const steps = comparing.finish();
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const anEntry = (number: number): NewEntry => ({
  campaignId: anId(number),
  name: 'A',
  at: NOW,
  event: 'stop',
  actor: null,
  from: 'live',
  to: 'stopped',
  inputs: {},
});

describe('a file compared with a sandbox', () => {
  it('changes nothing where both hold the same', () => {
    const { counts, arrivals } = compare(demoContents(30), demoContents(30));
    expect(arrivals).toEqual(someContents());
    expect(counts.campaigns).toEqual({ added: 0, changed: 0, same: 30, onlyHere: 0 });
    for (const each of SECTIONS) expect(counts[each]).toMatchObject({ added: 0, changed: 0, onlyHere: 0 });
  });

  it('adds all to an empty one', () => {
    const file = demoContents(30);
    const { counts, arrivals, added } = compare(file, someContents());
    expect(arrivals).toEqual(file);
    expect(counts.campaigns).toEqual({ added: 30, changed: 0, same: 0, onlyHere: 0 });
    expect(added).toMatchObject({ count: 30, listed: { length: 20 } });
  });

  it('says what is added, changed and in what, left, and only here', () => {
    const [one, two, three] = [1, 2, 3].map((number) =>
      aCampaign({ id: anId(number), name: `No. ${number}` }),
    );
    const theirs = { ...two!, name: 'Renamed', tags: ['vip'], revision: 9 };
    const later = { ...two!, modified: aMark(NOW) };
    const found = compare(
      someContents({ campaigns: [one!, theirs, aCampaign({ id: anId(4), status: 'live' })] }),
      someContents({ campaigns: [one!, later, three!], policies: [aPolicy()] }),
    );
    expect(found.counts.campaigns).toEqual({ added: 1, changed: 1, same: 1, onlyHere: 1 });
    expect(found.counts.policies).toEqual({ added: 0, changed: 0, same: 0, onlyHere: 1 });
    expect(found.changed.listed).toEqual([
      { id: anId(2), name: 'No. 2', differs: ['name', 'tags'], isNewerHere: true },
    ]);
    expect(found).toMatchObject({ newerHere: 1, inForce: 1 });
    expect(found.arrivals.campaigns.map((each) => each.id)).toEqual([anId(2), anId(4)]);
    expect([...found.replaced.values()]).toEqual([later]);
  });

  it('says of a campaign that differs in dates alone that its history does', () => {
    const here = aCampaign();
    const there = { ...here, modified: aMark(NOW - DAY) };
    const { changed } = compare(someContents({ campaigns: [there] }), someContents({ campaigns: [here] }));
    expect(changed.listed[0]?.differs).toEqual(['history']);
  });

  it('takes from the journal what is not told here, as often as it is told', () => {
    const { counts, arrivals } = compare(
      someContents({ journal: [anEntry(1), anEntry(1), anEntry(2)] }),
      someContents({ journal: [anEntry(3), anEntry(1)] }),
    );
    expect(arrivals.journal).toEqual([anEntry(1), anEntry(2)]);
    expect(counts.journal).toEqual({ added: 2, changed: 0, same: 1, onlyHere: 1 });
  });

  it('replaces what stands beside the campaigns by its id', () => {
    const larger = anAudience({ size: 99 });
    const { counts, arrivals } = compare(
      someContents({ references: [larger] }),
      someContents({ references: [anAudience()] }),
    );
    expect(counts.references).toEqual({ added: 0, changed: 1, same: 0, onlyHere: 0 });
    expect(arrivals.references).toEqual([larger]);
  });
});
