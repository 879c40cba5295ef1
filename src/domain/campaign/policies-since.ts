import type { Campaign } from './campaign.ts';
import { policiesFor } from './policy.ts';
import type { Policy } from './policy.ts';

type Asked = Pick<Policy, 'id' | 'name' | 'blocksSelfApproval'>;

/** A policy of a request or one that matches now, and how the one differs from the other; null: it does not. */
export interface PolicySince {
  readonly policy: Asked;
  readonly since: 'added' | 'gone' | 'changed' | null;
}

/** The policies that match what waits for approval now, then those that asked for it and match no more. */
export function policiesSince(campaign: Campaign, policies: readonly Policy[]): PolicySince[] {
  const matching = policiesFor(campaign, (campaign.draft ?? campaign.current).content, policies);
  const asked = campaign.request?.policies ?? null;
  // Rows of old do not say which asked.
  if (asked === null) return matching.map((policy) => ({ policy, since: null }));
  const now = matching.map((policy): PolicySince => {
    const former = asked.find(({ id }) => id === policy.id);
    if (former === undefined) return { policy, since: 'added' };
    const isSame = former.name === policy.name && former.blocksSelfApproval === policy.blocksSelfApproval;
    return { policy, since: isSame ? null : 'changed' };
  });
  const gone = asked.filter(({ id }) => !matching.some((each) => each.id === id));
  return [...now, ...gone.map((policy): PolicySince => ({ policy, since: 'gone' }))];
}
