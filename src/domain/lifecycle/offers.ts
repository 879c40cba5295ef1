import type { Campaign } from '../campaign/campaign.ts';
import type { CampaignType } from '../campaign/type.ts';
import type { Context } from './context.ts';
import type { LifecycleEvent } from './events.ts';
import { GUARDS, needsApproval } from './guards.ts';
import type { Reason } from './reason.ts';
import { refusal } from './refusal.ts';
import { LIFECYCLE, otherwiseOf, type Row } from './table.ts';

/** Entries of the More actions menu that change nothing by themselves, or not by the lifecycle. */
export const VIEWS = [
  'open',
  'all-time-report',
  'last-24-hours-report',
  'open-draft-version',
  'add-to-package',
] as const;
export type ActionName = LifecycleEvent | (typeof VIEWS)[number];

/** The menu, in its order. */
export const MENU = [
  'open',
  'all-time-report',
  'last-24-hours-report',
  'activate',
  'publish',
  'request-approval',
  'approve',
  'request-changes',
  'cancel-request',
  'modify',
  'open-draft-version',
  'activate-draft-version',
  'discard-draft-version',
  'back-to-draft',
  'close',
  'stop',
  'edit-tags',
  'duplicate',
  'add-to-package',
  'archive',
  'restore',
  'delete',
] as const satisfies readonly ActionName[];
export type MenuEntry = (typeof MENU)[number];

export interface Offer {
  readonly action: MenuEntry;
  /** Null: it can be done now. */
  readonly reason: Reason | null;
}

/**
 * The menu of a campaign for a person: what can be done, and what cannot with the reason. Entries that can never
 * apply to the type are left out; so is the one of Activate and Request approval that the policies leave without use.
 */
export function offers(campaign: Campaign, context: Context): Offer[] {
  return MENU.filter((action) => applies(action, campaign, context)).map((action) => ({
    action,
    reason: isView(action) ? viewRefusal(action, campaign, context) : refusal(campaign, action, context),
  }));
}

type View = (typeof VIEWS)[number];

function isView(action: MenuEntry): action is View {
  return (VIEWS as readonly string[]).includes(action);
}

/** Whether a type of campaign knows an action at all. */
export function everAppliesTo(action: MenuEntry, type: CampaignType): boolean {
  if (action === 'add-to-package' || action === 'open-draft-version') return type !== 'orchestrated';
  return (
    isView(action) ||
    (LIFECYCLE as readonly Row[]).some((row) => row.event === action && row.types.includes(type))
  );
}

function applies(action: MenuEntry, campaign: Campaign, { policies }: Context): boolean {
  if (!everAppliesTo(action, campaign.type)) return false;
  if (action === 'activate' || action === 'activate-draft-version') return !needsApproval(campaign, policies);
  if (action === 'request-approval') return needsApproval(campaign, policies);
  return true;
}

function viewRefusal(view: View, campaign: Campaign, context: Context): Reason | null {
  if (view.endsWith('report')) return campaign.activated === null ? { code: 'never-activated' } : null;
  if (view === 'open-draft-version') return versionRefusal(campaign, context);
  if (view === 'add-to-package' && context.actor.role === 'viewer') return { code: 'viewer-changes-nothing' };
  return null;
}

/** A version that is there can be read by anybody, in any status. */
function versionRefusal(campaign: Campaign, context: Context): Reason | null {
  const never = otherwiseOf('discard-draft-version', campaign);
  return never === null ? GUARDS['draft-version'](campaign, context) : { code: never };
}
