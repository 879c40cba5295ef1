import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import type { CampaignPlan } from '../story/campaign-plan.ts';
import { EVERYONE } from '../setting/people.ts';
import type { Random } from '../random.ts';
import { anyOutcome } from './outcomes.ts';
import { DESCRIPTIONS, MESSAGES, NAMES, PLACES, TAGS } from './words.ts';

/** One in so many keeps the name as it is, so that some campaigns share theirs. */
const WITHOUT_NUMBER = 100;

/** A campaign in the manner of those written by hand, for a demo that is larger than they are. */
export function variation(number: number, lang: DemoLanguage, random: Random): CampaignPlan {
  const place = random.pick(PLACES);
  const outcome = anyOutcome(random);
  const [title, body] = random.pick(MESSAGES[place.language]);
  const name = random.pick(NAMES[lang]).replace('{place}', place.name);
  const tags = new Set([...(outcome.tags ?? []), random.pick(TAGS), random.pick(TAGS), '{occasion-tag}']);
  return {
    via: [],
    zone: place.zone,
    ...outcome,
    name: number % WITHOUT_NUMBER === 0 ? name : `${name} (${number.toString()})`,
    description: random.pick(DESCRIPTIONS[place.language]),
    tags: [...tags],
    by: random.pick(EVERYONE),
    title,
    body,
  };
}
