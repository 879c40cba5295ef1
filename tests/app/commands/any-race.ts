import { expect } from 'vitest';
import { Commands, type Result } from '../../../src/app/commands/commands.ts';
import type { Fired } from '../../../src/app/commands/intents/campaign-event.ts';
import { RecentActions } from '../../../src/app/commands/recent-actions.svelte.ts';
import type { Actor } from '../../../src/domain/campaign/actor.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { writtenOf } from '../../../src/domain/campaign/written.ts';
import type { Input } from '../../../src/domain/lifecycle/context.ts';
import { EVENTS, type LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { refusal } from '../../../src/domain/lifecycle/refusal.ts';
import type { Repository } from '../../../src/domain/ports/repository.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { wallMilliseconds, wallTimeFrom } from '../../../src/domain/time/wall-time.ts';
import { aDexieDatabase } from '../../storage/a-dexie-database.ts';
import { APPROVER, MANAGER, NOW, someReferences } from '../../support/builders.ts';
import { ManualTime } from '../../support/manual-time.ts';

/** Who acts: whoever of them may. */
const PEOPLE: readonly Actor[] = [MANAGER, APPROVER];

function contextOf(actor: Actor) {
  return { actor, now: NOW, references: someReferences(), policies: [] };
}

/** Counts of what was raced. */
export interface Races {
  readonly races: number;
  readonly won: number;
  readonly refused: number;
}

/**
 * Lets tabs on one database act on one campaign at the same moment: with two tabs every pair of events that is open to
 * their people, with more every run of that many. One may win, the others are told, and nothing of theirs is written.
 */
export async function raceAll(campaigns: readonly Campaign[], tabCount: number): Promise<Races> {
  const races = campaigns.flatMap((campaign) => {
    const open = EVENTS.filter((event) => personFor(event, campaign) !== undefined);
    return open.flatMap((one, index) =>
      open.map((_, step) => {
        const events = Array.from(
          { length: tabCount - 1 },
          (_tab, tab) => open[(index + step * (tab + 1)) % open.length] ?? one,
        );
        const raced = { ...campaign, id: crypto.randomUUID() };
        return { campaign: raced, events: [one, ...events] };
      }),
    );
  });
  const database = aDexieDatabase();
  const repository = await database.open();
  await repository.fill({
    references: [...someReferences().values()],
    campaigns: races.map((each) => each.campaign),
  });
  const tabs: Tab[] = [];
  for (let index = 0; index < tabCount; index += 1) tabs.push(aTab(await database.open()));
  let won = 0;
  for (const { campaign, events } of races) won += await race(campaign, events, tabs, repository);
  await database.remove();
  return { races: races.length, won, refused: races.length * tabCount - won };
}

/** What each person does in one tab. */
type Tab = ReadonlyMap<Actor, Commands>;

function aTab(repository: Repository): Tab {
  const ids = { next: () => crypto.randomUUID() };
  const known = { references: someReferences(), policies: [] };
  const time = new ManualTime();
  return new Map(
    PEOPLE.map((actor) => [
      actor,
      new Commands(repository, known, time, ids, () => actor, new RecentActions()),
    ]),
  );
}

export function personFor(event: LifecycleEvent, campaign: Campaign): Actor | undefined {
  const input = inputOf(event, campaign);
  return PEOPLE.find((actor) => refusal(campaign, event, contextOf(actor), input) === null);
}

/** Answers how many of the tabs did what they wanted. */
async function race(
  campaign: Campaign,
  events: readonly LifecycleEvent[],
  tabs: readonly Tab[],
  repository: Repository,
): Promise<number> {
  const { id, revision } = campaign;
  const results = await Promise.all(
    events.map((event, tab) => {
      const commands = tabs[tab]!.get(personFor(event, campaign)!)!;
      return commands.fire(id, revision, event, inputOf(event, campaign));
    }),
  );
  const what = `${campaign.type}, ${campaign.status}: ${events.join(' against ')}`;
  const winners = results.flatMap((result, tab) =>
    isDone(result) ? [{ ...result, event: events[tab]! }] : [],
  );
  // A copy leaves its source as it was, for others to act on.
  const changing = winners.filter(({ event }) => event !== 'duplicate');
  expect(changing.length, what).toBeLessThanOrEqual(1);
  expect(winners.length, what).toBeGreaterThan(0);
  const [stored] = await repository.get([id]);
  const [winner] = changing;
  expect(stored, what).toEqual(winner === undefined ? campaign : (winner.answer.after ?? undefined));
  for (const result of results) {
    if (!isDone(result)) expect(['changed-meanwhile', 'gone'], what).toContain(result.reason.code);
  }
  const journal = await repository.journalOf(id);
  expect(journal.filter(({ event }) => winners.some((each) => each.event === event)).length, what).toBe(
    winners.length,
  );
  return winners.length;
}

function isDone(result: Result<Fired>): result is Extract<Result<Fired>, { kind: 'done' }> {
  return result.kind === 'done';
}

export function inputOf(event: LifecycleEvent, campaign: Campaign): Input {
  const { start } = (campaign.draft ?? campaign.current).content.schedule;
  switch (event) {
    case 'edit':
      return { written: { ...writtenOf(campaign), description: 'Written in the race' } };
    case 'edit-tags':
      return { tags: ['raced'] };
    case 'duplicate':
      return { name: 'Copy' };
    case 'request-changes':
      return { message: 'Another picture, please' };
    case 'reschedule':
      return start === null ? {} : { move: { from: start, to: wallTimeFrom(wallMilliseconds(start) + DAY) } };
    default:
      return {};
  }
}
