import fc from 'fast-check';
import { expect } from 'vitest';
import type { Actor } from '../../../src/domain/campaign/actor.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Policy } from '../../../src/domain/campaign/policy.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import { isFinal, type Status } from '../../../src/domain/campaign/status.ts';
import { writtenOf } from '../../../src/domain/campaign/written.ts';
import type { Context, Input } from '../../../src/domain/lifecycle/context.ts';
import { EVENTS, type LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { refusal } from '../../../src/domain/lifecycle/refusal.ts';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import type { Step } from '../../../src/domain/lifecycle/step.ts';
import { takeBack } from '../../../src/domain/lifecycle/take-back.ts';
import type { Deed } from '../../../src/domain/lifecycle/undo.ts';
import { campaignRunsBetween } from '../../../src/domain/runs/runs.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { wallMilliseconds, wallTimeFrom } from '../../../src/domain/time/wall-time.ts';
import { APPROVER, aPolicy, MANAGER, VIEWER } from '../../support/builders.ts';
import { anyBeginning } from './any-life.ts';

/**
 * What several people and the clock do to one campaign, in any order, with undos between. It is watched by an oracle that
 * knows nothing of the table: it remembers what took place and says of each answer whether it may be.
 */

const PEOPLE: readonly Actor[] = [
  MANAGER,
  APPROVER,
  VIEWER,
  { role: 'manager', name: 'Otto Other' },
  // The same people in another role.
  { ...MANAGER, role: 'approver' },
  { ...APPROVER, role: 'manager' },
];

const GOING: readonly Status[] = ['publishing', 'scheduled', 'live'];
const ENDED: readonly Status[] = ['closed', 'completed', 'stopped', 'failed', 'archived'];

const anyWait = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 * MINUTE }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 * HOUR }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 25 * DAY }) },
);

const BY_PEOPLE: readonly LifecycleEvent[] = EVENTS.filter(
  (event) => event !== 'undo' && event !== 'duplicate',
);

const anyCommand = fc.record({
  wait: anyWait,
  actor: fc.oneof(fc.constant(MANAGER), fc.constantFrom(...PEOPLE)),
  /** Null takes something back. */
  event: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(...BY_PEOPLE, 'activate', 'publish', 'request-approval', 'approve'),
    },
  ),
  /** How far back among what was done lies what is taken back. */
  back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(4)),
  days: fc.integer({ min: 1, max: 20 }),
  /** Does something that is open to them, so that campaigns live long enough; else whatever comes to mind. */
  isSensible: fc.boolean(),
});
export const anyHistory = fc.record({
  beginning: anyBeginning,
  policies: fc.constantFrom<readonly Policy[]>([], [], [aPolicy()], [aPolicy({ blocksSelfApproval: true })]),
  commands: fc.array(anyCommand, { minLength: 20, maxLength: 20, size: 'max' }),
});
export type History = typeof anyHistory extends fc.Arbitrary<infer Value> ? Value : never;

/** What came of the commands of some histories. */
export class Tally {
  done = 0;
  refused = 0;
  undone = 0;
  undosRefused = 0;
  clock = 0;
  runs = 0;

  get commands(): number {
    return this.done + this.refused + this.undone + this.undosRefused;
  }

  get told(): string {
    const { commands, done, refused, undone, undosRefused, clock, runs } = this;
    return Object.entries({ commands, done, refused, undone, undosRefused, clock, runs })
      .map(([name, count]) => `${name} ${count.toString()}`)
      .join(', ');
  }
}

/** Lives a history through and holds every answer against what has been seen so far. */
export function live({ beginning, policies, commands }: History, tally: Tally): void {
  const { draft, references, now: begin } = beginning;
  const witness = new Witness(draft, references, tally);
  let now = begin;
  for (const { wait, actor, event, back, days, isSensible } of commands) {
    now += wait;
    witness.wait(now);
    const context = { actor, now, references, policies };
    if (event === null) witness.undo(back, context);
    else witness.act(isSensible ? witness.open(event, context, days) : event, context, days);
    witness.look(now);
  }
}

class Witness {
  #campaign: Campaign | null;
  readonly #references: References;
  readonly #tally: Tally;
  readonly #journal: Pick<Step, 'at' | 'from' | 'to'>[] = [];
  readonly #deeds: Deed[] = [];
  /** Launches that took place, seen as they did. */
  readonly #seen = new Set<Instant>();
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(campaign: Campaign, references: References, tally: Tally) {
    this.#campaign = campaign;
    this.#references = references;
    this.#tally = tally;
  }

