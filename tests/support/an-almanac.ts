import { HandedFile } from '../../src/app/arrivals/handed-file.svelte.ts';
import { Acting } from '../../src/app/commands/acting.svelte.ts';
import { Address } from '../../src/app/view/address.svelte.ts';
import type { Almanac } from '../../src/app/context.ts';
import { Notices } from '../../src/app/view/notices.svelte.ts';
import { Overlays } from '../../src/app/view/overlays.svelte.ts';
import { Places } from '../../src/app/view/places.ts';
import { Preferences } from '../../src/app/view/preferences.svelte.ts';
import { Reveal } from '../../src/app/view/reveal.svelte.ts';
import { SandboxSwitch } from '../../src/app/sandboxes/sandbox-switch.svelte.ts';
import { Workspace } from '../../src/app/sandboxes/workspace.svelte.ts';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import type { Person } from '../../src/domain/campaign/person.ts';
import type { Template } from '../../src/domain/campaign/template.ts';
import type { Policy } from '../../src/domain/campaign/policy.ts';
import type { Reference } from '../../src/domain/campaign/reference.ts';
import type { Cap } from '../../src/domain/pressure/cap.ts';
import type { NewEntry } from '../../src/domain/ports/repository.ts';
import type { Sandbox } from '../../src/domain/ports/sandboxes.ts';
import { NOW, someReferences } from './builders.ts';
import { CountedIds } from './ids.ts';
import { ManualTime } from './manual-time.ts';
import { MemorySandboxes } from './memory-sandboxes.ts';
import { MemoryDatabase, MemoryRepository } from './memory-repository.ts';

/** What a sandbox holds at first. */
export interface Held {
  campaigns?: readonly Campaign[];
  journal?: readonly NewEntry[];
  references?: readonly Reference[];
  policies?: readonly Policy[];
  people?: readonly Person[];
  templates?: readonly Template[];
  caps?: readonly Cap[];
  /** Rows that are no campaigns. */
  broken?: readonly { id: string }[];
}

export interface TestAlmanac extends Almanac {
  readonly repository: MemoryRepository;
  readonly register: MemorySandboxes;
  readonly time: ManualTime;
}

/** An open sandbox at NOW, seen from Paris, with nobody's choices yet. Its address is the browser's. */
export async function anAlmanac(held: Held = {}, sandbox: Partial<Sandbox> = {}): Promise<TestAlmanac> {
  localStorage.clear();
  location.hash = '';
  const address = new Address(window);
  const preferences = new Preferences(window);
  preferences.set({ zone: 'Europe/Paris' });
  const repository = await aRepository(held);
  const time = new ManualTime();
  const world = {
    sandboxes: new MemorySandboxes(),
    clock: time,
    alarm: time,
    ids: new CountedIds(),
    address,
    preferences,
  };
  const workspace = new Workspace({
    sandbox: { id: 'test', name: 'Test', kind: 'own', createdAt: NOW, simulated: null, ...sandbox },
    ...world,
    repository,
  });
  await workspace.load();
  const notices = new Notices((wait, ring) => time.at(time.now() + wait, ring));
  const acting = new Acting(workspace.commands, notices, address, workspace.recent);
  return {
    sandboxes: new SandboxSwitch({
      language: () => 'en',
      ...world,
      exclusively: (work) => work(),
      making: (work) => work(),
      clearing: (work) => work(),
    }),
    workspace,
    address,
    preferences,
    notices,
    acting,
    overlays: new Overlays(acting, workspace.commands),
    reveal: new Reveal(),
    places: new Places(),
    handed: new HandedFile(),
    repository,
    register: world.sandboxes,
    time,
  };
}

async function aRepository(held: Held) {
  const {
    campaigns = [],
    journal = [],
    references,
    policies = [],
    people = [],
    templates = [],
    caps = [],
    broken = [],
  } = held;
  const database = new MemoryDatabase();
  const repository = new MemoryRepository(database);
  await repository.fill({
    references: references ?? [...someReferences().values()],
    policies,
    people,
    templates,
    caps,
  });
  await repository.transact([], () => ({ put: campaigns, journal, answer: undefined }));
  for (const row of broken) database.rows.set(row.id, { order: 0, ...row });
  return repository;
}
