import { z } from '../schema.ts';
import type { Campaign } from './campaign.ts';
import { CHANNELS } from './channel.ts';
import { channelsIn } from './channels-in.ts';
import type { Content } from './content.ts';

/** Says which campaigns need an approval. An empty condition matches everything. */
export const policy = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(255),
  active: z.boolean(),
  types: z.array(z.enum(['action', 'api-triggered'])),
  channels: z.array(z.enum(CHANNELS)),
  tags: z.array(z.string()),
  blocksSelfApproval: z.boolean(),
});
export type Policy = z.infer<typeof policy>;

/** The active policies that match a campaign with the given content. Orchestrated campaigns are never reviewed. */
export function policiesFor(campaign: Campaign, content: Content, policies: readonly Policy[]): Policy[] {
  const { type } = campaign;
  if (type === 'orchestrated') return [];
  const tags = campaign.tags.map((each) => each.toLowerCase());
  const matches = <Value>(condition: readonly Value[], values: readonly Value[]) =>
    condition.length === 0 || values.some((value) => condition.includes(value));
  return policies.filter(
    (each) =>
      each.active &&
      matches(each.types, [type]) &&
      matches(each.channels, channelsIn(content)) &&
      matches(
        each.tags.map((one) => one.toLowerCase()),
        tags,
      ),
  );
}

/**
 * What stands for a stored policy that cannot be read: it asks for approval of everything, by somebody else. Source: a
 * policy that cannot be read still asks for approval.
 */
export function unreadablePolicy(id: string, name: string): Policy {
  return { id, name, active: true, types: [], channels: [], tags: [], blocksSelfApproval: true };
}
