import type { Campaign } from '../../../domain/campaign/campaign.ts';
import { withCampaign, withoutCampaign, type CampaignPackage } from '../../../domain/packages/package.ts';
import { CHANGED, GONE, type Intent } from '../intent.ts';
import type { Told } from '../recent-actions.svelte.ts';
import { changeThing } from './things.ts';

type Named = Pick<Campaign, 'id' | 'name'>;
type Mark = CampaignPackage['created'];

/** Makes a package of one campaign. */
export function newPackage(
  { id, name, description }: Pick<CampaignPackage, 'id' | 'name' | 'description'>,
  campaign: Named,
  created: Mark,
): Intent<void> {
  const empty = { id, name: name.trim(), description, created, campaigns: [] };
  return changeThing('packages', id, () => withCampaign(empty, campaign, created), packed(campaign));
}

/** A campaign that is in the package already stays in it once. */
export function addToPackage(id: string, campaign: Named, mark: Mark): Intent<void> {
  return changePackage(id, (each) => withCampaign(each, campaign, mark), packed(campaign));
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
  change: (kept: CampaignPackage) => CampaignPackage,
  tell?: (after: CampaignPackage) => Told,
): Intent<void> {
  return changeThing('packages', id, (kept) => (kept === undefined ? GONE : change(kept)), tell);
}

function packed({ name }: Named): (into: CampaignPackage) => Told {
  return (into) => ({ kind: 'packed', name, into: into.name });
}
