import { expect, it } from 'vitest';
import { EditHistory } from '../../../src/app/editor/edit-history.ts';
import { writtenOf } from '../../../src/domain/campaign/written.ts';
import { aCampaign } from '../../support/builders.ts';

const written = (name: string) => ({ ...writtenOf(aCampaign()), name });

it('goes back one step at a time, in which letters of one field are together', () => {
  const history = new EditHistory();
  history.note(written(''), 'name');
  history.note(written('A'), 'name');
  history.note(written('AB'), 'description');
  expect(history.undo(written('AB.'))).toEqual(written('AB'));
  expect(history.undo(written('AB'))).toEqual(written(''));
  expect(history.undo(written(''))).toBeNull();
  expect(history.redo(written(''))).toEqual(written('AB'));
});

it('begins a new step after an undo, and forgets what was undone', () => {
  const history = new EditHistory();
  history.note(written('A'), 'name');
  history.undo(written('B'));
  history.note(written('A'), 'name');
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
});

it('remembers two hundred steps', () => {
  const history = new EditHistory();
  for (let step = 0; step < 300; step += 1) history.note(written(String(step)), `step ${step}`);
  let undone = 0;
  while (history.undo(written('now')) !== null) undone += 1;
  expect(undone).toBe(200);
});
