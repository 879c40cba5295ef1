import { formatDate } from '../../i18n/format.ts';
import { FACET_LABELS, facetValueLabel } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Chip } from './filter-chips.ts';

const DATES = { created: m.facet_created, modified: m.facet_modified };

/** What a chip filters by: Status. */
export function filterOf(chip: Chip): string {
  return chip.kind === 'value' ? FACET_LABELS[chip.facet]() : DATES[chip.field]();
}

/** What it keeps: Live. `spellings`: tags as people write them. */
export function valueOf(chip: Chip, spellings: ReadonlyMap<string, string>): string {
  if (chip.kind === 'value') {
    const { facet, value } = chip;
    return facetValueLabel(facet, facet === 'tag' ? (spellings.get(value) ?? value) : value);
  }
  return [chip.from, chip.to].map((date) => (date === null ? '…' : formatDate(date))).join(' – ');
}
