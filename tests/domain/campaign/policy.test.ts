import { expect, it } from 'vitest';
import { policiesFor } from '../../../src/domain/campaign/policy.ts';
import type { Policy } from '../../../src/domain/campaign/policy.ts';
import { aCampaign, anAction, aPolicy } from '../../support/builders.ts';

const sms = aCampaign({ tags: ['VIP'], content: { actions: [anAction({ channel: 'sms' })] } });
const matches = (given: Partial<Policy>, campaign: Parameters<typeof policiesFor>[0] = sms) =>
  policiesFor(campaign, campaign.current.content, [aPolicy(given)]).length === 1;

it('a policy without conditions matches everything, while it is active', () => {
  expect(matches({})).toBe(true);
  expect(matches({ active: false })).toBe(false);
});

it('all conditions must match, each by one of its values; tags whatever their case', () => {
  expect(matches({ types: ['action'], channels: ['email', 'sms'], tags: ['vip', 'gold'] })).toBe(true);
  expect(matches({ types: ['api-triggered'] })).toBe(false);
  expect(matches({ channels: ['email'] })).toBe(false);
  expect(matches({ channels: ['sms'], tags: ['gold'] })).toBe(false);
});

it('an orchestrated campaign is never reviewed', () => {
  expect(matches({}, aCampaign({ type: 'orchestrated' }))).toBe(false);
});
