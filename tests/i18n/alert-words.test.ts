import { afterEach, describe, expect, it } from 'vitest';
import { alertsOf, type AlertCode } from '../../src/domain/alerts/alerts.ts';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import { alertFix, alertReason, alertWeight } from '../../src/i18n/alert-words.ts';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import { aCampaign, aRecurrence, NOW } from '../support/builders.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

/** Nothing that campaigns refer to is there any more. */
const references = new Map();
const daily = { start: '2026-03-01T09:00', recurrence: aRecurrence() } as const;

function wordsOf(campaign: Campaign, code: AlertCode) {
  const alert = alertsOf(campaign, { now: NOW, references }).find((each) => each.code === code);
  if (alert === undefined) throw new Error(`Expected ${code}`);
  return {
    weight: alertWeight(alert, campaign),
    why: alertReason(code, campaign, references, 'Europe/Paris'),
    fix: alertFix(alert, campaign),
  };
}

describe('what an alert keeps a campaign from', () => {
  it('is activation, or the publication of an orchestrated campaign', () => {
    expect(wordsOf(aCampaign(), 'audience-gone').weight).toBe('Blocks activation');
    const orchestrated = aCampaign({ type: 'orchestrated' });
    expect(wordsOf(orchestrated, 'audience-gone').weight).toBe('Blocks publication');
    overwriteGetLocale(() => 'fr');
    expect(wordsOf(orchestrated, 'audience-gone').weight).toBe('Bloque la publication');
  });

  it.each(['action', 'orchestrated'] as const)('is the runs of an %s campaign in force', (type) => {
    const campaign = aCampaign({ type, status: 'live', schedule: daily });
    expect(wordsOf(campaign, 'configuration-broken').weight).toBe('Makes its runs fail');
    overwriteGetLocale(() => 'fr');
    expect(wordsOf(campaign, 'configuration-broken').weight).toBe('Fait échouer ses exécutions');
  });

  it('is the activation of a draft version, whatever is in force', () => {
    const live = aCampaign({ status: 'live', schedule: daily });
    const draft = { ...live.current, content: aCampaign({ content: { actions: [] } }).current.content };
    expect(wordsOf({ ...live, draft }, 'no-action').weight).toBe('Blocks activation');
  });
});

describe('how to put an alert right', () => {
  it('advises no change to a live orchestrated campaign, which has none', () => {
    const live = aCampaign({ type: 'orchestrated', status: 'live', schedule: daily });
    expect(wordsOf(live, 'configuration-broken').fix).not.toMatch(/another/);
    expect(wordsOf(live, 'audience-gone').fix).toMatch(/stop the campaign.*duplicate it/);
    expect(wordsOf(live, 'recurring-without-end').fix).not.toMatch(/end date/);
  });

  it('advises it to those that can be modified, and before anything runs', () => {
    const live = aCampaign({ status: 'live', schedule: daily });
    expect(wordsOf(live, 'configuration-broken').fix).toMatch(/choose another/);
    expect(wordsOf(live, 'recurring-without-end').fix).toMatch(/end date/);
    const scheduled = aCampaign({ type: 'orchestrated', status: 'scheduled', schedule: daily });
    expect(wordsOf(scheduled, 'recurring-without-end').fix).toMatch(/end date/);
  });

  it('speaks of the publication where there is no activation', () => {
    const past = { start: '2026-02-01T09:00' };
    expect(wordsOf(aCampaign({ schedule: past }), 'start-in-past').fix).toMatch(/activation/);
    const orchestrated = aCampaign({ type: 'orchestrated', schedule: past });
    expect(wordsOf(orchestrated, 'start-in-past').fix).toMatch(/as soon as possible/);
    const ended = aCampaign({ type: 'orchestrated', schedule: { ...daily, end: '2026-03-01T10:00' } });
    expect(wordsOf(ended, 'end-passed').why).toMatch(/published/);
    expect(wordsOf(aCampaign({ schedule: { ...daily, end: '2026-03-01T10:00' } }), 'end-passed').why).toMatch(
      /activated/,
    );
  });
});
