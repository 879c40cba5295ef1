import { isInbound, type Channel } from './channel.ts';
import { channelsIn } from './channels-in.ts';
import type { Content } from './content.ts';

/**
 * What a content's channels and start let its schedule do (domain-facts.md, 1.2 to 1.4). A content without a channel
 * yet rules nothing out. Each answers null where it may.
 */
export type ScheduleRefusal = 'channel' | 'without-start';

const PACED: readonly Channel[] = ['email', 'sms', 'push'];
const IN_RECIPIENT_ZONE: readonly Channel[] = ['email', 'sms', 'push', 'whatsapp', 'line'];

/** An action campaign repeats by email, SMS and push alone; an orchestrated one whatever its channels. */
export function whyNotRecurring(content: Content): ScheduleRefusal | null {
  return 'activities' in content || usesOnly(content, PACED) ? null : 'channel';
}

export function whyNotThrottled(content: Content): ScheduleRefusal | null {
  return usesOnly(content, PACED) ? null : 'channel';
}

/** A time of day in the recipient's zone needs a time of day. */
export function whyNotInRecipientZone(content: Content): ScheduleRefusal | null {
  if (!usesOnly(content, IN_RECIPIENT_ZONE)) return 'channel';
  return content.schedule.start === null ? 'without-start' : null;
}

function usesOnly(content: Content, channels: readonly Channel[]): boolean {
  return channelsIn(content).every((each) => !isInbound(each) && channels.includes(each));
}
