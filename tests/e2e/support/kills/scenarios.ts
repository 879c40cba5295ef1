import type { Locator } from '@playwright/test';
import { changedIds, sameHeld, sameWorld, type Held, type HeldEntry, type World } from './held.ts';
import type { Tab } from './tab.ts';

/** Something that is about to be done when the browser is killed. */
export interface Deed {
  /** The last step, which is not waited for. */
  readonly act: () => void;
  /** Resolves once the page says that it is done. */
  readonly acknowledged?: () => Promise<unknown>;
  /** What is wrong with what is there after it, which `next` shows; null: nothing. `isTold`: it was acknowledged. */
  readonly problem: (
    before: World,
    after: World,
    isTold: boolean,
    next: Tab,
  ) => string | null | Promise<string | null>;
}

export interface Scenario {
  readonly name: string;
  /** In ms: within so long after the last step the browser is killed. */
  readonly within: number;
  /** The machine's clock is so much later, in ms. */
  readonly later?: number;
  /** Another build is deployed just before. */
  readonly deploys?: true;
  /** Brings about what is to be there. Answers the sandbox that the browser is to open with. */
  readonly prepare?: (tab: Tab, before: World) => Promise<string>;
  /** Brings the page to the point before. */
  readonly begin: (tab: Tab, before: World) => Promise<Deed>;
}

/** The sandbox in which most of it is done. */
export const WORK = 'Work';
/** A copy, opened by nobody who is killed: what the other would be if nothing had come between. */
const UNHARMED = 'Unharmed';
/** All that is in it is to be purged. */
const OLD = 'Old';
/** Its database is of the first schema. */
const OLDER = 'Older';

const DAY = 86_400_000;

const press = (locator: Locator) => () =>
  void locator.evaluate((element) => (element as HTMLElement).click()).catch(() => undefined);
const shown = (locator: Locator) => () => locator.waitFor({ timeout: 120_000 });

const work = (world: World): Held => world.get(WORK) ?? { campaigns: [], journal: [] };
const others = (world: World, ...names: string[]): World =>
  new Map([...world].filter(([name]) => !names.includes(name)));

/** All of it or nothing of it, nothing where nobody was told, and nothing else touched. */
function allOrNothing(
  isDone: (before: World, after: World) => boolean,
  isUndone: (before: World, after: World) => boolean = sameWorld,
): (before: World, after: World, isTold: boolean) => string | null {
  return (before, after, isTold) => {
    if (isDone(before, after)) return null;
    if (isTold) return 'acknowledged, and not there';
    return isUndone(before, after) ? null : 'half done';
  };
}

/** Something that changes one campaign of the sandbox in which the work is done, and tells of it. */
function changesOne(
  isAsWanted: (after: Held, changed: string, before: Held) => boolean,
): (before: World, after: World) => boolean {
  return (before, after) => {
    const [was, is] = [work(before), work(after)];
    const changed = changedIds(was, is);
    const [one] = changed;
    const told = is.journal.slice(was.journal.length);
    return (
      changed.length === 1 &&
      one !== undefined &&
      isAsWanted(is, one, was) &&
      told.length > 0 &&
      sameHeld(
        { ...is, campaigns: [], journal: is.journal.slice(0, was.journal.length) },
        {
          ...was,
          campaigns: [],
        },
      ) &&
      sameWorld(others(before, WORK), others(after, WORK))
    );
  };
}

const statusOf = ({ campaigns }: Held, id: string) => campaigns.find((each) => each.id === id)?.status;

async function typeInBursts({ page }: Tab, text: string): Promise<void> {
  for (const words of text.match(/.{1,12}/g) ?? []) {
    await page.keyboard.type(words, { delay: 30 });
    await page.waitForTimeout(900);
  }
}

/** An own sandbox's file of several times what a held one has, under other ids. */
function fileOf({ campaigns, ...rest }: Held, times: number, name = WORK): string {
  const many = Array.from({ length: times }, (_, copy) =>
    campaigns.map((each) => ({ ...each, id: copy === 0 ? each.id : crypto.randomUUID() })),
  ).flat();
  return JSON.stringify({
    format: 'almanac-sandbox',
    version: 2,
    sandbox: { name },
    campaigns: many,
    ...rest,
  });
}

