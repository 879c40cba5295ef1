import { campaignName, mark, type Mark } from '../campaign/campaign.ts';
import { z } from '../schema.ts';

/** So many campaigns a package holds at most. */
export const MOST_PACKED = 10_000;

/**
 * A named set of campaigns to carry to another sandbox. It names its campaigns; what they say is read when the package
 * is exported. The name beside each id is the one it had when it was added, for a campaign may be gone by then.
 */
export const campaignPackage = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(255),
  description: z.string().max(5_000),
  created: mark,
  campaigns: z.array(z.object({ id: z.uuid(), name: campaignName, added: mark })).max(MOST_PACKED),
});
export type CampaignPackage = z.infer<typeof campaignPackage>;

type Held = CampaignPackage['campaigns'][number];

/** The package with some campaigns more. One that is in it already stays where it is. */
export function withCampaigns(
  to: CampaignPackage,
  campaigns: readonly Pick<Held, 'id' | 'name'>[],
  added: Mark,
): CampaignPackage {
  const held = new Set(to.campaigns.map(({ id }) => id));
  const fresh = campaigns.filter(({ id }) => !held.has(id));
  return { ...to, campaigns: [...to.campaigns, ...fresh.map(({ id, name }) => ({ id, name, added }))] };
}

export function withoutCampaign(from: CampaignPackage, id: string): CampaignPackage {
  return { ...from, campaigns: from.campaigns.filter((each) => each.id !== id) };
}
