import type { Campaign } from '../../../domain/campaign/campaign.ts';
import {
  MOST_PACKED,
  withCampaigns,
  withoutCampaign,
  type CampaignPackage,
} from '../../../domain/packages/package.ts';
import { CHANGED, GONE, type Intent, type Refusal } from '../intent.ts';
import type { Told } from '../recent-actions.svelte.ts';
import { changeThing } from './things.ts';

type Named = Pick<Campaign, 'id' | 'name'>;
type Mark = CampaignPackage['created'];

/** Makes a package of some campaigns. */
export function newPackage(
  { id, name, description }: Pick<CampaignPackage, 'id' | 'name' | 'description'>,
  campaigns: readonly Named[],
  created: Mark,
): Intent<void> {
  const empty = { id, name: name.trim(), description, created, campaigns: [] };
  return changeThing('packages', id, () => filled(empty, campaigns, created), packed(campaigns));
}

/** A campaign that is in the package already stays in it once. */
export function addToPackage(id: string, campaigns: readonly Named[], mark: Mark): Intent<void> {
  return changePackage(id, (each) => filled(each, campaigns, mark), packed(campaigns));
}

function filled(to: CampaignPackage, campaigns: readonly Named[], mark: Mark): CampaignPackage | Refusal {
  const after = withCampaigns(to, campaigns, mark);
  return after.campaigns.length > MOST_PACKED ? { reason: { code: 'package-full' } } : after;
}

export function takeOutOfPackage(id: string, campaignId: string): Intent<void> {
  return changePackage(id, (each) => withoutCampaign(each, campaignId));
}

/** Names a package that is still named and described as it was seen; what was put into it meanwhile stays. */
export function renamePackage(
  seen: Pick<CampaignPackage, 'id' | 'name' | 'description'>,
  name: string,
  description: string,
): Intent<void> {
  return changeThing('packages', seen.id, (kept) => {
    if (kept === undefined) return GONE;
    const isAsSeen = kept.name === seen.name && kept.description === seen.description;
    return isAsSeen ? { ...kept, name: name.trim(), description } : CHANGED;
  });
}

export function removePackage(id: string): Intent<void> {
  return changeThing('packages', id, (kept) => (kept === undefined ? GONE : null));
}

/** Changes a package as it is kept now: what another tab has added to it stays. */
function changePackage(
  id: string,
  change: (kept: CampaignPackage) => CampaignPackage | Refusal,
  tell?: (after: CampaignPackage) => Told,
): Intent<void> {
  return changeThing('packages', id, (kept) => (kept === undefined ? GONE : change(kept)), tell);
}

function packed(campaigns: readonly Named[]): (into: CampaignPackage) => Told {
  const [first] = campaigns;
  return (into) => ({ kind: 'packed', name: first?.name ?? '', count: campaigns.length, into: into.name });
}
