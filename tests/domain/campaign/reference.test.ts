import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  broken,
  isNameTaken,
  isRemoved,
  isUsableAt,
  mended,
  outageAt,
  outagesOf,
  referenceRow,
  removed,
} from '../../../src/domain/campaign/reference.ts';
import { aConfiguration, anAudience, NOW, someReferences } from '../../support/builders.ts';

it('an outage lasts from its beginning until just before its end, or for good', () => {
  const [past, lasting] = [
    { from: NOW - 9, to: NOW - 5 },
    { from: NOW, to: null },
  ];
  const outages = [past, lasting];
  const found = [NOW - 10, NOW - 9, NOW - 6, NOW - 5, NOW - 1, NOW].map((at) => outageAt(outages, at));
  expect(found).toEqual([null, past, past, null, null, lasting]);
});

it('a reference that is not there was never there', () => {
  const references = someReferences(anAudience({ outages: [] }));
  expect(outagesOf(references, 'loyal')).toEqual([]);
  expect(outageAt(outagesOf(references, 'lost'), 0)).not.toBeNull();
});

it('a row written before references could be removed is read as one that was not', () => {
  const row = {
    id: 'sms-uk',
    name: 'SMS LUMEN UK',
    outages: [{ from: 1_772_427_600_000, to: null }],
    kind: 'configuration',
    channel: 'sms',
  };
  expect(referenceRow.parse(row)).toEqual({ ...row, removedAt: null });
  const audience = { id: 'vip', name: 'Cercle Lumen (VIP)', outages: [], kind: 'audience', size: 8_400 };
  expect(isRemoved(referenceRow.parse(audience))).toBe(false);
});

describe('breaking and mending', () => {
  const READY = aConfiguration();

  it('an outage begins at the instant of breaking and ends at the instant of mending', () => {
    const down = broken(READY, NOW);
    expect([NOW - 1, NOW, NOW + 1].map((at) => isUsableAt(down, at))).toEqual([true, false, false]);
    const up = mended(down, NOW + 5);
    expect([NOW, NOW + 4, NOW + 5].map((at) => isUsableAt(up, at))).toEqual([false, false, true]);
    expect(up.outages).toEqual([{ from: NOW, to: NOW + 5 }]);
  });

  it('what is broken stays broken since then, and mending what works changes nothing', () => {
    const down = broken(READY, NOW);
    expect(broken(down, NOW + 9)).toEqual(down);
    expect(mended(READY, NOW)).toEqual(READY);
  });

  it('broken and mended at one instant was not broken', () => {
    expect(mended(broken(READY, NOW), NOW)).toEqual(READY);
  });

  it('whatever was done, it can be stored, and is as it was said last', () => {
    const steps = fc.array(fc.record({ later: fc.nat(1_000), breaks: fc.boolean() }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(steps, (done) => {
        let now = NOW;
        let reference = READY;
        for (const { later, breaks } of done) {
          now += later;
          const before = reference;
          reference = breaks ? broken(reference, now) : mended(reference, now);
          expect(isUsableAt(reference, now)).toBe(!breaks);
          // What was judged before is never judged otherwise later.
          for (let at = NOW; at < now; at += 250) {
            expect(isUsableAt(reference, at)).toBe(isUsableAt(before, at));
          }
        }
        expect(referenceRow.parse(reference)).toEqual(reference);
      }),
    );
  });

  it('a thousand outages later the oldest gives way', () => {
    let reference = READY;
    for (let count = 0; count < 1_001; count += 1) {
      reference = mended(broken(reference, NOW + 2 * count), NOW + 2 * count + 1);
    }
    expect(referenceRow.safeParse(reference).success).toBe(true);
    expect(reference.outages.at(-1)).toEqual({ from: NOW + 2_000, to: NOW + 2_001 });
  });
});

describe('removing', () => {
  it('what is removed was usable before, and never is again', () => {
    const gone = removed(anAudience(), NOW);
    expect(isRemoved(gone)).toBe(true);
    expect([NOW - 1, NOW].map((at) => isUsableAt(gone, at))).toEqual([true, false]);
    expect(mended(gone, NOW + 5)).toEqual(gone);
    expect(removed(gone, NOW + 5)).toEqual(gone);
  });

  it('what was broken stays broken since then', () => {
    const gone = removed(broken(aConfiguration(), NOW - 9), NOW);
    expect(gone).toMatchObject({ outages: [{ from: NOW - 9, to: null }], removedAt: NOW });
  });
});

describe('names', () => {
  const others = someReferences(removed(anAudience({ id: 'old', name: 'Dormant' }), NOW));
  const taken = (given: Parameters<typeof anAudience>[0]) => isNameTaken(anAudience(given), others);

  it.each([
    ['of another, however it is capitalised', { id: 'new', name: ' LOYAL customers ' }, true],
    ['of its own', { id: 'loyal', name: 'loyal customers' }, false],
    ['of one that is removed', { id: 'new', name: 'Dormant' }, false],
    ['of another kind', { id: 'new', name: 'Main sender' }, false],
  ])('the name %s', (_, given, expected) => {
    expect(taken(given)).toBe(expected);
  });
});
