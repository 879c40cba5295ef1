import { Dexie } from 'dexie';
import { Commands } from '../../../src/app/commands/commands.ts';
import { GONE, type Intent } from '../../../src/app/commands/intent.ts';
import { arrivalOfReading } from '../../../src/app/commands/intents/arrivals.ts';
import { newDraft } from '../../../src/app/commands/intents/new-draft.ts';
import {
  addToPackage,
  newPackage,
  removePackage,
  renamePackage,
  takeOutOfPackage,
} from '../../../src/app/commands/intents/packages.ts';
import { changeTag } from '../../../src/app/commands/intents/tags.ts';
import { changeThing, keepThing, removeThing } from '../../../src/app/commands/intents/things.ts';
import { LifecycleRunner } from '../../../src/app/commands/lifecycle-runner.ts';
import { RecentActions } from '../../../src/app/commands/recent-actions.svelte.ts';
import { Draft } from '../../../src/app/editor/draft.svelte.ts';
import { Unsaved } from '../../../src/app/editor/unsaved.ts';
import { Inventory } from '../../../src/app/inventory/inventory.svelte.ts';
import { writtenOf } from '../../../src/domain/campaign/written.ts';
import { rowOf } from '../../../src/domain/inventory/row.ts';
import { EVENTS } from '../../../src/domain/lifecycle/events.ts';
import type { Arriving } from '../../../src/exchange/reading/reading.ts';
import type { Contents, Repository } from '../../../src/domain/ports/repository.ts';
import type { Sandbox } from '../../../src/domain/ports/sandboxes.ts';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { SandboxStore } from '../../../src/storage/sandbox-store.ts';
import { CASES } from '../../domain/lifecycle/some-campaigns.ts';
import { aCampaign, aMark, anAudience, aPolicy, NOW, someReferences } from '../../support/builders.ts';
import { anId, CountedIds } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { inputOf, personFor } from '../commands/any-race.ts';
import { scheduledCampaigns } from '../commands/due-campaigns.ts';
import type { Scenario, World } from './any-fault.ts';

const HERE: Sandbox = { id: 'here', name: 'Here', kind: 'own', createdAt: NOW, simulated: null };
const nobody = () => undefined;

const TAGGED = [1, 2, 3].map((number) =>
  aCampaign({ id: anId(number), name: `Tagged ${number.toString()}`, tags: ['vip'] }),
);
const [FIRST] = TAGGED as [ReturnType<typeof aCampaign>];
const POLICY = aPolicy({ tags: ['vip'] });
const PACKAGE = {
  id: anId(90),
  name: 'Carried',
  description: '',
  created: aMark(),
  campaigns: [{ id: FIRST.id, name: FIRST.name, added: aMark() }],
};
const ARRIVING = [1, 2, 3, 4, 5].map((row): Arriving => {
  const isSent = row > 3;
  const lived = isSent ? ({ status: 'completed', completedAt: NOW - DAY } as const) : {};
  const campaign = aCampaign({ id: anId(900 + row), name: `Row ${row.toString()}`, ...lived });
  const as = isSent ? 'history' : 'draft';
  return { row, as, status: null, campaign, alerts: [], hasDraftVersion: false };
});

const HELD: Contents = {
  campaigns: TAGGED,
  references: [...someReferences().values()],
  policies: [POLICY],
};

/** One sandbox in a store of its own, and everything that anybody could find in the store afterwards. */
async function aStore(
  held: Contents,
): Promise<{ store: SandboxStore; repository: Repository } & Omit<World, 'act'>> {
  await Promise.all((await Dexie.getDatabaseNames()).map((each) => Dexie.delete(each)));
  const store = new SandboxStore();
  await store.make(HERE, async (repository) => {
    await repository.fill(held);
    return {};
  });
  const repository = await store.open(HERE.id, nobody);
  return {
    store,
    repository,
    state: async () => {
      const next = new SandboxStore();
      await next.recover();
      const sandboxes = await Promise.all(
        (await next.all())
          .sort((one, other) => (one.id < other.id ? -1 : 1))
          .map(async (sandbox) => [{ ...sandbox, database: null }, await allIn(next, sandbox.id)]),
      );
      return JSON.stringify(sandboxes);
    },
    end: () => {
      repository.close();
      return Promise.resolve();
    },
  };
}

