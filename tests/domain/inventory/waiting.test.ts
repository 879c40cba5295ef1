import { expect, it } from 'vitest';
import { waitingRows } from '../../../src/domain/inventory/waiting.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { aMark, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { aRow } from '../selection/a-row.ts';

const asked = (hours: number) => ({ ...aMark(NOW - hours * HOUR), message: '', policies: null });

it('finds new campaigns and draft versions that wait, the longest first', () => {
  const rows = [
    aRow({ id: anId(1), name: 'draft' }),
    aRow({ id: anId(4), name: 'same instant', status: 'in-review', request: asked(1) }),
    aRow({ id: anId(2), name: 'new', status: 'in-review', request: asked(1) }),
    aRow({ id: anId(3), name: 'version', status: 'live', draft: {}, request: asked(2) }),
    aRow({ id: anId(5), name: 'live', status: 'live', draft: {} }),
  ];
  expect(waitingRows(rows).map(({ name }) => name)).toEqual(['version', 'new', 'same instant']);
});
