import type { Policy } from '../../domain/campaign/policy.ts';
import type { Random } from '../random.ts';

/** What tags a campaign that the legal team has to see. */
export const LEGAL_TAG = 'legal';

/** One policy that is in force, and one that was switched off. */
export function demoPolicies(random: Random): Policy[] {
  return [
    {
      id: random.uuid(),
      name: 'Legal review',
      active: true,
      types: [],
      channels: [],
      tags: [LEGAL_TAG],
      blocksSelfApproval: true,
    },
    {
      id: random.uuid(),
      name: 'Relecture des SMS',
      active: false,
      types: ['action'],
      channels: ['sms'],
      tags: [],
      blocksSelfApproval: false,
    },
  ];
}
