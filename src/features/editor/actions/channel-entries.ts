import { CHANNELS, type Channel } from '../../../domain/campaign/channel.ts';
import { channelRefusal, type ChannelRules } from '../../../domain/campaign/channel-refusal.ts';
import { CHANNEL_LABELS } from '../../../i18n/labels.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { ReasonedEntry } from '../../../ui/reasoned-entry.ts';
import { REFUSAL_LABELS } from './refusal-words.ts';

/** Every channel, those that cannot stand beside `others` with the reason. `current`: the one it has already. */
export function channelEntries(
  rules: ChannelRules,
  others: readonly Channel[],
  current: Channel | null = null,
): ReasonedEntry[] {
  return CHANNELS.map((channel) => {
    const refusal = channelRefusal(channel, rules, others);
    const reason = refusal === null ? null : REFUSAL_LABELS[refusal]();
    return {
      value: channel,
      label: CHANNEL_LABELS[channel](),
      reason: channel === current ? m.content_refusal_current() : reason,
      isDangerous: false,
    };
  });
}