/** Whatever cannot be opened is told as it is. */
async function allIn(store: SandboxStore, id: string): Promise<unknown> {
  const repository = await store.open(id, nobody).catch((error: unknown) => error);
  if (repository instanceof Error || typeof repository !== 'object' || repository === null)
    return String(repository);
  const opened = repository as Repository;
  const parts: Record<string, unknown[]> = {};
  const { broken } = await opened.everything(({ section, records }) => {
    parts[section] = [...(parts[section] ?? []), ...records];
  });
  opened.close();
  return { ...parts, broken };
}

function commandsOn(repository: Repository, actor = personFor('edit', FIRST)!): Commands {
  const known = { references: someReferences(), policies: [] };
  return new Commands(
    repository,
    known,
    new ManualTime(),
    new CountedIds(),
    () => actor,
    new RecentActions(),
  );
}

/** An intent that is done; one that is refused would test nothing. */
function intent(
  name: string,
  make: (commands: Commands) => Intent<unknown>,
  held: Contents = HELD,
): Scenario {
  return {
    name,
    begin: async () => {
      const { repository, ...world } = await aStore(held);
      const commands = commandsOn(repository);
      return {
        ...world,
        act: async () => {
          const result = await commands.run(make(commands));
          if (result.kind === 'refused') throw new Error(`${name} is refused: ${result.reason.code}`);
        },
      };
    },
  };
}

const events: Scenario[] = EVENTS.flatMap((event): Scenario[] => {
  const found = CASES.find(({ campaign }) => personFor(event, campaign) !== undefined);
  if (found === undefined) return [];
  const { campaign } = found;
  return [
    {
      name: `the event ${event}`,
      begin: async () => {
        const { repository, ...world } = await aStore({ ...HELD, campaigns: [campaign] });
        const commands = commandsOn(repository, personFor(event, campaign));
        return {
          ...world,
          act: async () => {
            const { id, revision } = campaign;
            const result = await commands.fire(id, revision, event, inputOf(event, campaign));
            if (result.kind === 'refused') throw new Error(`${event} is refused: ${result.reason.code}`);
          },
        };
      },
    },
  ];
});

const rows = TAGGED.map((each) => rowOf(each, someReferences(), NOW));

const intents: Scenario[] = [
  intent('a draft made', ({ ids }) =>
    newDraft({ type: 'action', name: 'New', category: 'marketing', zone: 'Europe/Paris', start: null }, ids),
  ),
  intent('what a file from elsewhere brings', () =>
    arrivalOfReading(
      { campaigns: ARRIVING, references: [anAudience({ id: 'new', name: 'New' })] },
      'plan.csv',
    ),
  ),
  intent('a tag renamed', () => changeTag({ tag: 'vip', to: 'loyal' }, rows)),
  intent('a tag deleted', () => changeTag({ tag: 'vip', to: null }, rows)),
  intent('a package made', ({ ids }) =>
    newPackage({ id: ids.next(), name: 'To carry', description: '' }, [FIRST], aMark(NOW)),
  ),
  ...[
    ['a campaign packed', () => addToPackage(PACKAGE.id, [TAGGED[1]!], aMark(NOW))] as const,
    ['a campaign unpacked', () => takeOutOfPackage(PACKAGE.id, FIRST.id)] as const,
    ['a package renamed', () => renamePackage(PACKAGE, 'Renamed', 'With a word')] as const,
    ['a package deleted', () => removePackage(PACKAGE.id)] as const,
  ].map(([name, make]) => intent(name, make, { ...HELD, packages: [PACKAGE] })),
  intent('a policy added', () => keepThing('policies', aPolicy({ id: anId(91), name: 'Another' }), null)),
  intent('a policy changed', () => keepThing('policies', { ...POLICY, name: 'Changed' }, POLICY)),
  intent('a policy deleted', () => removeThing('policies', POLICY)),
  intent('an audience changed', () =>
    changeThing('references', 'loyal', (kept) => (kept === undefined ? GONE : { ...kept, name: 'Renamed' })),
  ),
];

