import {
  isRemoved,
  outageAt,
  outagesOf,
  type Audience,
  type References,
} from '../../../domain/campaign/reference.ts';
import { fold } from '../../../domain/selection/fold.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { compareNames } from '../../../i18n/compare-names.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { ChoiceOption } from '../../../ui/choice-option.ts';

/** More than fit a list that people read. */
const MOST = 50;

export interface AudienceChoices {
  readonly options: readonly ChoiceOption[];
  /** How many more there are than are offered. */
  readonly left: number;
}

/**
 * The audiences whose name holds every word that was typed, by name. Those gone say so; those removed are offered no
 * more, but for the chosen one.
 */
export function audienceChoices(
  references: References,
  current: string | null,
  typed: string,
  now: Instant,
): AudienceChoices {
  const words = fold(typed).split(/\s+/);
  const matching = [...references.values()]
    .filter((each) => each.kind === 'audience')
    .filter((each) => !isRemoved(each) || each.id === current)
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .sort((one, other) => compareNames(one.name, other.name));
  const options = matching.slice(0, MOST).map((each) => ({
    value: each.id,
    label: each.name,
    detail: isGone(references, each.id, now) ? `${sizeWords(each)} · ${m.audience_gone()}` : sizeWords(each),
  }));
  return { options, left: matching.length - options.length };
}

/** "12,000 profiles" */
export function sizeWords({ size }: Audience): string {
  return m.rail_profiles({ number: formatNumber(size), count: size });
}

export function isGone(references: References, id: string, now: Instant): boolean {
  return outageAt(outagesOf(references, id), now) !== null;
}
