import { describe, expect, it } from 'vitest';
import { campaign } from '../../src/domain/campaign/campaign.ts';
import { STATUSES_OF } from '../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES } from '../../src/domain/campaign/type.ts';
import { settle } from '../../src/domain/lifecycle/settle.ts';
import { aCampaign, NOW, someReferences } from './builders.ts';

describe.each(CAMPAIGN_TYPES)('a built campaign, %s', (type) => {
  it.each(STATUSES_OF[type])('in status %s is valid and owes the clock nothing', (status) => {
    const built = aCampaign({ type, status });
    expect(campaign.parse(built)).toEqual(built);
    expect(settle(built, NOW, someReferences())).toEqual({ campaign: built, steps: [] });
  });
});
