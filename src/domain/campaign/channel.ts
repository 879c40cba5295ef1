import type { CampaignType } from './type.ts';

export const OUTBOUND_CHANNELS = ['email', 'sms', 'push', 'direct-mail', 'whatsapp', 'line'] as const;
export const INBOUND_CHANNELS = ['web', 'in-app', 'code-based', 'content-card'] as const;
export const CHANNELS = [...OUTBOUND_CHANNELS, ...INBOUND_CHANNELS] as const;

export type Channel = (typeof CHANNELS)[number];

/** Inbound channels are shown to people who come by; outbound ones are sent to them. */
export function isInbound(channel: Channel): boolean {
  return (INBOUND_CHANNELS as readonly Channel[]).includes(channel);
}

/** Which channels a type may use. Transactional action campaigns use the three direct ones only. */
export function channelsOf(type: CampaignType, category: 'marketing' | 'transactional'): readonly Channel[] {
  if (type === 'orchestrated') return ['email', 'sms', 'push', 'direct-mail'];
  if (type === 'api-triggered' || category === 'transactional') return ['email', 'sms', 'push'];
  return CHANNELS;
}

/** How many inbound actions one campaign may combine. */
export const MOST_INBOUND_ACTIONS = 10;
