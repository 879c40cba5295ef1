import { expect, test } from 'vitest';
import { Address } from '../../../src/app/view/address.svelte.ts';
import { Preferences } from '../../../src/app/view/preferences.svelte.ts';
import { SandboxImport } from '../../../src/app/sandboxes/sandbox-import.svelte.ts';
import { SandboxSwitch } from '../../../src/app/sandboxes/sandbox-switch.svelte.ts';
import type { Workspace } from '../../../src/app/sandboxes/workspace.svelte.ts';
import { sandboxFileText } from '../../../src/exchange/sandbox/sandbox-file.ts';
import { aCampaign, NOW } from '../../support/builders.ts';
import { anId, CountedIds } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemorySandboxes } from '../../support/memory-sandboxes.ts';

const FILE = sandboxFileText('Spring', {
  campaigns: [aCampaign({ id: anId(7), name: 'From the file' })],
  journal: [],
  references: [],
  policies: [],
  people: [],
  packages: [],
  feedback: [],
  overlays: [],
  caps: [],
  acceptances: [],
  settings: [],
  templates: [],
  views: [],
});

/** A tab of its own on the same sandboxes. */
async function aTab(sandboxes: MemorySandboxes): Promise<SandboxSwitch> {
  const time = new ManualTime();
  const tab = new SandboxSwitch({
    language: () => 'en',
    sandboxes,
    clock: time,
    alarm: time,
    ids: new CountedIds(),
    address: new Address(window),
    preferences: new Preferences(window),
    exclusively: (work) => work(),
    making: (work) => work(),
    clearing: (work) => work(),
  });
  await tab.start();
  return tab;
}

function workspaceOf(tab: SandboxSwitch): Workspace {
  if (tab.stage.kind !== 'open') throw new Error(`The tab is ${tab.stage.kind}`);
  return tab.stage.workspace;
}

const names = (tab: SandboxSwitch) => workspaceOf(tab).inventory.rows.map((each) => each.name);

test('what one tab replaces by a file, every tab that has it open reads anew', async () => {
  localStorage.clear();
  const sandboxes = new MemorySandboxes();
  await sandboxes.save({ id: 'demo', name: 'Demo', kind: 'demo', createdAt: NOW, simulated: null });
  await sandboxes.save({ id: 'own', name: 'Own', kind: 'own', createdAt: NOW, simulated: null });
  const [one, other] = [await aTab(sandboxes), await aTab(sandboxes)];
  for (const tab of [one, other]) await tab.open('own');
  expect(names(other)).toEqual([]);
  const imports = new SandboxImport(workspaceOf(one), one);
  await imports.read(new File([FILE], 'spring.json'));
  expect(imports.stage.kind).toBe('ready');
  await imports.apply('replace', '');
  for (const tab of [one, other]) await expect.poll(() => names(tab)).toEqual(['From the file']);
});

test('a sandbox made of a file is opened, and nothing in it waits to be exported', async () => {
  localStorage.clear();
  const sandboxes = new MemorySandboxes();
  await sandboxes.save({ id: 'demo', name: 'Demo', kind: 'demo', createdAt: NOW, simulated: null });
  const tab = await aTab(sandboxes);
  const imports = new SandboxImport(workspaceOf(tab), tab);
  await imports.read(new File([FILE], 'spring.json'));
  await imports.apply('new', 'Spring');
  expect(names(tab)).toEqual(['From the file']);
  expect(workspaceOf(tab).sandbox).toMatchObject({ name: 'Spring', exported: { at: NOW, entry: 0 } });
});

test('what is merged from a file is taken back as one, and is not where it was changed since', async () => {
  localStorage.clear();
  const sandboxes = new MemorySandboxes();
  await sandboxes.save({ id: 'demo', name: 'Demo', kind: 'demo', createdAt: NOW, simulated: null });
  const tab = await aTab(sandboxes);
  const { commands, inventory, recent } = workspaceOf(tab);
  const merge = async () => {
    const imports = new SandboxImport(workspaceOf(tab), tab);
    await imports.read(new File([FILE], 'spring.json'));
    await imports.apply('merge', '');
    expect(imports.stage.kind).toBe('merged');
    await expect.poll(() => names(tab)).toContain('From the file');
  };
  const before = names(tab);
  await merge();
  expect(await recent.undo(recent.all[0]!, recent.all[0]!.by)).toEqual({ kind: 'done' });
  await expect.poll(() => names(tab)).toEqual(before);
  await merge();
  const arrived = inventory.rows.find(({ name }) => name === 'From the file')!;
  await commands.fire(arrived.id, arrived.revision, 'edit-tags', { tags: ['mine'] });
  expect(await recent.undo(recent.all[1]!, recent.all[0]!.by)).toMatchObject({
    reason: { code: 'undo-later-first' },
  });
  expect(names(tab)).toContain('From the file');
});

test('a reading that is called off shows nothing any more', async () => {
  localStorage.clear();
  const sandboxes = new MemorySandboxes();
  await sandboxes.save({ id: 'demo', name: 'Demo', kind: 'demo', createdAt: NOW, simulated: null });
  const tab = await aTab(sandboxes);
  const imports = new SandboxImport(workspaceOf(tab), tab);
  const reading = imports.read(new File([FILE], 'spring.json'));
  imports.cancel();
  await reading;
  expect(imports.stage).toEqual({ kind: 'idle' });
});
