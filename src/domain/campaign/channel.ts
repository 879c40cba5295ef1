import type { Category } from './content.ts';
import type { CampaignType } from './type.ts';

export const OUTBOUND_CHANNELS = ['email', 'sms', 'push', 'direct-mail', 'whatsapp', 'line'] as const;
export const INBOUND_CHANNELS = ['web', 'in-app', 'code-based', 'content-card'] as const;
export const CHANNELS = [...OUTBOUND_CHANNELS, ...INBOUND_CHANNELS] as const;

export type Channel = (typeof CHANNELS)[number];

const MESSAGES = ['email', 'sms', 'push'] as const;

/** Inbound channels are shown to people who come by; outbound ones are sent to them. */
export function isInbound(channel: Channel): boolean {
  return (INBOUND_CHANNELS as readonly Channel[]).includes(channel);
}

/** How many inbound actions one campaign may combine. */
export const MOST_INBOUND_ACTIONS = 10;

/**
 * The channels that a campaign may use (domain-facts.md, 1.2 to 1.4). Transactional messages go by email, SMS and push
 * only; an orchestrated campaign has no category.
 */
export function channelsFor(type: CampaignType, category: Category | null): readonly Channel[] {
  if (type === 'orchestrated') return [...MESSAGES, 'direct-mail'];
  return type === 'api-triggered' || category === 'transactional' ? MESSAGES : CHANNELS;
}
