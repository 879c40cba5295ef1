import type { CampaignType } from './type.ts';

/** Where a campaign stands in its lifecycle, in the order in which it usually gets there. */
export const STATUSES = [
  'draft',
  'in-review',
  'publishing',
  'scheduled',
  'live',
  'closed',
  'completed',
  'stopped',
  'failed',
  'archived',
] as const;

export type Status = (typeof STATUSES)[number];

const PLANNED = [
  'draft',
  'in-review',
  'scheduled',
  'live',
  'completed',
  'stopped',
  'failed',
  'archived',
] as const;

/** Statuses at which it all ended. From here a campaign is only kept, archived or duplicated. */
export const FINAL = ['completed', 'stopped', 'failed'] as const;

export function isFinal(status: Status): boolean {
  return (FINAL as readonly Status[]).includes(status);
}

/** The statuses that a campaign of a type can have. An orchestrated one is never in review and never failed. */
export const STATUSES_OF: Record<CampaignType, readonly Status[]> = {
  action: PLANNED,
  'api-triggered': PLANNED,
  orchestrated: ['draft', 'publishing', 'scheduled', 'live', 'closed', 'completed', 'stopped', 'archived'],
};

/** Statuses in which something still happens or may happen without anybody's doing. */
const IN_FORCE: readonly Status[] = ['publishing', 'scheduled', 'live', 'closed'];

export function isInForce(status: Status): boolean {
  return IN_FORCE.includes(status);
}
