import { campaignName, mark, type Mark } from '../campaign/campaign.ts';
import { z } from '../schema.ts';

/**
 * A named set of campaigns to carry to another sandbox. It names its campaigns; what they say is read when the package
 * is exported. The name beside each id is the one it had when it was added, for a campaign may be gone by then.
 */
export const campaignPackage = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(255),
  description: z.string().max(5_000),
  created: mark,
  campaigns: z.array(z.object({ id: z.uuid(), name: campaignName, added: mark })).max(10_000),
});
export type CampaignPackage = z.infer<typeof campaignPackage>;

type Held = CampaignPackage['campaigns'][number];

export function holdsCampaign({ campaigns }: CampaignPackage, id: string): boolean {
  return campaigns.some((each) => each.id === id);
}

/** The package with a campaign more. One that is in it already stays where it is. */
export function withCampaign(
  to: CampaignPackage,
  { id, name }: Pick<Held, 'id' | 'name'>,
  added: Mark,
): CampaignPackage {
  return holdsCampaign(to, id) ? to : { ...to, campaigns: [...to.campaigns, { id, name, added }] };
}

export function withoutCampaign(from: CampaignPackage, id: string): CampaignPackage {
  return { ...from, campaigns: from.campaigns.filter((each) => each.id !== id) };
}