const hasAllOf = (file: string, held: Held | undefined) => {
  const inFile = JSON.parse(file) as Held;
  const there = new Set(held?.campaigns.map((each) => JSON.stringify(each)));
  return inFile.campaigns.every((each) => there.has(JSON.stringify(each)));
};

export const IMPORTED: Scenario = {
  name: 'import into a new sandbox',
  within: 1_800,
  begin: async (tab, before) => {
    const demo = before.get('Demo');
    if (demo === undefined) throw new Error('There is no demo');
    const file = fileOf(demo, 6);
    await tab.openSandbox('Demo');
    await tab.go('/settings?part=storage');
    await tab.chooseFile('work.json', file);
    const apply = tab.button('Create the sandbox');
    await apply.waitFor();
    return {
      act: press(apply),
      acknowledged: shown(tab.button(`Sandbox: ${WORK}`)),
      problem: allOrNothing((was, is) => hasAllOf(file, is.get(WORK)) && sameWorld(was, others(is, WORK))),
    };
  },
};

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a command: duplicate',
    within: 350,
    begin: async (tab) => {
      await tab.openSandbox(WORK);
      await tab.list('status=draft');
      await (await tab.entry(await tab.nameOfFirst(), 'Duplicate')).click();
      const submit = tab.page.getByRole('dialog').getByRole('button', { name: 'Duplicate' });
      await submit.waitFor();
      return {
        act: press(submit),
        acknowledged: shown(tab.button('Undo').first()),
        problem: allOrNothing(
          changesOne((is, id, was) => statusOf(is, id) === 'draft' && statusOf(was, id) === undefined),
        ),
      };
    },
  },
  {
    name: 'a command: archive',
    within: 250,
    begin: async (tab) => {
      await tab.openSandbox(WORK);
      await tab.list('status=completed');
      const entry = await tab.entry(await tab.nameOfFirst(), 'Archive');
      return {
        act: press(entry),
        acknowledged: shown(tab.button('Undo').first()),
        problem: allOrNothing(changesOne((is, id) => statusOf(is, id) === 'archived')),
      };
    },
  },
  {
    name: 'a command: delete',
    within: 250,
    begin: async (tab) => {
      await tab.openSandbox(WORK);
      await tab.list('status=draft');
      const entry = await tab.entry(await tab.nameOfFirst(), 'Delete');
      return {
        act: press(entry),
        acknowledged: shown(tab.button('Undo').first()),
        problem: allOrNothing(changesOne((is, id) => statusOf(is, id) === undefined)),
      };
    },
  },
  {
    name: 'undo',
    within: 250,
    begin: async (tab) => {
      await tab.openSandbox(WORK);
      await tab.list('status=draft');
      const name = await tab.nameOfFirst();
      await (await tab.entry(name, 'Delete')).click();
      const undo = tab.button('Undo').first();
      await undo.waitFor();
      const [, count = ''] = /of ([\d,]+)/.exec(await tab.said(/\d of [\d,]+/).innerText()) ?? [];
      const withIt = (Number(count.replace(',', '')) + 1).toLocaleString('en-GB');
      return {
        act: press(undo),
        acknowledged: shown(tab.said(new RegExp(`of ${withIt}$`))),
        problem: (before, after, isTold) => {
          const [was, is] = [work(before), work(after)];
          const events = is.journal.slice(was.journal.length).map(({ event }) => event);
          const gone = changedIds(was, is);
          if (events.join() === 'delete,undo' && is.campaigns.length === was.campaigns.length) return null;
          if (isTold) return 'acknowledged, and not there';
          const isDeleted = gone.length === 1 && statusOf(is, gone[0] ?? '') === undefined;
          return isDeleted && events.join() === 'delete' ? null : 'half done';
        },
      };
    },
  },
  {
    name: 'a bulk action: a tag of many campaigns renamed',
    within: 700,
    begin: async (tab, before) => {
      await tab.openSandbox(WORK);
      const uses = new Map<string, number>();
      for (const { tags } of work(before).campaigns)
        for (const each of tags) uses.set(each, (uses.get(each) ?? 0) + 1);
      const [tag = ''] = [...uses].sort(([, one], [, other]) => other - one)[0] ?? [];
      const to = `tag ${crypto.randomUUID().slice(0, 8)}`;
      await tab.go('/settings?part=tags');
      await tab.button(`Rename ${tag}`).click();
      await tab.textbox().fill(to);
      const submit = tab.page.getByRole('dialog').getByRole('button', { name: 'Rename' });
      const renamed = (tags: readonly string[]) =>
        tags
          .map((each) => (each === tag ? to : each))
          .sort()
          .join();
      return {
        act: press(submit),
        acknowledged: shown(tab.said(`“${tag}” is now “${to}”.`)),
        problem: allOrNothing((was, is) => {
          const tagsNow = new Map(work(is).campaigns.map(({ id, tags }) => [id, [...tags].sort().join()]));
          const told = work(is).journal.slice(work(was).journal.length);
          return (
            work(was).campaigns.every(({ id, tags }) => tagsNow.get(id) === renamed(tags)) &&
            told.filter(({ event }) => event === 'edit-tags').length === uses.get(tag)
          );
        }),
      };
    },
  },
  {
    name: 'typing in the editor',
    within: 6_000,
    begin: async (tab) => {
      await tab.openSandbox(WORK);
      await tab.list('status=draft');
      await (await tab.entry(await tab.nameOfFirst(), 'Open')).click();
      const field = tab.page.getByRole('textbox', { name: 'Description' });
      await field.fill('');
      const status = tab.page.getByRole('status');
      await status.filter({ hasText: /^Saved$/ }).waitFor();
      const id = /campaign=([\w-]+)/.exec(tab.page.url())?.[1] ?? '';
      let saved = '';
      let tell: () => void = () => undefined;
      const told = new Promise<void>((resolve) => (tell = resolve));
      const text =
        'What is typed here is to outlive whatever becomes of the browser and of the machine it runs on.';
      await tab.page.exposeFunction('keepLedger', (value: string) => {
        saved = value;
        if (value !== '') tell();
      });
      await field.evaluate((element) => {
        const keep = (globalThis as unknown as { keepLedger: (value: string) => void }).keepLedger;
        setInterval(() => {
          const says = [...document.querySelectorAll('[role="status"]')].map(({ textContent }) =>
            textContent.trim(),
          );
          if (says.includes('Saved')) keep((element as HTMLTextAreaElement).value);
        }, 20);
      });
      await field.focus();
      return {
        // With a rest after every few words: nothing is said to be saved while somebody goes on typing.
        act: () => void typeInBursts(tab, text).catch(() => undefined),
        acknowledged: () => told,
        problem: (_before, after) => {
          const campaign = work(after).campaigns.find((each) => each.id === id);
          if (campaign === undefined) return 'the campaign is gone';
          const { description } = campaign;
          if (!text.startsWith(description)) return `something else is written: ${description}`;
          if (!description.startsWith(saved)) return `of “${saved}” only “${description}” is there`;
          return null;
        },
      };
    },
  },
  {
    name: 'import of a spreadsheet',
    within: 900,
    begin: async (tab) => {
      await tab.openSandbox(WORK);
      await tab.go('/import');
      const rows = Array.from({ length: 400 }, (_, row) => `Row ${row.toString()} ${crypto.randomUUID()}`);
      await tab.chooseFile('rows.csv', ['Name', ...rows].join('\n'), 'text/csv');
      const submit = tab.button('Import');
      await submit.waitFor();
      return {
        act: press(submit),
        acknowledged: shown(tab.button('Undo').first()),
        problem: allOrNothing((was, is) => {
          const names = new Set(work(is).campaigns.map(({ name }) => name));
          return (
            rows.every((each) => names.has(each)) &&
            work(is).campaigns.length === work(was).campaigns.length + rows.length &&
            work(is).journal.length === work(was).journal.length + rows.length
          );
        }),
      };
    },
  },
  {
    name: 'import into what is there',
    within: 1_500,
    begin: async (tab, before) => {
      await tab.openSandbox(WORK);
      await tab.go('/settings?part=storage');
      const { campaigns, ...rest } = work(before);
      const changed = campaigns.map((each) => ({ ...each, description: `Merged ${crypto.randomUUID()}` }));
      const file = fileOf({ ...rest, campaigns: changed }, 1);
      await tab.chooseFile('work.json', file);
      await tab.page.getByRole('radio', { name: /^Add and update/ }).click();
      const apply = tab.button('Add and update');
      return {
        act: press(apply),
        acknowledged: shown(tab.said(/was imported:/)),
        problem: allOrNothing(
          (was, is) => hasAllOf(file, is.get(WORK)) && sameWorld(others(was, WORK), others(is, WORK)),
        ),
      };
    },
  },
  {
    name: 'import in place of what is there',
    within: 1_800,
    begin: async (tab, before) => {
      await tab.openSandbox(WORK);
      await tab.go('/settings?part=storage');
      const demo = before.get('Demo');
      if (demo === undefined) throw new Error('There is no demo');
      const file = fileOf(demo, 6);
      await tab.chooseFile('work.json', file);
      await tab.page.getByRole('radio', { name: /^Replace everything/ }).click();
      await tab.page.getByRole('textbox', { name: /to confirm/ }).fill(WORK);
      const apply = tab.button('Replace everything');
      return {
        act: press(apply),
        // It is offered again once the sandbox is opened anew.
        acknowledged: shown(tab.page.getByText('Choose a file', { exact: true })),
        problem: allOrNothing(
          (was, is) =>
            hasAllOf(file, is.get(WORK)) &&
            work(is).campaigns.length === (JSON.parse(file) as Held).campaigns.length &&
            sameWorld(others(was, WORK), others(is, WORK)),
        ),
      };
    },
  },
  {
    name: 'a sandbox copied',
    within: 900,
    begin: async (tab) => {
      const name = `Copy ${crypto.randomUUID().slice(0, 8)}`;
      await tab.openSandbox(WORK);
      await tab.go('/settings?part=sandboxes');
      await tab.button(`Copy the sandbox ${WORK}`).click();
      await tab.textbox().fill(name);
      return {
        act: press(tab.page.getByRole('dialog').getByRole('button', { name: 'Copy' })),
        acknowledged: shown(tab.said(`“${name}” is a copy of its own now.`)),
        problem: allOrNothing(
          (was, is) => sameHeld(is.get(name), was.get(WORK)) && sameWorld(was, others(is, name)),
        ),
      };
    },
  },
  {
    name: 'a sandbox created',
    within: 400,
    begin: async (tab) => {
      const name = `New ${crypto.randomUUID().slice(0, 8)}`;
      await tab.go('/settings?part=sandboxes');
      await tab.button('New empty sandbox').click();
      await tab.textbox().fill(name);
      return {
        act: press(tab.page.getByRole('dialog').getByRole('button', { name: 'Create' })),
        acknowledged: shown(tab.button(`Sandbox: ${name}`)),
        problem: allOrNothing(
          (was, is) => is.get(name)?.campaigns.length === 0 && sameWorld(was, others(is, name)),
        ),
      };
    },
  },
  {
    name: 'a sandbox renamed',
    within: 250,
    begin: async (tab, before) => {
      const old = [...before.keys()].find((each) => !['Demo', WORK].includes(each));
      if (old === undefined) return NOTHING;
      const name = `Renamed ${crypto.randomUUID().slice(0, 8)}`;
      await tab.go('/settings?part=sandboxes');
      await tab.button(`Rename the sandbox ${old}`).click();
      await tab.textbox().fill(name);
      return {
        act: press(tab.page.getByRole('dialog').getByRole('button', { name: 'Save' })),
        acknowledged: shown(tab.button(`Rename the sandbox ${name}`)),
        problem: allOrNothing(
          (was, is) => sameHeld(is.get(name), was.get(old)) && sameWorld(others(was, old), others(is, name)),
        ),
      };
    },
  },
  {
    name: 'a sandbox deleted',
    within: 400,
    begin: async (tab, before) => {
      const name = [...before.keys()].find((each) => !['Demo', WORK].includes(each));
      if (name === undefined) return NOTHING;
      await tab.openSandbox(WORK);
      await tab.go('/settings?part=sandboxes');
      await tab.button(`Delete the sandbox ${name}`).click();
      await tab.textbox().fill(name);
      return {
        act: press(tab.page.getByRole('dialog').getByRole('button', { name: 'Delete' })),
        acknowledged: shown(tab.said(`“${name}” is deleted.`)),
        problem: allOrNothing((was, is) => sameWorld(others(was, name), is)),
      };
    },
  },
  {
    name: 'another build taken over',
    within: 1_500,
    deploys: true,
    begin: async (tab) => {
      await tab.list();
      await tab.page.evaluate(() =>
        navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined),
      );
      const reload = tab.button('Reload with it');
      await reload.waitFor();
      const old = await scriptOf(tab);
      return {
        act: press(reload),
        acknowledged: () =>
          tab.page.waitForFunction(
            (was) => {
              const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
              return script !== was && document.querySelector('[role="grid"][aria-busy="false"]') !== null;
            },
            old,
            { timeout: 120_000 },
          ),
        problem: async (was, is, isTold, next) => {
          if (isTold && (await scriptOf(next)) === old) return 'the old build is back';
          return sameWorld(was, is) ? null : 'something else is there';
        },
      };
    },
  },
  {
    name: 'the demo made anew',
    within: 1_800,
    begin: async (tab, before) => {
      const size = before.get('Demo')?.campaigns.length === 20 ? 120 : 20;
      await tab.openSandbox('Demo');
      await tab.go('/settings?part=sandboxes');
      await tab.page.getByRole('radio', { name: size.toString(), exact: true }).click();
      await tab.button('Reset the demo').click();
      return {
        act: press(tab.page.getByRole('alertdialog').getByRole('button', { name: 'Reset the demo' })),
        acknowledged: shown(tab.said(`of ${size.toString()}`)),
        problem: allOrNothing(
          (was, is) =>
            is.get('Demo')?.campaigns.length === size && sameWorld(others(was, 'Demo'), others(is, 'Demo')),
        ),
      };
    },
  },
  {
    name: 'a database of the first schema opened',
    within: 700,
    begin: async (tab, before) => {
      const older = await olderSandbox(tab, before);
      await tab.page.reload();
      await tab.list();
      await tab.button(/^Sandbox: /).click();
      const entry = tab.page.getByRole('menuitemradio', { name: OLDER, exact: true });
      await entry.waitFor();
      return {
        act: press(entry),
        acknowledged: shown(tab.said(`of ${older.campaigns.length.toLocaleString('en-GB')}`)),
        problem: (was, is) => {
          if (!sameWorld(was, others(is, OLDER))) return 'something else has changed';
          const held = is.get(OLDER);
          return held !== undefined && holdsTheSame(held, older) ? null : 'not all of it is there';
        },
      };
    },
  },
  {
    name: 'a purge on opening',
    within: 1_800,
    later: 2 * DAY,
    prepare: async (tab, before) => {
      await tab.openSandbox('Demo');
      await tab.go('/settings?part=storage');
      await tab.chooseFile('old.json', await fileOfOld(tab, before));
      await tab.page.getByRole('textbox', { name: 'Name of the new sandbox' }).fill(OLD);
      await tab.button('Create the sandbox').click();
      await tab.button(`Sandbox: ${OLD}`).waitFor({ timeout: 120_000 });
      await tab.copy(OLD, UNHARMED);
      return OLD;
    },
    begin: async (tab) => ({
      act: () => void tab.list().catch(() => undefined),
      problem: (before, after) => {
        const old = after.get(OLD);
        const purged = old?.journal.filter(({ event }) => event === 'purge').length;
        if (old?.campaigns.length !== 0) return 'not all of it is purged';
        if (purged !== before.get(OLD)?.campaigns.length) return `${String(purged)} purges in the journal`;
        return asIfUnharmed(OLD, before, after);
      },
    }),
  },
  {
    name: 'what the clock owes, caught up on opening',
    within: 900,
    later: 40 * DAY,
    prepare: async (tab, before) => {
      for (const each of [UNHARMED, OLD].filter((name) => before.has(name))) await tab.remove(each);
      await tab.copy(WORK, UNHARMED);
      return WORK;
    },
    begin: async (tab) => ({
      act: () => void tab.list().catch(() => undefined),
      problem: (before, after) => asIfUnharmed(WORK, before, after),
    }),
  },
];

