import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsOf } from '../../../src/domain/alerts/alerts.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import { alertsChangeAt } from '../../../src/domain/inventory/review.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { nextDue, settle } from '../../../src/domain/lifecycle/settle.ts';
import { DAY, HOUR, type Instant } from '../../../src/domain/time/instant.ts';
import { aCampaign, aContext, anAudience, aRecurrence, NOW, someReferences } from '../../support/builders.ts';
import { anyLife } from '../lifecycle/any-life.ts';

function codes(campaign: Campaign, now: Instant, references: References = someReferences()) {
  return alertsOf(campaign, { now, references }).map(({ code }) => code);
}

describe('time alone changes the alerts', () => {
  const draft = aCampaign({ schedule: { start: '2026-03-03T09:00' } });
  const start = Date.parse('2026-03-03T08:00Z');

  it('when the start of a draft passes', () => {
    const at = alertsChangeAt(draft, NOW, someReferences())!;
    expect(at).toBe(start + 1);
    expect(codes(draft, at - 1)).toEqual([]);
    expect(codes(draft, at)).toEqual(['start-in-past']);
    expect(alertsChangeAt(draft, at, someReferences())).toBeNull();
  });

  it('when the start of a draft version passes', () => {
    const given = { status: 'live', schedule: { recurrence: aRecurrence() } } as const;
    const campaign = aCampaign({ ...given, draft: { schedule: draft.current.content.schedule } });
    expect(alertsChangeAt(campaign, NOW, someReferences())).toBe(start + 1);
  });

  it('when the deletion of an archived campaign comes near', () => {
    const archived = aCampaign({ status: 'archived' });
    const at = alertsChangeAt(archived, NOW, someReferences())!;
    expect(codes(archived, at - 1)).toEqual([]);
    expect(codes(archived, at)).toEqual(['deletion-near']);
    expect(at).toBe(archived.modified.at + 23 * DAY);
  });

  it('when an audience goes and comes back', () => {
    const outage = { from: NOW + HOUR, to: NOW + 2 * HOUR };
    const references = someReferences(anAudience({ outages: [outage] }));
    const campaign = aCampaign();
    expect(alertsChangeAt(campaign, NOW, references)).toBe(outage.from);
    expect(alertsChangeAt(campaign, outage.from, references)).toBe(outage.to);
    expect(alertsChangeAt(campaign, outage.to, references)).toBeNull();
  });

  it('when a run follows one that failed', () => {
    const failure = { at: NOW - HOUR, cause: 'audience-gone', reference: 'loyal' } as const;
    const schedule = { start: '2026-02-20T09:00', recurrence: aRecurrence() };
    const campaign = aCampaign({ type: 'orchestrated', status: 'live', schedule, failure });
    expect(codes(campaign, NOW)).toContain('last-run-failed');
    const at = alertsChangeAt(campaign, NOW, someReferences())!;
    expect(at).toBe(Date.parse('2026-03-03T08:00Z'));
    expect(codes(campaign, at - 1)).toContain('last-run-failed');
    expect(codes(campaign, at)).not.toContain('last-run-failed');
  });

  it('never, where nothing lies ahead', () => {
    for (const status of ['draft', 'live', 'completed'] as const) {
      expect(alertsChangeAt(aCampaign({ status }), NOW, someReferences())).toBeNull();
    }
  });
});

it('whatever happens to a campaign, its alerts stay as they are until then', () => {
  fc.assert(
    fc.property(anyLife, fc.array(fc.nat(40 * DAY), { minLength: 1, maxLength: 5 }), (life, later) => {
      const { references, draft, acts } = life;
      let now = life.now;
      let campaign: Campaign = draft;
      for (const { wait, event, schedule } of acts) {
        now += wait;
        const outcome = fire(campaign, event, aContext({ now, references }), { name: 'Copy', id: draft.id });
        if (outcome.kind === 'done' && outcome.campaign !== null) campaign = outcome.campaign;
        if (schedule !== null && campaign.draft !== null) {
          const content = { ...campaign.draft.content, schedule };
          campaign = { ...campaign, draft: { ...campaign.draft, content } } as Campaign;
        }
        const settled = settle(campaign, now, references).campaign;
        if (settled === null) return;
        campaign = settled;
        const until = Math.min(
          alertsChangeAt(campaign, now, references) ?? Infinity,
          nextDue(campaign, references)?.at ?? Infinity,
        );
        const alerts = codes(campaign, now, references);
        for (const at of [...later.map((each) => now + each), until - 1]) {
          if (at >= now && at < until && Number.isFinite(at))
            expect(codes(campaign, at, references)).toEqual(alerts);
        }
      }
    }),
    { numRuns: 500 },
  );
});
