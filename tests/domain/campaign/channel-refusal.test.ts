import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHANNELS,
  channelsFor,
  INBOUND_CHANNELS,
  isInbound,
  OUTBOUND_CHANNELS,
} from '../../../src/domain/campaign/channel.ts';
import { channelRefusal } from '../../../src/domain/campaign/channel-refusal.ts';

const MARKETING = { type: 'action', category: 'marketing' } as const;
const TRANSACTIONAL = { type: 'action', category: 'transactional' } as const;
const API = { type: 'api-triggered', category: 'marketing' } as const;

test('the first action goes by any channel that the type and the category have', () => {
  for (const rules of [MARKETING, TRANSACTIONAL, API, { ...API, category: 'transactional' } as const]) {
    const allowed = CHANNELS.filter((channel) => channelRefusal(channel, rules, []) === null);
    expect(allowed).toEqual(
      CHANNELS.filter((each) => channelsFor(rules.type, rules.category).includes(each)),
    );
  }
  expect(channelRefusal('web', TRANSACTIONAL, [])).toBe('transactional-goes-by-message');
  expect(channelRefusal('web', API, [])).toBe('api-goes-by-message');
});

test('what is sent stands alone', () => {
  expect(channelRefusal('sms', MARKETING, ['email'])).toBe('outbound-stands-alone');
  expect(channelRefusal('sms', MARKETING, ['web'])).toBe('outbound-stands-alone');
  expect(channelRefusal('web', MARKETING, ['email'])).toBe('stands-beside-outbound');
  expect(channelRefusal('sms', TRANSACTIONAL, ['email'])).toBe('outbound-stands-alone');
});

test('an API-triggered campaign has one action', () => {
  expect(channelRefusal('sms', API, ['email'])).toBe('api-has-one-action');
});

test('up to ten that are shown are combined', () => {
  expect(
    channelRefusal(
      'web',
      MARKETING,
      Array.from({ length: 9 }, () => 'web' as const),
    ),
  ).toBeNull();
  expect(
    channelRefusal(
      'web',
      MARKETING,
      Array.from({ length: 10 }, () => 'web' as const),
    ),
  ).toBe('most-inbound');
});

test('whatever is put together by the rules is one outbound or up to ten inbound', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...OUTBOUND_CHANNELS, ...INBOUND_CHANNELS)), (wanted) => {
      const had: (typeof wanted)[number][] = [];
      for (const channel of wanted) if (channelRefusal(channel, MARKETING, had) === null) had.push(channel);
      expect(had.length).toBeLessThanOrEqual(10);
      expect(had.every(isInbound) || had.length === 1).toBe(true);
    }),
  );
});
