import { expect, test } from 'vitest';
import { overCapWays } from '../../../src/app/pressure/over-cap-ways.ts';
import { overCaps } from '../../../src/app/pressure/over-caps.svelte.ts';
import { facetCounts } from '../../../src/domain/selection/select.ts';
import { overCapWords } from '../../../src/i18n/pressure-words.ts';
import { aCampaign, aCap, MANAGER } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import { anId } from '../../support/ids.ts';

const PATIENCE = { timeout: 10_000 };

/** Three emails to the same people in one week; two are allowed. */
const campaigns = ['Monday', 'Tuesday', 'Wednesday'].map((name, day) =>
  aCampaign({
    id: anId(day + 1),
    name,
    status: 'scheduled',
    schedule: { start: `2026-03-${String(9 + day).padStart(2, '0')}T09:00` },
  }),
);

test('who is one too many is told by its row, until it is accepted, and again once the place is fuller', async () => {
  const almanac = await anAlmanac({ campaigns, caps: [aCap()] });
  const { workspace, acting, preferences } = almanac;
  preferences.set({ actor: MANAGER });
  const { inventory } = workspace;
  const warned = () =>
    inventory.rows.filter(({ alerts }) => alerts.includes('over-cap')).map(({ name }) => name);
  await expect.poll(warned, PATIENCE).toEqual(['Wednesday']);
  expect(Object.fromEntries(facetCounts(inventory.rows, workspace.selection.query).overCap)).toEqual({
    yes: 1,
    no: 2,
  });
  // How full its people's week is stands with each of them, whichever is one too many.
  const fullness = () => inventory.rows.map((row) => workspace.selection.figures.fullnessOf?.(row));
  expect(fullness()).toEqual(Array(3).fill({ count: 3, most: 2 }));
  const ways = overCapWays(almanac, inventory.row(anId(3)));
  expect(ways?.over.saying.others).toEqual(['Monday', 'Tuesday']);
  expect(overCapWords(ways!.over.saying, ways!.over.count)).toContain('Monday, Tuesday');
  expect(ways?.day).toMatchObject({ date: '2026-03-11', pressure: 'loyal' });
  // As it would be, a fourth is told as well.
  expect(overCaps(workspace).sayingOf({ ...inventory.row(anId(3))!, id: anId(9) })?.ordinal).toBe(4);

  ways!.accept();
  await expect.poll(warned, PATIENCE).toEqual([]);
  const monday = await workspace.commands.read(anId(1));
  acting.reschedule(monday!, { from: '2026-03-09T09:00', to: '2026-03-12T09:00' });
  await expect.poll(warned, PATIENCE).toEqual(['Monday']);
  await acting.undoNewest();
  await expect.poll(warned, PATIENCE).toEqual([]);
  await acting.undoNewest();
  await expect.poll(warned, PATIENCE).toEqual(['Wednesday']);
  workspace.close();
});