  wait(now: Instant): void {
    if (this.#campaign === null) return;
    const { campaign, steps } = settle(this.#campaign, now, this.#references);
    this.#tally.clock += steps.length;
    this.#note(steps);
    this.#campaign = campaign;
    this.look(now);
  }

  /** The first event that is open to somebody, from one on. Deleting would end the story. */
  open(event: LifecycleEvent, context: Context, days: number): LifecycleEvent {
    const campaign = this.#campaign;
    if (campaign === null) return event;
    const from = BY_PEOPLE.indexOf(event);
    return (
      [...BY_PEOPLE.slice(from), ...BY_PEOPLE.slice(0, from)].find(
        (each) =>
          each !== 'delete' && refusal(campaign, each, context, inputFor(each, campaign, days)) === null,
      ) ?? event
    );
  }

  act(event: LifecycleEvent, context: Context, days: number): void {
    const before = this.#campaign;
    if (before === null) return;
    const outcome = fire(before, event, context, inputFor(event, before, days));
    if (outcome.kind === 'refused') {
      this.#tally.refused += 1;
      return;
    }
    const { actor, now } = context;
    expect(actor.role, `a viewer does not ${event}`).not.toBe('viewer');
    if (event === 'approve' || event === 'request-changes') expect(actor.role).toBe('approver');
    if (event === 'cancel-request') expect(actor.name).toBe(before.request?.by);
    const after = outcome.campaign;
    if (isFinal(before.status)) {
      expect([before.status, 'archived'], `${event} leaves what is final`).toContain(after?.status);
    }
    if (event === 'restore') expect(after?.status).toBe(before.archived?.restoresTo);
    this.#tally.done += 1;
    this.#note(outcome.steps);
    this.#deeds.push({ event, at: now, by: actor.name, before, after });
    this.#campaign = after;
  }

  undo(back: number, context: Context): void {
    const deed = this.#deeds.at(-1 - back);
    if (deed === undefined) return;
    const { actor, now } = context;
    const stored = this.#campaign;
    const outcome = takeBack(stored ?? undefined, deed, context);
    if (outcome.kind === 'refused') {
      this.#tally.undosRefused += 1;
      return;
    }
    const what = `${deed.event} is taken back`;
    expect(actor.name, `${what} by who did it`).toBe(deed.by);
    expect(actor.role, `${what} by who may`).not.toBe('viewer');
    if (deed.event === 'approve' || deed.event === 'request-changes') expect(actor.role).toBe('approver');
    expect(stored?.revision, `${what} while nothing happened since`).toBe(deed.after?.revision);
    const launched = [...this.#seen].filter((at) => at > deed.at);
    expect(launched, `${what} though it has run since`).toEqual([]);
    const hasEnded = stored !== null && ENDED.includes(stored.status);
    if (hasEnded && deed.before !== null && GOING.includes(deed.before.status)) {
      expect(now - deed.at, `${what} in time`).toBeLessThanOrEqual(10 * MINUTE);
    }
    // What it goes back to would not have become anything else meanwhile.
    if (deed.before !== null) expect(settle(deed.before, now, this.#references).steps).toEqual([]);
    const { revision, ...restored } = outcome.campaign!;
    expect(restored).toEqual(withoutRevision(deed.before!));
    expect(revision).toBeGreaterThan(stored?.revision ?? 0);
    expect(outcome.step.at).toBe(now);
    this.#tally.undone += 1;
    this.#journal.push(outcome.step);
    this.#orderly();
    this.#campaign = outcome.campaign;
  }

  /** What took place until now did take place, whatever was done since. */
  look(now: Instant): void {
    const campaign = this.#campaign;
    if (campaign === null) return;
    const told = new Set(campaignRunsBetween(campaign, Number.NEGATIVE_INFINITY, now + 1));
    for (const at of this.#seen) expect(told.has(at), 'a run that took place is told').toBe(true);
    for (const at of told) {
      if (this.#seen.has(at)) continue;
      expect(at, 'no run is told of a time that was over').toBeGreaterThanOrEqual(this.#lookedAt);
      this.#seen.add(at);
      this.#tally.runs += 1;
    }
    this.#lookedAt = now;
  }

  #note(steps: readonly Step[]): void {
    this.#journal.push(...steps);
    this.#orderly();
  }

  /** The journal goes forward, and each step begins where the one before it ended. */
  #orderly(): void {
    for (const [index, { at, from }] of this.#journal.entries()) {
      const earlier = this.#journal[index - 1];
      if (earlier === undefined) continue;
      expect(at, 'the journal goes forward').toBeGreaterThanOrEqual(earlier.at);
      // What was deleted comes back as the draft it was.
      expect(from, 'the journal leaves no gap').toBe(earlier.to ?? from);
    }
  }
}

function withoutRevision({ revision: _revision, ...rest }: Campaign): Omit<Campaign, 'revision'> {
  return rest;
}

function inputFor(event: LifecycleEvent, campaign: Campaign, days: number): Input {
  if (event === 'edit') {
    return { written: { ...writtenOf(campaign), description: `Day ${days.toString()}` } };
  }
  if (event === 'edit-tags') return { tags: [`tag ${days.toString()}`] };
  const { start } = campaign.current.content.schedule;
  if (event === 'reschedule' && start !== null) {
    return { move: { from: start, to: wallTimeFrom(wallMilliseconds(start) + days * DAY) } };
  }
  return { message: 'Please' };
}
