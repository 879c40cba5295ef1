import type { Policy } from '../../domain/campaign/policy.ts';
import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import type { Random } from '../random.ts';
import { tagIn } from './tags.ts';

/** What tags a campaign that the legal team has to see. */
export const LEGAL_TAG = 'legal';

const NAMES = {
  en: { legal: 'Legal review', sms: 'SMS proofreading' },
  fr: { legal: 'Validation juridique', sms: 'Relecture des SMS' },
} as const;

/** One policy that is in force, and one that was switched off. */
export function demoPolicies(lang: DemoLanguage, random: Random): Policy[] {
  const { legal, sms } = NAMES[lang];
  return [
    {
      id: random.uuid(),
      name: legal,
      active: true,
      types: [],
      channels: [],
      tags: [tagIn(lang, LEGAL_TAG)],
      blocksSelfApproval: true,
    },
    {
      id: random.uuid(),
      name: sms,
      active: false,
      types: ['action'],
      channels: ['sms'],
      tags: [],
      blocksSelfApproval: false,
    },
  ];
}
