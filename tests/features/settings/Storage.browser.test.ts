import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { sandboxFileText, type SandboxContents } from '../../../src/exchange/sandbox/sandbox-file.ts';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aMark, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import SettingsPage from './SettingsPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  overwriteGetLocale(() => 'en');
  vi.restoreAllMocks();
});

function aFile(campaigns: SandboxContents['campaigns'], name = 'spring.json'): File {
  const contents = {
    campaigns,
    journal: [],
    references: [...someReferences().values()],
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
  };
  return new File([sandboxFileText('Spring', contents)], name, { type: 'application/json' });
}

const HERE = aCampaign({ id: anId(1), name: 'Here' });
const NEW = aCampaign({ id: anId(2), name: 'New one' });

async function shown(held: Held = {}, sandbox = {}) {
  const almanac = await anAlmanac(held, sandbox);
  const screen = await render(SettingsPage, { almanac, part: 'storage' });
  const pick = (file: File) => userEvent.upload(screen.getByLabelText('Choose a file'), file);
  return { almanac, screen, pick };
}

/** What is handed to the browser to save. */
function saved(): { name: string; text: () => Promise<string> } {
  const found = { name: '', blob: new Blob() };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    found.name = this.download;
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    found.blob = blob as Blob;
    return 'blob:test';
  });
  return {
    get name() {
      return found.name;
    },
    text: () => found.blob.text(),
  };
}

test('says what is kept, and whether the browser has promised to keep it', async () => {
  const { screen } = await shown({ campaigns: [HERE] });
  await expect.element(screen.getByText('1 campaign is stored in the sandbox Test.')).toBeVisible();
  await expect.element(screen.getByText('Audiences and channel configurations')).toBeVisible();
  await expect.element(screen.getByText(/All sandboxes together take/)).toBeVisible();
  vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
  await screen.getByRole('button', { name: 'Ask the browser to keep the data' }).click();
  await expect.element(screen.getByText('The browser did not promise it', { exact: false })).toBeVisible();
});

test('saves the sandbox as a file that says when it was last saved', async () => {
  const { screen, almanac } = await shown({ campaigns: [HERE] });
  await expect.element(screen.getByText('Never exported.')).toBeVisible();
  const change = vi.spyOn(almanac.workspace.sandboxes, 'change');
  const file = saved();
  await screen.getByRole('button', { name: 'Export the sandbox' }).click();
  await expect.element(screen.getByText('Saved as almanac-test-2026-03-02.json.')).toBeVisible();
  expect(await file.text()).toContain('"name":"Here"');
  expect(file.name).toBe('almanac-test-2026-03-02.json');
  expect(change).toHaveBeenCalledWith('test', { exported: { at: NOW, entry: 0 } });
});

test('shows what a file would do, adds and updates, and lets every list follow', async () => {
  const { screen, almanac, pick } = await shown({ campaigns: [HERE] });
  await pick(aFile([{ ...HERE, name: 'Renamed', modified: aMark(NOW - 20 * DAY) }, NEW]));
  const heading = screen.getByRole('heading', { name: 'What spring.json would do' });
  await expect.element(heading).toHaveFocus();
  await expect
    .element(screen.getByRole('row', { name: /^Campaigns/ }))
    .toHaveTextContent(/Campaigns\s*1\s*1\s*0\s*0/);
  await screen.getByText('1 campaign that differs').click();
  await expect.element(screen.getByText('Here: name, changed later here')).toBeVisible();
  await screen.getByRole('radio', { name: 'Add and update' }).click();
  await screen.getByRole('button', { name: 'Add and update' }).click();
  await expect
    .element(screen.getByText('spring.json was imported: 1 campaigns added, 1 updated.'))
    .toBeVisible();
  await expect
    .poll(() => almanac.workspace.inventory.rows.map((each) => each.name).sort())
    .toEqual(['New one', 'Renamed']);
  const [entry] = await almanac.repository.journalOf(NEW.id);
  expect(entry).toMatchObject({
    event: 'import',
    actor: 'Camille Martin',
    inputs: { source: 'spring.json' },
  });
});

