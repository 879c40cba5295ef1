import { beforeEach, describe, expect, it } from 'vitest';
import { Commands } from '../../../src/app/commands/commands.ts';
import { RecentActions } from '../../../src/app/commands/recent-actions.svelte.ts';
import type { Actor } from '../../../src/domain/campaign/actor.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Input } from '../../../src/domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import type { Decision, Shelved, ShelfName } from '../../../src/domain/ports/repository.ts';
import { DAY, MINUTE } from '../../../src/domain/time/instant.ts';
import {
  aCampaign,
  APPROVER,
  aRecurrence,
  MANAGER,
  NOW,
  someReferences,
  VIEWER,
} from '../../support/builders.ts';
import { anId, CountedIds } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../support/memory-repository.ts';

/** Counts transactions, and keeps what the last one wrote. */
class WatchedRepository extends MemoryRepository {
  decisions: Decision<unknown>[] = [];

  override transact<Answer>(
    ids: readonly string[],
    decide: (found: (Campaign | undefined)[], shelved: Shelved) => Decision<Answer>,
    shelves: readonly ShelfName[] = [],
  ): Promise<Answer> {
    const watched = (...found: Parameters<typeof decide>) => {
      const decision = decide(...found);
      this.decisions.push(decision);
      return decision;
    };
    return super.transact(ids, watched, shelves);
  }
}

const LIVE = aCampaign({ status: 'live', schedule: { recurrence: aRecurrence() } });
const DRAFT = aCampaign();
const PLANNED = aCampaign({ schedule: { start: '2026-03-10T09:00' } });

let database: MemoryDatabase;
let repository: WatchedRepository;
let time: ManualTime;
let actor: Actor;
let commands: Commands;
let recent: RecentActions;

beforeEach(() => {
  database = new MemoryDatabase();
  repository = new WatchedRepository(database);
  time = new ManualTime();
  actor = MANAGER;
  const known = { references: someReferences(), policies: [] };
  recent = new RecentActions();
  commands = new Commands(repository, known, time, new CountedIds(), () => actor, recent);
});

/** What another tab writes. */
async function store(...campaigns: Campaign[]): Promise<void> {
  await new MemoryRepository(database).transact([], () => ({ put: campaigns, answer: undefined }));
}

async function storedOf(id = DRAFT.id): Promise<Campaign | undefined> {
  return (await repository.get([id]))[0];
}

async function journal(id = DRAFT.id): Promise<string[]> {
  return (await repository.journalOf(id)).map(({ event, to }) => `${event} → ${to ?? 'gone'}`);
}

function fire(event: LifecycleEvent, { id, revision }: Campaign, input?: Input) {
  return commands.fire(id, revision, event, input);
}

async function done(event: LifecycleEvent, campaign: Campaign, input?: Input, tab = commands) {
  const result = await tab.fire(campaign.id, campaign.revision, event, input);
  if (result.kind === 'refused') throw new Error(`${event} was refused: ${result.reason.code}`);
  return { ...result.answer, action: result.action! };
}

/** Another tab of the same person. */
function anotherTab(): Commands {
  const known = { references: someReferences(), policies: [] };
  const tab = new MemoryRepository(database);
  return new Commands(tab, known, time, new CountedIds(), () => actor, new RecentActions());
}