/** Where a sandbox that it needs is not there. */
const NOTHING: Deed = { act: () => undefined, problem: allOrNothing(() => false) };

const scriptOf = ({ page }: Tab) =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src);

/** A sandbox must be as its copy, which nothing has come in the way of, and have lost nothing that it held. */
function asIfUnharmed(name: string, before: World, after: World): string | null {
  const [was, is] = [before.get(name), after.get(name)];
  const kept = was?.journal.every(
    (entry, index) => JSON.stringify(entry) === JSON.stringify(is?.journal[index]),
  );
  if (kept !== true) return 'the journal has lost entries';
  return sameHeld(is, after.get(UNHARMED)) ? null : 'it is not as it would be without the kill';
}

/** More than one batch of archived campaigns, a few minutes or a day before they are purged. */
async function fileOfOld(tab: Tab, before: World): Promise<string> {
  const now = await tab.page.evaluate(() => Date.now());
  const archived = [...before.values()]
    .flatMap(({ campaigns }) => campaigns)
    .find(({ status }) => status === 'archived');
  if (archived === undefined) throw new Error('Nothing is archived');
  const campaigns = Array.from({ length: 2_200 }, (_, index) => ({
    ...archived,
    id: crypto.randomUUID(),
    name: `Old ${index.toString()}`,
    modified: { at: now - 29 * DAY - index * 1_000, by: 'Somebody' },
  }));
  return fileOf({ ...before.get('Demo'), campaigns, journal: [] }, 1, OLD);
}

