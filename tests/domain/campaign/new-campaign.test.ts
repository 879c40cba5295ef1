import { describe, expect, it } from 'vitest';
import { campaign as campaignSchema } from '../../../src/domain/campaign/campaign.ts';
import { channelsFor } from '../../../src/domain/campaign/channel.ts';
import { newCampaign } from '../../../src/domain/campaign/new-campaign.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import { alertsOf } from '../../../src/domain/alerts/alerts.ts';
import { aMark, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';

const beginning = {
  category: 'marketing',
  name: ' Spring ',
  zone: 'Europe/Paris',
  start: '2026-03-10T09:00',
} as const;

describe.each(CAMPAIGN_TYPES)('a new campaign: %s', (type) => {
  const made = newCampaign({ ...beginning, type }, anId(1), 'end', aMark(NOW));

  it('is a draft that can be kept, with the name and the start it was given', () => {
    expect(campaignSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ status: 'draft', name: 'Spring', revision: 0, activated: null });
    expect(made.current.content.schedule).toMatchObject({ zone: 'Europe/Paris', start: '2026-03-10T09:00' });
  });

  it('says what is missing before it can be activated', () => {
    const alerts = alertsOf(made, { now: NOW, references: someReferences() });
    expect(alerts.map(({ code }) => code)).toContain('no-action');
  });
});

it('channels are those of the type and the category', () => {
  expect(channelsFor('action', 'marketing')).toHaveLength(10);
  expect(channelsFor('action', 'transactional')).toEqual(['email', 'sms', 'push']);
  expect(channelsFor('api-triggered', 'marketing')).toEqual(['email', 'sms', 'push']);
  expect(channelsFor('orchestrated', null)).toEqual(['email', 'sms', 'push', 'direct-mail']);
});
