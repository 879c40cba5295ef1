import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/domain/campaign/actor.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Input } from '../../../src/domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import { takeBack } from '../../../src/domain/lifecycle/take-back.ts';
import type { Deed } from '../../../src/domain/lifecycle/undo.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import {
  aCampaign,
  anAction,
  aContext,
  aPolicy,
  aRecurrence,
  MANAGER,
  NOW,
  someReferences,
} from '../../support/builders.ts';

const APPROVER: Actor = { role: 'approver', name: 'Ada Approver' };
const DAILY = { start: '2026-03-01T09:00', recurrence: aRecurrence() };

interface Given {
  actor?: Actor;
  input?: Input;
  policies?: ReturnType<typeof aPolicy>[];
}

/** What somebody does at NOW, to be taken back. */
function deedOf(
  before: Campaign,
  event: LifecycleEvent,
  { actor = MANAGER, input = {}, policies = [] }: Given = {},
): Deed {
  const outcome = fire(before, event, aContext({ actor, policies }), input);
  if (outcome.kind === 'refused') throw new Error(`${event} is refused: ${outcome.reason.code}`);
  return { event, at: NOW, by: actor.name, before, after: outcome.campaign };
}

/** Takes it back later, from what the clock has made of it until then. Answers the status it leads to, or why not. */
function undo(deed: Deed, at: Instant, actor: Actor = MANAGER): string {
  const { after } = deed;
  const stored = after === null ? undefined : (settle(after, at, someReferences()).campaign ?? undefined);
  const outcome = takeBack(stored, deed, aContext({ now: at, actor }));
  if (outcome.kind === 'refused')
    return [outcome.reason.code, outcome.reason.count].filter((each) => each !== undefined).join(' ');
  expect(outcome.step.at).toBe(at);
  return outcome.campaign?.status ?? 'gone';
}

describe('stopping can be taken back', () => {
  const deed = deedOf(aCampaign({ status: 'live', liveSince: NOW - DAY, schedule: DAILY }), 'stop');

  test('for ten minutes', () => {
    expect(undo(deed, NOW + 10 * MINUTE)).toBe('live');
    expect(undo(deed, NOW + 10 * MINUTE + 1)).toBe('undo-time-over');
    expect(undo(deed, NOW + 3 * DAY)).toBe('undo-time-over');
  });

  test('until the first sending that it cancelled would have begun', () => {
    const soon = { start: '2026-03-02T10:05', recurrence: aRecurrence() };
    const cancelled = deedOf(aCampaign({ status: 'scheduled', schedule: soon }), 'stop');
    expect(undo(cancelled, NOW + 5 * MINUTE - 1)).toBe('scheduled');
    expect(undo(cancelled, NOW + 5 * MINUTE)).toBe('undo-cancelled-since 1');
  });

  test('and so can archiving what was in force', () => {
    const archived = deedOf(aCampaign({ status: 'live', liveSince: NOW - DAY, schedule: DAILY }), 'archive');
    expect(undo(archived, NOW + MINUTE)).toBe('live');
    expect(undo(archived, NOW + HOUR)).toBe('undo-time-over');
  });
});

describe('what the world has noticed stays', () => {
  test('a send that began with its activation', () => {
    expect(undo(deedOf(aCampaign(), 'activate'), NOW)).toBe('undo-runs-since 1');
    expect(undo(deedOf(aCampaign(), 'activate'), NOW + 3 * HOUR)).toBe('undo-runs-since 1');
  });

  test('content on show and calls that are answered, from their activation on', () => {
    const shown = aCampaign({ content: { actions: [anAction({ channel: 'web' })] } });
    const calls = aCampaign({ type: 'api-triggered', content: { window: true } });
    const call = aCampaign({ type: 'api-triggered' });
    for (const campaign of [shown, calls, call]) {
      expect(undo(deedOf(campaign, 'activate'), NOW + HOUR)).toBe('undo-live-since');
    }
  });

  test('an activation for later, until its first run', () => {
    const deed = deedOf(aCampaign({ schedule: { start: '2026-03-05T09:00' } }), 'activate');
    expect(undo(deed, NOW + 2 * DAY)).toBe('draft');
    expect(undo(deed, NOW + 4 * DAY)).toBe('undo-runs-since 1');
  });

  test('a change of what has run since, and it says how often', () => {
    const tagged = deedOf(aCampaign({ status: 'live', liveSince: NOW - DAY, schedule: DAILY }), 'edit-tags', {
      input: { tags: ['vip'] },
    });
    expect(undo(tagged, NOW + 3 * DAY)).toBe('undo-runs-since 3');
  });

  test('what would have gone on by itself', () => {
    const scheduled = aCampaign({ type: 'orchestrated', status: 'scheduled' });
    const back = deedOf(scheduled, 'back-to-draft');
    expect(undo(back, NOW + HOUR)).toBe('scheduled');
    expect(undo(back, NOW + 2 * DAY)).toBe('undo-due-since');
  });

  test('what somebody else has changed since', () => {
    const deed = deedOf(aCampaign({ status: 'scheduled' }), 'edit-tags', { input: { tags: ['vip'] } });
    const stored = deedOf(deed.after!, 'edit-tags', { input: { tags: ['other'] } }).after!;
    expect(takeBack(stored, deed, aContext())).toEqual({
      kind: 'refused',
      reason: { code: 'undo-changed-since' },
    });
  });
});

describe('who may take back', () => {
  const draft = aCampaign({ schedule: { start: '2026-03-05T09:00' } });
  const policies = [aPolicy()];

  test('is who acted: an approver does not withdraw somebody’s request', () => {
    const requested = deedOf(draft, 'request-approval', { policies });
    expect(undo(requested, NOW + MINUTE, APPROVER)).toBe('undo-by-others');
    expect(undo(requested, NOW + MINUTE)).toBe('draft');
  });

  test('and in a role that may do it: a manager does not take back what they approved as an approver', () => {
    const requested = deedOf(draft, 'request-approval', { policies }).after!;
    const approved = deedOf(requested, 'approve', { actor: APPROVER, policies });
    expect(undo(approved, NOW + MINUTE, { ...APPROVER, role: 'manager' })).toBe('only-an-approver');
    expect(undo(approved, NOW + MINUTE, APPROVER)).toBe('in-review');
  });

  test('a viewer takes nothing back', () => {
    const requested = deedOf(draft, 'request-approval', { policies });
    expect(undo(requested, NOW + MINUTE, { ...MANAGER, role: 'viewer' })).toBe('viewer-changes-nothing');
  });
});
