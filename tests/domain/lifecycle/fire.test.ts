import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Status } from '../../../src/domain/campaign/status.ts';
import type { Context } from '../../../src/domain/lifecycle/context.ts';
import { EVENTS, type LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { MENU, offers } from '../../../src/domain/lifecycle/offers.ts';
import { rowFor, type Target } from '../../../src/domain/lifecycle/table.ts';
import { aContext, anActor, APPROVER, aPolicy, MANAGER, NOW, VIEWER } from '../../support/builders.ts';
import { CASES } from './some-campaigns.ts';

/** Whatever the campaign, the person and the policies: the menu promises exactly what happens. */

const INPUT = { id: '00000000-0000-4000-8000-0000000000ff', name: 'Copy', message: 'Because', tags: ['New'] };

const CONTEXTS: Record<string, Context> = {
  'a manager': aContext(),
  'another manager': aContext({ actor: anActor({ name: 'Otto Other' }) }),
  'an approver': aContext({ actor: APPROVER }),
  'an approver who asked': aContext({ actor: { ...APPROVER, name: MANAGER.name } }),
  'a viewer': aContext({ actor: VIEWER }),
};

const POLICIES = { none: [], one: [aPolicy()], strict: [aPolicy({ blocksSelfApproval: true })] };

const SITUATIONS = Object.entries(CONTEXTS).flatMap(([who, context]) =>
  Object.entries(POLICIES).map(([policy, policies]) => ({ who, policy, context: { ...context, policies } })),
);

function isInMenu(event: LifecycleEvent): boolean {
  return (MENU as readonly string[]).includes(event);
}

/** The statuses that a target can mean. */
function statusesOf(target: Target, campaign: Campaign): readonly (Status | null)[] {
  if (target === 'start') return ['scheduled', 'live'];
  if (target === 'same') return [campaign.status];
  if (target === 'former') return [campaign.archived?.restoresTo ?? null];
  // Undo is tried with what it takes back, elsewhere.
  if (target === 'before') return [];
  return target === 'gone' ? [null] : [target];
}

describe.each(SITUATIONS)('for $who under policy: $policy', ({ context }) => {
  const tried = CASES.flatMap(({ campaign, type, status, shape }) =>
    EVENTS.map((event) => {
      const outcome = fire(campaign, event, context, INPUT);
      return { campaign, event, outcome, about: `${event}, ${type}, ${status}, ${shape}` };
    }),
  );

  it('fire refuses what the menu refuses, and what is not in the menu', () => {
    for (const { campaign, event, outcome, about } of tried) {
      const offer = offers(campaign, context).find((each) => each.action === event);
      // What is edited, and moved in the calendar, is not in the menu.
      if (!isInMenu(event)) expect(offer, about).toBeUndefined();
      else if (outcome.kind === 'done') expect(offer?.reason, about).toBeNull();
      else if (offer !== undefined) expect(outcome.reason, about).toEqual(offer.reason);
    }
  });

  it('fire does what the menu offers', () => {
    for (const { campaign, event, outcome, about } of tried) {
      if (outcome.kind === 'refused') continue;
      const row = rowFor(event, campaign.type, campaign.status);
      const to = outcome.campaign?.status ?? null;
      const step = { event, at: NOW, actor: context.actor.name, to };
      expect(outcome.steps.at(-1), about).toMatchObject(step);
      expect(row === undefined ? [] : statusesOf(row.to, campaign), about).toContain(to);
      expect(outcome.created !== null, about).toBe(event === 'duplicate');
      if (outcome.campaign === null || event === 'duplicate') continue;
      expect(outcome.campaign.revision, about).toBe(campaign.revision + outcome.steps.length);
      expect(outcome.campaign.modified, about).toEqual({ at: NOW, by: context.actor.name });
    }
  });
});

it('nobody does what is the clock’s', () => {
  const clockEvents: readonly LifecycleEvent[] = [
    'finish-publishing',
    'start',
    'fail',
    'fail-run',
    'complete',
    'purge',
  ];
  for (const { campaign } of CASES) {
    for (const event of clockEvents) {
      expect(fire(campaign, event, aContext({ actor: APPROVER }))).toEqual({
        kind: 'refused',
        reason: { code: 'never-by-hand' },
      });
    }
  }
});

it('a refusal and an event leave the campaign that was given as it was', () => {
  for (const { campaign } of CASES) {
    const before = structuredClone(campaign);
    for (const event of EVENTS) fire(campaign, event, aContext({ actor: APPROVER }), INPUT);
    expect(campaign).toEqual(before);
  }
});