describe('a command', () => {
  it('changes the campaign and says so in the journal, in one transaction', async () => {
    await store(DRAFT);
    const result = await done('activate', DRAFT);
    expect(await storedOf()).toMatchObject({ status: 'live', modified: { at: NOW, by: MANAGER.name } });
    expect(result).toMatchObject({ before: DRAFT, after: await storedOf(), created: null });
    expect(await repository.journalOf(DRAFT.id)).toMatchObject([
      { name: DRAFT.name, at: NOW, actor: MANAGER.name, event: 'activate', from: 'draft', to: 'live' },
    ]);
    expect(repository.decisions).toHaveLength(1);
  });

  it('is refused with the reason, and changes nothing', async () => {
    await store(DRAFT);
    expect(await fire('stop', DRAFT)).toEqual({ kind: 'refused', reason: { code: 'nothing-planned' } });
    expect(await storedOf()).toEqual(DRAFT);
    expect(await journal()).toEqual([]);
  });

  it('is refused to a viewer', async () => {
    await store(DRAFT);
    actor = VIEWER;
    expect(await fire('activate', DRAFT)).toMatchObject({ reason: { code: 'viewer-changes-nothing' } });
  });

  it('is refused when the campaign changed meanwhile', async () => {
    await store({ ...LIVE, revision: LIVE.revision + 1 });
    expect(await fire('stop', LIVE)).toEqual({ kind: 'refused', reason: { code: 'changed-meanwhile' } });
    expect(await journal()).toEqual([]);
  });

  it('is refused when the campaign is gone', async () => {
    expect(await fire('stop', LIVE)).toEqual({ kind: 'refused', reason: { code: 'gone' } });
  });

  it('is refused when the clock has deleted the campaign, written down or not', async () => {
    const archived = aCampaign({ status: 'archived' });
    await store(archived);
    time.moveTo(NOW + 31 * DAY);
    expect(await fire('restore', archived)).toEqual({ kind: 'refused', reason: { code: 'gone' } });
  });

  it('is refused when the clock came first and the person has not seen it', async () => {
    const sent = aCampaign({ status: 'live' });
    await store(sent);
    time.moveTo(NOW + 10 * DAY);
    expect(await fire('stop', sent)).toMatchObject({ reason: { code: 'changed-meanwhile' } });
  });

  it('acts on what the clock made of the campaign, and writes that down too', async () => {
    const scheduled = aCampaign({ status: 'scheduled', schedule: { recurrence: aRecurrence() } });
    await store(scheduled);
    time.moveTo(NOW + 2 * DAY);
    const seen = (await commands.read(scheduled.id))!;
    expect(seen.status).toBe('live');
    await done('stop', seen);
    expect(await repository.journalOf(scheduled.id)).toMatchObject([
      { event: 'start', actor: null, at: NOW + DAY },
      { event: 'stop', actor: MANAGER.name, at: NOW + 2 * DAY },
    ]);
  });

  it('that archives what is in force journals the stop before it', async () => {
    await store(LIVE);
    await done('archive', LIVE);
    expect(await journal()).toEqual(['stop → stopped', 'archive → archived']);
    expect(repository.decisions).toHaveLength(1);
  });

  it('that deletes leaves the journal', async () => {
    await store(DRAFT);
    expect(await done('delete', DRAFT)).toMatchObject({ after: null });
    expect(await storedOf()).toBeUndefined();
    expect(await journal()).toEqual(['delete → gone']);
  });

  it('that duplicates gives the copy an entry of its own', async () => {
    await store(LIVE);
    const { created } = await done('duplicate', LIVE, { name: 'Spring news, again' });
    expect(await storedOf(created!.id)).toMatchObject({ name: 'Spring news, again', status: 'draft' });
    expect(await storedOf()).toEqual(LIVE);
    expect(await repository.journalOf(created!.id)).toMatchObject([
      { event: 'duplicate', name: 'Spring news, again', to: 'draft', inputs: { source: LIVE.name } },
    ]);
    expect(await journal()).toEqual(['duplicate → live']);
    expect(repository.decisions).toHaveLength(1);
  });

  it('reads nothing of what is gone', async () => {
    await store(aCampaign({ status: 'archived' }));
    time.moveTo(NOW + 31 * DAY);
    expect(await commands.read(DRAFT.id)).toBeUndefined();
    expect(await commands.read(anId(9))).toBeUndefined();
  });
});

