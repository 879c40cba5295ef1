import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { Context, Input } from '../../../domain/lifecycle/context.ts';
import type { EventForSeveral } from '../../../domain/lifecycle/for-several.ts';
import { isOfCampaign } from '../../../domain/ports/repository.ts';
import type { Following } from '../../../domain/ports/repository.ts';
import type { Intent } from '../intent.ts';
import { campaignEvent } from './campaign-event.ts';

/** A campaign as somebody saw it when they decided about it among others. */
export interface Seen {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
}

interface Asked {
  readonly event: EventForSeveral;
  readonly campaigns: readonly Seen[];
  /** What is said with it to each. */
  readonly inputOf: (stored: Campaign, nth: number, context: Context) => Input;
  /** Ids of copies, one for each, where copies are made. */
  readonly copyIds?: readonly string[];
  /** By how many days they are moved; null: they are not. */
  readonly days?: number | null;
  readonly following: Following;
}

/**
 * An event brought about for several campaigns: for all of them, or for none. Each is judged as it would be alone, with the revision
 * that was seen; the first that cannot is named.
 */
export function severalCampaigns({
  event,
  campaigns: asked,
  inputOf,
  copyIds,
  days = null,
  following,
}: Asked): Intent<void> {
  // In the order in which they are stored, which reads the quickest.
  const campaigns = [...asked].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    campaigns: campaigns.map(({ id }) => id),
    isOf: (entry) => isOfCampaign(entry) && campaigns.some(({ id }) => id === entry.campaignId),
    following,
    decideEach(stored, nth, context) {
      const seen = campaigns[nth];
      if (seen === undefined) return {};
      const { id, revision } = seen;
      const input = stored === undefined ? {} : inputOf(stored, nth, context);
      const one = campaignEvent({ id, revision, event, input, copyId: copyIds?.[nth] ?? '' });
      const change = one.decide([stored], {}, context);
      return 'reason' in change ? { ...change, about: seen } : change;
    },
    decide: () => ({
      told: { kind: 'several', event, count: campaigns.length, days },
      answer: undefined,
    }),
  };
}
