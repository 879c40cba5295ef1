import type { Campaign } from '../campaign/campaign.ts';
import type { Context } from './context.ts';
import { offers, type MenuEntry } from './offers.ts';
import { refusal } from './refusal.ts';

/** What leads on, the furthest first: bringing it into force, then deciding about it, then beginning another version. */
const LIKELY = [
  'approve',
  'activate',
  'publish',
  'activate-draft-version',
  'request-approval',
  'request-changes',
  'modify',
] as const satisfies readonly MenuEntry[];

/**
 * What a person most likely wants to do with a campaign now, of what the menu offers them; null where all that is left
 * is to look. A draft, or draft version, that cannot come into force yet is written on: `open`, `open-draft-version`.
 */
export function likelyAction(campaign: Campaign, context: Context): MenuEntry | null {
  const offered = offers(campaign, context).filter(({ reason }) => reason === null);
  const likely = LIKELY.find((each) => offered.some(({ action }) => action === each));
  if (likely !== undefined) return likely;
  if (refusal(campaign, 'edit', context) !== null) return null;
  return campaign.draft === null ? 'open' : 'open-draft-version';
}