/** Writes a sandbox as the first build would have, past the one that is there. */
async function olderSandbox(tab: Tab, before: World): Promise<Held> {
  const demo: Held = before.get('Demo') ?? { campaigns: [], journal: [] };
  const { campaigns, journal, references = [] } = demo;
  const older = { campaigns: [], journal: [], references } as {
    campaigns: object[];
    journal: object[];
    references: readonly object[];
  };
  for (let copy = 0; copy < 20; copy += 1) {
    const ids = new Map(campaigns.map(({ id }) => [id, crypto.randomUUID()]));
    older.campaigns.push(...campaigns.map((each) => ({ ...each, id: ids.get(each.id) })));
    older.journal.push(
      ...journal.flatMap((entry) =>
        entry.campaignId === undefined ? [] : [{ ...entry, campaignId: ids.get(entry.campaignId) }],
      ),
    );
  }
  await tab.page.evaluate(
    async ([name, { campaigns, journal, references }]) => {
      const done = (request: IDBRequest | IDBTransaction) =>
        new Promise((resolve, reject) => {
          const way = request as unknown as Record<'onsuccess' | 'oncomplete' | 'onerror', unknown>;
          way.onsuccess = way.oncomplete = resolve;
          way.onerror = () => reject(new Error('not written'));
        });
      const opening = indexedDB.open(`almanac-sandbox-${name}`, 10);
      opening.onupgradeneeded = () => {
        const store = opening.result.createObjectStore('campaigns', { keyPath: 'id' });
        store.createIndex('[order+id]', ['order', 'id']);
        opening.result
          .createObjectStore('journal', { keyPath: 'number', autoIncrement: true })
          .createIndex('campaignId', 'campaignId');
        opening.result.createObjectStore('references', { keyPath: 'id' });
        opening.result.createObjectStore('policies', { keyPath: 'id' });
      };
      await done(opening);
      const writing = opening.result.transaction(['campaigns', 'journal', 'references'], 'readwrite');
      for (const each of campaigns as { modified: { at: number } }[])
        writing.objectStore('campaigns').put({ ...each, order: -each.modified.at });
      for (const each of journal) writing.objectStore('journal').add(each);
      for (const each of references) writing.objectStore('references').put(each);
      await done(writing);
      opening.result.close();
      const register = indexedDB.open('almanac');
      await done(register);
      const entering = register.result.transaction('sandboxes', 'readwrite');
      entering
        .objectStore('sandboxes')
        .put({ id: name, name, kind: 'own', createdAt: Date.now(), simulated: null });
      await done(entering);
      register.result.close();
    },
    [OLDER, older] as const,
  );
  return older as unknown as Held;
}

/** The same campaigns, each with the same entries in the same order. */
function holdsTheSame(one: Held, other: Held): boolean {
  const told = ({ campaigns, journal, ...rest }: Held) => {
    const entries = new Map<string | undefined, HeldEntry[]>(campaigns.map(({ id }) => [id, []]));
    for (const each of journal) entries.get(each.campaignId)?.push(each);
    const texts = campaigns.map((each) => JSON.stringify([each, entries.get(each.id)]));
    return JSON.stringify([texts.sort(), journal.length, rest['references']]);
  };
  return told(one) === told(other);
}
