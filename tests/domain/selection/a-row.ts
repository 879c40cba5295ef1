import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { CampaignType } from '../../../src/domain/campaign/type.ts';
import { rowOf, type InventoryRow } from '../../../src/domain/inventory/row.ts';
import { NO_FILTERS, type Filters } from '../../../src/domain/selection/filters.ts';
import type { Query } from '../../../src/domain/selection/select.ts';
import { aCampaign, NOW, someReferences } from '../../support/builders.ts';

/** The row of a campaign as the inventory holds it at NOW. */
export function aRow<Type extends CampaignType = 'action'>(
  given: Parameters<typeof aCampaign<Type>>[0] = {},
): InventoryRow {
  return rowOfCampaign(aCampaign(given));
}

export function rowOfCampaign(campaign: Campaign): InventoryRow {
  return rowOf(campaign, someReferences(), NOW);
}

type Asked = Partial<Omit<Query, 'filters'>> & { filters?: Partial<Filters> };

/** Everything, unless something is asked for. */
export function aQuery({ filters, ...given }: Asked = {}): Query {
  return { tab: 'all', search: '', zone: 'Europe/Paris', filters: { ...NO_FILTERS, ...filters }, ...given };
}

export const namesOf = (rows: readonly InventoryRow[]): string[] => rows.map(({ name }) => name);
