import type { CampaignDifference, TextDifference } from '../../domain/comparison/compare-campaigns.ts';
import type { WeekPressure } from '../../domain/comparison/compare-pressure.ts';
import type { WayBackKind } from '../../domain/comparison/way-back.ts';
import type { References } from '../../domain/campaign/reference.ts';
import { differenceWords, fieldNames, type DifferenceWords } from '../../i18n/difference-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

export const WAY_WORDS: Record<WayBackKind, () => string> = {
  new: m.whatif_as_new,
  edit: m.whatif_as_edit,
  version: m.whatif_as_version,
  move: m.whatif_as_move,
  tags: m.whatif_as_tags,
};

/** What was written otherwise, field by field, the original first. */
export function changesOf({ texts, fields }: CampaignDifference, references: References): DifferenceWords[] {
  return [...texts.map(textWords), ...fields.map((each) => differenceWords(each, references))];
}

function textWords({ field, before, after }: TextDifference): DifferenceWords {
  const words = (text: string) => (text === '' ? m.rail_nothing() : text);
  return { label: fieldNames([field])[0] ?? field, before: words(before), after: words(after) };
}

/** "8 messages, over “Four emails a week” (6 of 4)". */
export function weekWords({ count, nearest }: WeekPressure): string {
  const counted = { count, number: formatNumber(count) };
  if (nearest === null || nearest.standing === 'under') return m.whatif_week_under(counted);
  const { cap, ordinal, standing } = nearest;
  const said = {
    ...counted,
    cap: cap.name,
    ordinal: formatNumber(ordinal),
    most: formatNumber(cap.most),
  };
  return standing === 'at' ? m.whatif_week_at(said) : m.whatif_week_over(said);
}
