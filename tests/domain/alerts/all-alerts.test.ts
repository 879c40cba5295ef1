import { expect, it } from 'vitest';
import { allAlerts } from '../../../src/domain/alerts/all-alerts.ts';
import { aCampaign, aContext } from '../../support/builders.ts';
import { rowOfCampaign } from '../selection/a-row.ts';

it("a campaign's own alerts come first, then what its row shares with others", () => {
  const campaign = aCampaign({ content: { audienceId: null } });
  const row = rowOfCampaign(campaign);
  const shared = { ...row, alerts: [...row.alerts, 'same-name', 'same-priority'] as const };
  expect(
    allAlerts(campaign, shared, aContext()).map(({ code, field, since }) => [code, field, since]),
  ).toEqual([
    ['audience-missing', 'audience', campaign.modified.at],
    ['same-name', 'name', null],
    ['same-priority', 'priority', null],
  ]);
});

it('a campaign without a row has its own alerts alone', () => {
  const campaign = aCampaign({ content: { audienceId: null } });
  expect(allAlerts(campaign, undefined, aContext()).map(({ code }) => code)).toEqual(['audience-missing']);
});
