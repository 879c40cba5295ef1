import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleOf, partsIn, withLarger } from '../../../src/domain/pressure/audience-parts.ts';
import { sandboxDays } from '../../../src/domain/pressure/settings.ts';
import { anAudience, someReferences } from '../../support/builders.ts';
import { anyReferences, AUDIENCES } from './any-pressure.ts';

describe('parts of audiences', () => {
  it('reach as far as they are declared, both ways alike', () => {
    fc.assert(
      fc.property(anyReferences, (references) => {
        const partsOf = partsIn(references);
        for (const one of AUDIENCES) {
          expect(partsOf(one)[0]).toBe(one);
          for (const other of AUDIENCES) {
            expect(partsOf(one).includes(other)).toBe(withLarger(other, references).includes(one));
          }
        }
      }),
    );
  });

  it('would come round in a circle exactly where the larger is a part of it', () => {
    fc.assert(
      fc.property(
        anyReferences,
        fc.constantFrom(...AUDIENCES),
        fc.constantFrom(...AUDIENCES),
        (references, one, other) => {
          const path = circleOf(one, other, references);
          expect(path !== null).toBe(partsIn(references)(one).includes(other));
          if (path === null) return;
          expect([path[0], path[1], path.at(-1)]).toEqual([one, other, one]);
          path.slice(1, -1).forEach((id, index) => {
            expect(references.get(id)).toMatchObject({ partOf: path[index + 2] });
          });
        },
      ),
    );
  });

  it('end where a file has made a circle of them, and at what is not there', () => {
    const references = someReferences(
      anAudience({ id: 'a', partOf: 'b' }),
      anAudience({ id: 'b', partOf: 'a' }),
      anAudience({ id: 'c', partOf: 'nothing' }),
    );
    expect(withLarger('a', references)).toEqual(['a', 'b']);
    expect(partsIn(references)('a')).toEqual(['a', 'b']);
    expect(withLarger('c', references)).toEqual(['c', 'nothing']);
    expect(partsIn(references)('sender')).toEqual(['sender']);
  });
});

describe('the days of a sandbox', () => {
  it('are those that it keeps, else those that most of its schedules are written in, from Monday', () => {
    const kept = { id: 'sandbox', zone: 'Asia/Tokyo', firstDay: 7 } as const;
    expect(sandboxDays(kept, ['UTC'])).toEqual({ zone: 'Asia/Tokyo', firstDay: 7 });
    const zones = ['UTC', 'Europe/Paris', 'Europe/Paris', 'America/New_York', 'America/New_York'];
    expect(sandboxDays(undefined, zones)).toEqual({ zone: 'America/New_York', firstDay: 1 });
    expect(sandboxDays(undefined, zones.reverse())).toEqual({ zone: 'America/New_York', firstDay: 1 });
    expect(sandboxDays(undefined, [])).toEqual({ zone: 'UTC', firstDay: 1 });
  });
});
