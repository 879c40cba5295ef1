import { describe, expect, it } from 'vitest';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import {
  ACTIONS_FOR_SEVERAL,
  moveByDays,
  refusalAmongSeveral,
} from '../../../src/domain/lifecycle/for-several.ts';
import { offers } from '../../../src/domain/lifecycle/offers.ts';
import {
  aCampaign,
  aContext,
  aPolicy,
  anActionContent,
  anOrchestratedContent,
  APPROVER,
  aSchedule,
  NOW,
  VIEWER,
} from '../../support/builders.ts';
import { CASES } from './some-campaigns.ts';

const CONTEXTS = [
  aContext(),
  aContext({ actor: APPROVER }),
  aContext({ actor: VIEWER }),
  aContext({ policies: [aPolicy({ blocksSelfApproval: true })] }),
];

it.each(CASES)('what the menu says of one is said among several: $type, $status, $shape', ({ campaign }) => {
  for (const context of CONTEXTS) {
    const menu = new Map(offers(campaign, context).map(({ action, reason }) => [action as string, reason]));
    for (const action of ACTIONS_FOR_SEVERAL) {
      const reason = refusalAmongSeveral(action, campaign, context);
      const said = menu.get(action);
      if (said !== undefined) expect(reason, action).toEqual(said);
      // What the menu of one leaves out is not possible, and has a reason of its own.
      else if (action !== 'reschedule') expect(reason?.code, action).not.toBe('never-by-hand');
      if (said === undefined && action !== 'reschedule') expect(reason, action).not.toBeNull();
    }
  }
});

describe('moving by days', () => {
  it('moves start, end and validity together', () => {
    const schedule = aSchedule({ start: '2026-04-01T09:00', end: '2026-04-30T23:59' });
    const content = anOrchestratedContent({ schedule, validFrom: '2026-03-31T00:00' });
    const draft = aCampaign({ type: 'orchestrated', status: 'draft', content });
    const move = moveByDays(draft, 14, NOW)!;
    const outcome = fire(draft, 'reschedule', aContext(), { move });
    expect(outcome.kind === 'done' && outcome.campaign?.current.content).toMatchObject({
      validFrom: '2026-04-14T00:00',
      schedule: { start: '2026-04-15T09:00', end: '2026-05-14T23:59' },
    });
  });

  it('asks for nothing where there is no date', () => {
    const content = anActionContent({ schedule: aSchedule({ start: null }) });
    expect(moveByDays(aCampaign({ status: 'draft', content }), 14, NOW)).toBeNull();
  });

  it('is refused into the past', () => {
    const content = anActionContent({ schedule: aSchedule({ start: '2026-03-04T09:00' }) });
    const draft = aCampaign({ status: 'draft', content });
    const move = moveByDays(draft, -14, NOW)!;
    expect(refusalAmongSeveral('reschedule', draft, aContext(), { move })).toEqual({ code: 'start-in-past' });
  });
});
