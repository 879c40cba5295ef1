const OUTBOUND_CHANNELS = ['email', 'sms', 'push', 'direct-mail', 'whatsapp', 'line'] as const;
const INBOUND_CHANNELS = ['web', 'in-app', 'code-based', 'content-card'] as const;
export const CHANNELS = [...OUTBOUND_CHANNELS, ...INBOUND_CHANNELS] as const;

export type Channel = (typeof CHANNELS)[number];

/** Inbound channels are shown to people who come by; outbound ones are sent to them. */
export function isInbound(channel: Channel): boolean {
  return (INBOUND_CHANNELS as readonly Channel[]).includes(channel);
}

/** How many inbound actions one campaign may combine. */
export const MOST_INBOUND_ACTIONS = 10;
