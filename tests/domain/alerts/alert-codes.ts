import { alertsOf, type Alert } from '../../../src/domain/alerts/alerts.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import { aConfiguration, anAction, anAudience, NOW, someReferences } from '../../support/builders.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';

/** What the tests of alerts ask, and what is wrong in them. */

export function alerts(campaign: Campaign, references: References = someReferences(), now = NOW): Alert[] {
  return alertsOf(campaign, { now, references });
}

export function codes(...asked: Parameters<typeof alerts>) {
  return alerts(...asked).map((each) => each.code);
}

export const unpublished = anAction({ message: { title: 'Later', body: 'Soon', published: false } });
export const web = anAction({ channel: 'web' });
export const outage = (from: number, to: number | null = null) => ({ outages: [{ from, to }] });
export const noConfiguration = someReferences(aConfiguration(outage(NOW - HOUR)));
export const noAudience = someReferences(anAudience(outage(NOW - HOUR)));
export const end = '2026-06-01T09:00';
