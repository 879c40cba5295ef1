import { describe, expect, it } from 'vitest';
import { approvalOutcome } from '../../../src/domain/lifecycle/approval-outcome.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aCampaign, aContext, aMark, aPolicy, MANAGER, NOW, VIEWER } from '../../support/builders.ts';

describe('approvalOutcome', () => {
  it('says that what starts at its activation goes live', () => {
    const outcome = approvalOutcome(aCampaign({ status: 'in-review' }), aContext());
    expect(outcome).toEqual({ kind: 'becomes', status: 'live', startsAt: null });
  });

  it('says when what starts later will start', () => {
    const start = wallTimeOf(NOW + 2 * DAY, 'Europe/Paris');
    const outcome = approvalOutcome(aCampaign({ status: 'in-review', schedule: { start } }), aContext());
    expect(outcome).toEqual({ kind: 'becomes', status: 'scheduled', startsAt: NOW + 2 * DAY });
  });

  it('judges a draft version by its own schedule', () => {
    const request = { ...aMark(), message: '', policies: null };
    const campaign = aCampaign({ status: 'scheduled', draft: { throttle: 5 }, request });
    expect(approvalOutcome(campaign, aContext())).toMatchObject({
      status: 'scheduled',
      startsAt: NOW + DAY,
    });
  });

  it('says what stands in the way of everybody', () => {
    const campaign = aCampaign({ status: 'in-review', content: { audienceId: null } });
    expect(approvalOutcome(campaign, aContext())).toEqual({
      kind: 'refused',
      reason: { code: 'alerts-in-review', count: 1 },
    });
  });

  it('does not depend on who asks', () => {
    const policies = [aPolicy({ blocksSelfApproval: true })];
    const campaign = aCampaign({ status: 'in-review' });
    for (const actor of [VIEWER, MANAGER]) {
      expect(approvalOutcome(campaign, aContext({ actor, policies })).kind).toBe('becomes');
    }
  });
});
