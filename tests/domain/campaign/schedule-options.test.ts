import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/domain/campaign/channel.ts';
import {
  whyNotInRecipientZone,
  whyNotRecurring,
  whyNotThrottled,
} from '../../../src/domain/campaign/schedule-options.ts';
import { anAction, anActionContent, anOrchestratedContent, aSchedule } from '../../support/builders.ts';

function sentBy(channel: Channel, start: string | null = '2026-03-03T09:00') {
  return anActionContent({ actions: [anAction({ channel })], schedule: aSchedule({ start }) });
}

describe('what channels let a schedule do', () => {
  it.each([
    ['email', null, null],
    ['sms', null, null],
    ['push', null, null],
    ['whatsapp', 'channel', null],
    ['line', 'channel', null],
    ['direct-mail', 'channel', 'channel'],
    ['web', 'channel', 'channel'],
  ] as const)('%s: recurring and throttled %s, in the recipients’ zones %s', (channel, paced, zoned) => {
    expect(whyNotRecurring(sentBy(channel))).toBe(paced);
    expect(whyNotThrottled(sentBy(channel))).toBe(paced);
    expect(whyNotInRecipientZone(sentBy(channel))).toBe(zoned);
  });

  it('the recipients’ zones need a start', () => {
    expect(whyNotInRecipientZone(sentBy('email', null))).toBe('without-start');
  });

  it('nothing is ruled out before there is a channel, nor a series of an orchestrated campaign', () => {
    const empty = anActionContent({ actions: [] });
    expect([whyNotRecurring(empty), whyNotThrottled(empty)]).toEqual([null, null]);
    const mailed = { kind: 'channel', id: 'post', action: anAction({ channel: 'direct-mail' }) } as const;
    expect(whyNotRecurring(anOrchestratedContent({ activities: [mailed] }))).toBeNull();
  });
});
