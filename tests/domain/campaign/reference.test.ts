import { expect, it } from 'vitest';
import { outageAt, outagesOf } from '../../../src/domain/campaign/reference.ts';
import { anAudience, NOW, someReferences } from '../../support/builders.ts';

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
