import { expect, it } from 'vitest';
import { brokenRowsFile } from '../../../../src/features/settings/storage/broken-rows-file.ts';

it('keeps each row as it is stored, with its problem', () => {
  const rows = [{ id: 'one', problem: 'status: Invalid option', raw: { id: 'one', status: 'odd' } }];
  expect(JSON.parse(brokenRowsFile(rows))).toEqual(rows);
});

it('saves the others beside what no file can hold', () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  const rows = [
    { id: 'big', problem: '', raw: { size: 12n } },
    { id: 'loop', problem: '', raw: loop },
    { id: 'nothing', problem: '', raw: undefined },
  ];
  expect(JSON.parse(brokenRowsFile(rows))).toEqual([
    { id: 'big', problem: '', raw: { size: '12' } },
    { id: 'loop', problem: '', raw: '[object Object]' },
    { id: 'nothing', problem: '', raw: null },
  ]);
});
