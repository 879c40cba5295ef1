import type { Campaign } from '../campaign/campaign.ts';
import { nextTimeOf } from '../runs/next-time.ts';
import type { Move } from '../schedule/move-schedule.ts';
import { shiftWall } from '../schedule/shift-schedule.ts';
import type { Instant } from '../time/instant.ts';
import type { Context, Input } from './context.ts';
import { everAppliesTo, type MenuEntry } from './offers.ts';
import type { Reason, ReasonCode } from './reason.ts';
import { refusal } from './refusal.ts';

/** What can be done to several campaigns at once, in the order in which it is offered. */
export const ACTIONS_FOR_SEVERAL = [
  'activate',
  'publish',
  'request-approval',
  'approve',
  'archive',
  'restore',
  'stop',
  'reschedule',
  'edit-tags',
  'add-to-package',
  'duplicate',
  'delete',
] as const satisfies readonly (MenuEntry | 'reschedule')[];
export type ActionForSeveral = (typeof ACTIONS_FOR_SEVERAL)[number];
/** Those that the lifecycle's table knows. */
export type EventForSeveral = Exclude<ActionForSeveral, 'add-to-package'>;

/** The menu of one campaign leaves out what its type does not know; among several it has to be said. */
const UNKNOWN_TO_TYPE: Partial<Record<ActionForSeveral, ReasonCode>> = {
  activate: 'published-instead',
  publish: 'only-orchestrated-publish',
  'request-approval': 'never-reviewed',
  approve: 'never-reviewed',
  'add-to-package': 'never-packed',
};

/** Why an action does nothing to one of several campaigns; null: it does. `input`: what is said with it, once that is known. */
export function refusalAmongSeveral(
  action: ActionForSeveral,
  campaign: Campaign,
  context: Context,
  input: Input | null = null,
): Reason | null {
  if (context.actor.role === 'viewer') return { code: 'viewer-changes-nothing' };
  if (action !== 'reschedule' && !everAppliesTo(action, campaign.type)) {
    return { code: UNKNOWN_TO_TYPE[action] ?? 'never-by-hand' };
  }
  return action === 'add-to-package' ? null : refusal(campaign, action, context, input);
}

/** How a campaign is moved by so many days, whole; null: it has no date yet. */
export function moveByDays(campaign: Campaign, days: number, now: Instant): Move | null {
  const from = nextTimeOf(campaign, now);
  return from === null ? null : { from, to: shiftWall(from, days), edge: 'whole' };
}