const undo: Scenario = {
  name: 'a tag taken back',
  begin: async () => {
    const { repository, ...world } = await aStore(HELD);
    const commands = commandsOn(repository);
    const result = await commands.run(changeTag({ tag: 'vip', to: 'loyal' }, rows));
    const action = result.kind === 'done' ? result.action : null;
    return {
      ...world,
      act: async () => {
        const undone = await action?.undo();
        if (undone?.kind !== 'done') throw new Error('not taken back');
      },
    };
  },
};

const ARRIVALS: Contents = {
  ...HELD,
  campaigns: [1, 2, 50, 51].map((number) => aCampaign({ id: anId(number), name: 'From the file' })),
};

const wholes: Scenario[] = [
  ...(['merge', 'replace'] as const).map((how): Scenario => ({
    name: `a file taken in: ${how}`,
    begin: async () => {
      const { repository, ...world } = await aStore(HELD);
      const { state } = await repository.everything(nobody);
      return {
        ...world,
        act: () =>
          repository.take(how, how === 'merge' ? { campaigns: ARRIVALS.campaigns ?? [] } : ARRIVALS, state),
      };
    },
  })),
  ...(
    [
      [
        'a sandbox made',
        (store) =>
          store.make({ ...HERE, id: 'new', name: 'New', database: 'db-new' }, async (repository) => {
            await repository.fill(ARRIVALS);
            return {};
          }),
      ],
      [
        'a sandbox replaced',
        (store) =>
          store.make({ ...HERE, database: 'db-replaced' }, async (repository) => {
            await repository.fill(ARRIVALS);
            return {};
          }),
      ],
      [
        'a sandbox copied',
        (store) => store.copy('here', { ...HERE, id: 'copy', name: 'Copy', database: 'db-copy' }),
      ],
      ['a sandbox renamed', (store) => store.change('here', { name: 'There' })],
      ['a sandbox deleted', (store) => store.remove('here')],
    ] as [string, (store: SandboxStore) => Promise<unknown>][]
  ).map(([name, act]): Scenario => ({
    name,
    begin: async () => {
      const { store, repository, ...world } = await aStore(HELD);
      repository.close();
      return { ...world, act: () => act(store) };
    },
  })),
];

const LATER = NOW + 10 * DAY;
const DUE = scheduledCampaigns(4);

const catchUp: Scenario = {
  name: 'what the clock owes',
  begin: async () => {
    const { repository, ...world } = await aStore({ ...HELD, campaigns: DUE });
    const time = new ManualTime(LATER);
    const inventory = new Inventory(repository, time);
    await inventory.load();
    const faults: unknown[] = [];
    const runner = new LifecycleRunner(inventory, repository, time, time, (fault) => faults.push(fault));
    return {
      ...world,
      act: async () => {
        runner.start();
        await runner.catchUp();
        if (faults.length > 0) throw faults[0];
      },
      end: async () => {
        runner.stop();
        inventory.close();
        await world.end();
      },
    };
  },
};

/** What is typed stays in the field and where the next visit finds it, whatever becomes of the saving. */
const typing: Scenario = {
  name: 'typing in the editor',
  begin: async () => {
    const { repository, ...world } = await aStore(HELD);
    const commands = commandsOn(repository);
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
    const actor = personFor('edit', FIRST)!;
    const draft = new Draft(commands, () => actor, new Unsaved({ localStorage }, 'here', FIRST.id));
    draft.setTurn(true);
    await draft.open(FIRST.id);
    const text = 'Typed and not to be lost';
    return {
      ...world,
      act: async () => {
        draft.change({ description: text }, 'description');
        const isSaved = await draft.flush();
        const { saving, written } = draft;
        if (written?.description !== text) throw new Error('what was typed is gone from the field');
        if (isSaved !== (kept.size === 0))
          throw new Error('what is not saved is not kept, or the other way round');
        if (saving.state === 'fault') throw new StorageFault(saving.fault);
        if (!isSaved) throw new Error(`not saved: ${saving.state}`);
      },
      end: async () => {
        draft.close();
        await draft.flush();
        const [stored] = await repository.get([FIRST.id]);
        if (stored === undefined || writtenOf(stored).description !== text)
          throw new Error('tried again, and not saved');
        await world.end();
      },
    };
  },
};

export const SCENARIOS: readonly Scenario[] = [...events, ...intents, undo, ...wholes, catchUp, typing];
