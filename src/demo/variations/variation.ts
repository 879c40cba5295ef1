import type { CampaignPlan } from '../story/campaign-plan.ts';
import { withDe } from '../setting/occasions.ts';
import { EVERYONE } from '../setting/people.ts';
import type { Random } from '../random.ts';
import { anyOutcome } from './outcomes.ts';
import { DESCRIPTIONS, MESSAGES, NAMES, PLACES, TAGS } from './words.ts';

/** One in so many keeps the name as it is, so that some campaigns share theirs. */
const WITHOUT_NUMBER = 100;

/** A campaign in the manner of those written by hand, for a demo that is larger than they are. */
export function variation(number: number, random: Random): CampaignPlan {
  const place = random.pick(PLACES);
  const outcome = anyOutcome(random);
  const { title, body } = random.pick(MESSAGES);
  const { en, fr } = random.pick(NAMES);
  const numbered = (name: string) =>
    number % WITHOUT_NUMBER === 0 ? name : `${name} (${number.toString()})`;
  const tags = new Set([...(outcome.tags ?? []), random.pick(TAGS), random.pick(TAGS), '{occasion-tag}']);
  return {
    via: [],
    zone: place.zone,
    ...outcome,
    name: {
      en: numbered(en.replace('{place}', place.en)),
      fr: numbered(fr.replace('{de place}', withDe(place.fr)).replace('{place}', place.fr)),
    },
    description: random.pick(DESCRIPTIONS),
    tags: [...tags],
    by: random.pick(EVERYONE),
    title,
    body,
  };
}
