import type { CampaignPlan } from '../story/campaign-plan.ts';
import { ARCHIVED } from './archived.ts';
import { COMPLETED } from './completed.ts';
import { DRAFTS } from './drafts.ts';
import { IN_REVIEW } from './in-review.ts';
import { LIVE_RECURRING } from './live-recurring.ts';
import { LIVE_SENDS } from './live-sends.ts';
import { ORCHESTRATED } from './orchestrated.ts';
import { SCHEDULED } from './scheduled.ts';
import { FAILED, STOPPED } from './stopped-and-failed.ts';

/** Every campaign of the demo that was written by hand: a year of Maison Lumen. */
export const PLAN: readonly CampaignPlan[] = [
  ...LIVE_RECURRING,
  ...LIVE_SENDS,
  ...SCHEDULED,
  ...ORCHESTRATED,
  ...DRAFTS,
  ...IN_REVIEW,
  ...COMPLETED,
  ...STOPPED,
  ...FAILED,
  ...ARCHIVED,
];