test('imports nothing where another tab has changed something meanwhile', async () => {
  const { screen, almanac, pick } = await shown({ campaigns: [HERE] });
  await pick(aFile([NEW]));
  await screen.getByRole('radio', { name: 'Add and update' }).click();
  await almanac.repository.policies.save({
    id: anId(9),
    name: 'Legal',
    active: true,
    types: [],
    channels: [],
    tags: [],
    blocksSelfApproval: false,
  });
  await screen.getByRole('button', { name: 'Add and update' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Nothing was imported');
  expect(await almanac.repository.count()).toBe(1);
});

test('makes a sandbox of its own of a file, under a name that can be changed', async () => {
  const { screen, almanac, pick } = await shown({ campaigns: [HERE] });
  const create = vi.spyOn(almanac.sandboxes, 'createFrom').mockResolvedValue();
  await pick(aFile([NEW]));
  const name = screen.getByRole('textbox', { name: 'Name of the new sandbox' });
  await expect.element(name).toHaveValue('Spring');
  await name.fill('');
  await screen.getByRole('button', { name: 'Create the sandbox' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Give the sandbox a name.');
  await name.fill('Spring again');
  await screen.getByRole('button', { name: 'Create the sandbox' }).click();
  expect(create).toHaveBeenCalledExactlyOnceWith(
    'Spring again',
    expect.objectContaining({ campaigns: [NEW] }),
  );
});

test('replaces everything only once the name of the sandbox was typed', async () => {
  const { screen, almanac, pick } = await shown({ campaigns: [HERE] });
  await pick(aFile([NEW]));
  await screen.getByRole('radio', { name: 'Replace everything here' }).click();
  const act = screen.getByRole('button', { name: 'Replace everything' });
  await act.click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('not the name of this sandbox');
  expect(await almanac.repository.get([HERE.id])).toEqual([HERE]);
  await screen.getByRole('textbox', { name: 'Type “Test” to confirm' }).fill('Test');
  await act.click();
  await expect.poll(() => almanac.sandboxes.register.all).toHaveLength(1);
  const replaced = await almanac.register.open('test');
  expect(await replaced.get([HERE.id, NEW.id])).toEqual([undefined, NEW]);
});

test('names the record, the line and the field of a bad file, and changes nothing', async () => {
  const { screen, almanac, pick } = await shown({ campaigns: [HERE] });
  const text = (await aFile([NEW]).text()).replace('"status":"draft"', '"status":"asleep"');
  await pick(new File([text], 'bad.json'));
  const alert = screen.getByRole('alert');
  await expect.element(alert).toHaveTextContent('bad.json cannot be imported: 1 problem.');
  await expect
    .element(alert)
    .toHaveTextContent('Campaign 1 “New one”, line 4, field status: it is none of the values');
  const tags = JSON.stringify(Array.from({ length: 10_000 }, (_, index) => `tag ${index.toString()}`));
  const tagged = (await aFile([NEW]).text()).replace('"tags":[]', `"tags":${tags}`);
  await pick(new File([tagged], 'tags.json'));
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Campaign 1 “New one”, line 4, field tags: it has more than 1,000 entries.');
  await pick(new File([new Uint8Array([0xff, 0xfe, 0x00])], 'picture.json'));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('It is not text in UTF-8.');
  expect(await almanac.repository.count()).toBe(1);
});

test('a full disk leaves everything as it was, and is told', async () => {
  const { screen, almanac, pick } = await shown({ campaigns: [HERE] });
  almanac.repository.take = () => Promise.reject(new StorageFault('full'));
  await pick(aFile([NEW]));
  await screen.getByRole('radio', { name: 'Add and update' }).click();
  await screen.getByRole('button', { name: 'Add and update' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('spring.json was not imported');
  expect(almanac.notices.all.map(({ content }) => content)).toEqual([{ kind: 'fault', fault: 'full' }]);
  await expect.element(screen.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

test('a viewer may look at a file and have it in a sandbox of its own, no more', async () => {
  const { screen, almanac, pick } = await shown({ campaigns: [HERE] });
  almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  await pick(aFile([NEW]));
  await expect.element(screen.getByRole('radio', { name: 'Into a new sandbox' })).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'Add and update' })).not.toBeInTheDocument();
});

test('checks every record', async () => {
  const { screen } = await shown({ campaigns: [HERE], broken: [{ id: 'broken-1' }] });
  await screen.getByRole('button', { name: 'Check all records' }).click();
  await expect.element(screen.getByText('3 records were read and are sound.')).toBeVisible();
  await expect.element(screen.getByText('broken-1')).toBeVisible();
});

test('reminds gently once much has changed since', async () => {
  const journal = Array.from({ length: 201 }, (_, index) => ({
    campaignId: HERE.id,
    name: 'Here',
    at: NOW - index,
    event: 'edit' as const,
    actor: 'Mona',
    from: 'draft' as const,
    to: 'draft' as const,
    inputs: {},
  }));
  const { screen } = await shown({ campaigns: [HERE], journal });
  await expect
    .element(screen.getByText('Much has changed since the last file.', { exact: false }))
    .toBeVisible();
});