describe('undo', () => {
  it.each([
    ['activate', PLANNED, {}],
    ['edit-tags', aCampaign({ tags: ['vip', 'Été'] }), { tags: ['other'] }],
    ['stop', LIVE, {}],
    ['modify', LIVE, {}],
    ['discard-draft-version', aCampaign({ ...LIVE, draft: {} }), {}],
    ['archive', LIVE, {}],
    ['restore', aCampaign({ status: 'archived' }), {}],
  ] as const)('of %s restores the campaign exactly, but for its revision', async (event, before, input) => {
    await store(before);
    const result = await done(event, before, input);
    time.moveTo(NOW + MINUTE);
    await recent.undo(result.action, actor.name);
    const restored = await storedOf();
    expect(restored).toEqual({ ...before, revision: restored?.revision });
    expect(restored?.revision).toBeGreaterThan(result.after!.revision);
    expect((await repository.journalOf(before.id)).at(-1)).toMatchObject({
      event: 'undo',
      at: NOW + MINUTE,
      actor: MANAGER.name,
      from: result.after!.status,
      to: before.status,
    });
    expect(repository.decisions).toHaveLength(2);
  });

  it('of a deletion brings the campaign back', async () => {
    await store(DRAFT);
    await recent.undo((await done('delete', DRAFT)).action, actor.name);
    expect(await storedOf()).toEqual({ ...DRAFT, revision: DRAFT.revision + 1 });
    expect(await journal()).toEqual(['delete → gone', 'undo → draft']);
  });

  it('of a duplication removes the copy and leaves the source', async () => {
    await store(LIVE);
    const result = await done('duplicate', LIVE, { name: 'Copy' });
    await recent.undo(result.action, actor.name);
    expect(await storedOf(result.created!.id)).toBeUndefined();
    expect(await storedOf()).toEqual(LIVE);
    expect(await journal(result.created!.id)).toEqual(['duplicate → draft', 'undo → gone']);
  });

  it.each([
    ['edit-tags', LIVE, { tags: ['new'] }],
    ['duplicate', LIVE, { name: 'Copy' }],
  ] as const)('of %s is refused once something else has happened', async (event, before, input) => {
    await store(before);
    const result = await done(event, before, input);
    const changed = result.created ?? result.after!;
    await done('edit-tags', changed, { tags: ['newer'] }, anotherTab());
    expect(await recent.undo(result.action, actor.name)).toEqual({
      kind: 'refused',
      reason: { code: 'undo-changed-since' },
    });
    expect(await storedOf(changed.id)).toMatchObject({ tags: ['newer'] });
  });

  it('of a deletion is refused once it is undone', async () => {
    await store(DRAFT);
    const result = await done('delete', DRAFT);
    await recent.undo(result.action, actor.name);
    expect(await recent.undo(result.action, actor.name)).toMatchObject({
      reason: { code: 'undo-changed-since' },
    });
  });

  it('says beforehand why it would be refused, and changes nothing by that', async () => {
    await store(PLANNED);
    const { action } = await done('activate', PLANNED);
    expect(await action.refusal()).toBeNull();
    const before = await storedOf();
    time.moveTo(NOW + 9 * DAY);
    const reason = await action.refusal();
    expect(await storedOf()).toEqual(before);
    expect(await recent.undo(action, actor.name)).toEqual({ kind: 'refused', reason });
  });

  it('is refused once the clock has gone on, written down or not', async () => {
    await store(PLANNED);
    const result = await done('activate', PLANNED);
    time.moveTo(NOW + 9 * DAY);
    expect(await recent.undo(result.action, actor.name)).toMatchObject({
      reason: { code: 'undo-runs-since', count: 1 },
    });
    expect(await storedOf()).toMatchObject({ status: 'scheduled' });
  });

  it('is refused to a viewer', async () => {
    await store(LIVE);
    const result = await done('stop', LIVE);
    actor = { ...VIEWER, name: MANAGER.name };
    expect(await recent.undo(result.action, actor.name)).toMatchObject({
      reason: { code: 'viewer-changes-nothing' },
    });
    expect(await storedOf()).toMatchObject({ status: 'stopped' });
    // The role may be given back, and the action is as open as before.
    actor = MANAGER;
    expect(recent.newestOf(MANAGER.name)?.id).toBe(result.action.id);
  });

  it('is left to who acted, whoever has tried in between', async () => {
    await store(LIVE);
    const { action } = await done('edit-tags', LIVE, { tags: ['new'] });
    actor = APPROVER;
    expect(recent.newestOf(actor.name)).toBeNull();
    const refused = { code: 'undo-by-others', name: MANAGER.name };
    expect(await recent.undo(action, actor.name)).toEqual({ kind: 'refused', reason: refused });
    actor = MANAGER;
    expect(recent.newestOf(actor.name)?.id).toBe(action.id);
    expect(await recent.undo(action, actor.name)).toEqual({ kind: 'done' });
  });

  it('of what came before advises no undo of a later action that stands for good', async () => {
    await store(PLANNED);
    const first = await done('edit-tags', PLANNED, { tags: ['new'] });
    const later = await done('activate', first.after!);
    expect(recent.obstacle(first.action, actor.name)).toEqual({ code: 'undo-later-first' });
    time.moveTo(NOW + 9 * DAY);
    await recent.undo(later.action, actor.name);
    expect(recent.obstacle(first.action, actor.name)).toEqual({ code: 'undo-later-stays' });
  });

  it('of what somebody else has acted on since says who, and advises nothing', async () => {
    await store(PLANNED);
    const first = await done('edit-tags', PLANNED, { tags: ['new'] });
    actor = APPROVER;
    await done('edit-tags', first.after!, { tags: ['newer'] });
    expect(recent.obstacle(first.action, MANAGER.name)).toEqual({
      code: 'undo-later-by-others',
      name: APPROVER.name,
    });
  });

  it('of two moves goes back one by one', async () => {
    const before = aCampaign({ status: 'scheduled', schedule: { start: '2026-03-10T09:00' } });
    await store(before);
    const first = await done('reschedule', before, {
      move: { from: '2026-03-10T09:00', to: '2026-03-11T09:00' },
    });
    const second = await done('reschedule', first.after!, {
      move: { from: '2026-03-11T09:00', to: '2026-03-12T09:00' },
    });
    expect(await recent.undo(second.action, actor.name)).toEqual({ kind: 'done' });
    expect(await recent.undo(first.action, actor.name)).toEqual({ kind: 'done' });
    expect((await storedOf())?.current.content.schedule.start).toBe('2026-03-10T09:00');
  });
});
