import { expect, it } from 'vitest';
import { peopleIn } from '../../../src/features/journal/people-in.ts';
import { aRow } from '../../domain/selection/a-row.ts';

it('names everybody once, by name, and leaves out the clock', () => {
  const rows = [
    { ...aRow(), createdBy: 'Zoé', modifiedBy: 'Clock' },
    { ...aRow(), createdBy: 'Émile', modifiedBy: 'Zoé' },
  ];
  expect(peopleIn(rows, ['Clock', 'Farid', 'Anne'])).toEqual(['Anne', 'Émile', 'Farid', 'Zoé']);
});
