import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import { STATUSES_OF } from '../../../src/domain/campaign/status.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { nextDue, settle } from '../../../src/domain/lifecycle/settle.ts';
import type { Step } from '../../../src/domain/lifecycle/step.ts';
import { DAY, type Instant } from '../../../src/domain/time/instant.ts';
import { aContext, APPROVER } from '../../support/builders.ts';
import { anyBeginning, anyLife, anyWaits } from './any-life.ts';

/** What must hold of the clock, whatever the campaign. */

interface Lived {
  readonly campaign: Campaign | null;
  readonly steps: readonly Step[];
}

/** As if the app were opened at each of these instants, in order. */
function settleAt(campaign: Campaign, instants: readonly Instant[], references: References): Lived {
  let lived: Lived = { campaign, steps: [] };
  for (const now of instants) {
    if (lived.campaign === null) return lived;
    const settled = settle(lived.campaign, now, references);
    lived = { campaign: settled.campaign, steps: [...lived.steps, ...settled.steps] };
  }
  return lived;
}

/** Activated as it is written, or else at once, so that hardly any example is a mere draft. */
function activated({
  draft,
  now,
  references,
}: {
  draft: Campaign;
  now: Instant;
  references: References;
}): Campaign {
  const atOnce = { ...draft.current.content.schedule, start: null, end: null, recurrence: null };
  const simple = {
    ...draft,
    current: { ...draft.current, content: { ...draft.current.content, schedule: atOnce } },
  };
  for (const each of [draft, simple as Campaign]) {
    const event = draft.type === 'orchestrated' ? 'publish' : 'activate';
    const outcome = fire(each, event, aContext({ now, references }));
    if (outcome.kind === 'done' && outcome.campaign !== null) return outcome.campaign;
  }
  throw new Error('A campaign that sends once, at once, can be activated');
}

describe('for any activated campaign, schedule, zone and outage', () => {
  it('waiting in steps gives what waiting at once gives', () => {
    fc.assert(
      fc.property(anyBeginning, anyWaits, (beginning, waits) => {
        const campaign = activated(beginning);
        let at = beginning.now;
        const instants = waits.map((wait) => (at += wait));
        const end = at + 200 * DAY;
        const inSteps = settleAt(campaign, [...instants, end], beginning.references);
        expect(inSteps).toEqual(settleAt(campaign, [end], beginning.references));
      }),
    );
  });

  it('stopping at the very instants at which something is due changes nothing', () => {
    fc.assert(
      fc.property(anyBeginning, (beginning) => {
        const campaign = activated(beginning);
        const end = beginning.now + 200 * DAY;
        const atOnce = settleAt(campaign, [end], beginning.references);
        const instants = atOnce.steps.flatMap(({ at }) => [at - 1, at]);
        expect(settleAt(campaign, [...instants, end], beginning.references)).toEqual(atOnce);
      }),
    );
  });

  it('settling twice does nothing more, and nothing is due until then any more', () => {
    fc.assert(
      fc.property(anyBeginning, fc.integer({ min: 0, max: 200 * DAY }), (beginning, wait) => {
        const { now, references } = beginning;
        const once = settle(activated(beginning), now + wait, references).campaign;
        if (once === null) return;
        expect(settle(once, now + wait, references)).toEqual({ campaign: once, steps: [] });
        expect(nextDue(once, references)?.at ?? Infinity).toBeGreaterThan(now + wait);
      }),
    );
  });

  it('steps are in order of time, follow one another, and count up the revision', () => {
    fc.assert(
      fc.property(anyBeginning, (beginning) => {
        const campaign = activated(beginning);
        const { campaign: after, steps } = settle(campaign, beginning.now + 400 * DAY, beginning.references);
        expectChain(campaign, steps, after);
      }),
    );
  });
});

/** A journal: ordered in time, each step from where the one before led, each counted. */
function expectChain(before: Campaign, steps: readonly Step[], after: Campaign | null): void {
  let { status, statusSince: at } = before;
  for (const step of steps) {
    expect(step.from).toBe(status);
    expect(step.at).toBeGreaterThanOrEqual(at);
    expect(STATUSES_OF[before.type]).toContain(step.from);
    status = step.to ?? status;
    at = step.at;
  }
  if (after === null) expect(steps.at(-1)?.to).toBeNull();
  else {
    expect(after.status).toBe(status);
    const made = steps.filter((each) => each.event !== 'duplicate').length;
    expect(after.revision).toBe(before.revision + made);
  }
}

describe('for any life, whatever people do in between', () => {
  /** Lives it; with `visits`, the app is also opened at instants between. */
  function live(
    { draft, now, references, acts }: typeof anyLife extends fc.Arbitrary<infer Life> ? Life : never,
    visits: readonly number[],
  ): Lived {
    let lived: Lived = { campaign: activated({ draft, now, references }), steps: [] };
    let at = now;
    for (const { wait, event, schedule } of acts) {
      const instants = visits.map((share) => at + Math.floor(wait * share));
      at += wait;
      if (lived.campaign === null) return lived;
      const visited = settleAt(lived.campaign, instants, references);
      lived = { campaign: visited.campaign, steps: [...lived.steps, ...visited.steps] };
      if (lived.campaign === null) return lived;
      const campaign = rewritten(lived.campaign, schedule);
      const outcome = fire(campaign, event, aContext({ now: at, references, actor: APPROVER }), INPUT);
      if (outcome.kind === 'done')
        lived = { campaign: outcome.campaign, steps: [...lived.steps, ...outcome.steps] };
    }
    if (lived.campaign === null) return lived;
    const end = settleAt(lived.campaign, [at + 100 * DAY], references);
    return { campaign: end.campaign, steps: [...lived.steps, ...end.steps] };
  }

  const INPUT = { id: '00000000-0000-4000-8000-0000000000ff', message: 'Because' };

  function rewritten(
    campaign: Campaign,
    schedule: Campaign['current']['content']['schedule'] | null,
  ): Campaign {
    const { draft } = campaign;
    if (draft === null || schedule === null) return campaign;
    return { ...campaign, draft: { ...draft, content: { ...draft.content, schedule } } } as Campaign;
  }

  it('the journal is in order of time, without gaps, and every step counts', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const { campaign, steps } = live(life, []);
        expectChain(activated(life), steps, campaign);
      }),
      { numRuns: 400 },
    );
  });

  it('having the app open more often changes nothing', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        expect(live(life, [0.1, 0.5, 0.9])).toEqual(live(life, []));
      }),
      { numRuns: 400 },
    );
  });
});
