import { lastRunOf, nextRunOf } from '../../domain/inventory/row-runs.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { DAY, type Instant } from '../../domain/time/instant.ts';
import type { Chip } from './filter-chips.ts';
import { formatDate, formatInstant } from '../../i18n/format.ts';
import { FACET_LABELS, facetValueLabel } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';

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

/** The date of a campaign that matters next, in words; without those that say what it is where `isShort`. */
export function nextDateText(row: InventoryRow, now: Instant, zone: string, isShort: boolean): string {
  const found = nextDate(row, now);
  if (found === null) return '';
  const date = formatInstant(found.at, zone, Math.abs(found.at - now) < 300 * DAY ? 'short' : 'date');
  return isShort ? date : found.words({ date });
}

interface NextDate {
  readonly at: Instant;
  readonly words: (inputs: { date: string }) => string;
}

function nextDate(row: InventoryRow, now: Instant): NextDate | null {
  const { status, start, end, deletedOn, statusSince } = row;
  if (deletedOn !== null) return { at: deletedOn, words: m.inventory_date_deleted };
  if (status === 'draft' || status === 'in-review' || status === 'scheduled' || status === 'publishing') {
    return start === null ? null : { at: start, words: m.inventory_date_from };
  }
  if (status !== 'live') return { at: statusSince, words: m.inventory_date_since };
  const next = nextRunOf(row, now);
  if (next !== null) return { at: next, words: m.inventory_date_next };
  const last = lastRunOf(row, now);
  if (last !== null) return { at: last, words: m.inventory_date_sent };
  if (end !== null) return { at: end, words: m.inventory_date_until };
  return { at: statusSince, words: m.inventory_date_since };
}
