/** The three families of campaigns; each has its tab in the inventory. */
export const CAMPAIGN_TYPES = ['action', 'api-triggered', 'orchestrated'] as const;

export type CampaignType = (typeof CAMPAIGN_TYPES)[number];
