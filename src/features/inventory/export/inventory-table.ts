import { ruleText } from '../../../exchange/sheet/rule.ts';
import { lastRunOf, nextRunOf } from '../../../domain/inventory/row-runs.ts';
import type { InventoryRow } from '../../../domain/inventory/row.ts';
import { countOf } from '../../../domain/reports/counts.ts';
import { COLUMNS, countOfRow, type Column } from '../../../domain/selection/columns.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { wallTimeOf } from '../../../domain/time/zone.ts';
import {
  CATEGORY_LABELS,
  CHANNEL_LABELS,
  COLUMN_LABELS,
  STATUS_LABELS,
  TYPE_LABELS,
} from '../../../i18n/labels.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { launchWords } from '../../../i18n/schedule-words.ts';

type Cell = string | number | null;

/** How full audiences are is a matter of the sandbox that it is counted in. */
type Written = Exclude<Column, 'pressure'>;
const WRITTEN = COLUMNS.filter((each): each is Written => each !== 'pressure');

export function inventoryHeader(): string[] {
  const columns = WRITTEN.map((each) => COLUMN_LABELS[each]());
  return [
    ...columns,
    m.rail_field_recurrence(),
    m.files_column_rule(),
    m.files_column_zone(),
    m.files_column_id(),
  ];
}

/** The rows as a spreadsheet has them, one at a time: every column of their own, times as the zone's wall shows them, and the zone. */
export function* inventoryCells(
  rows: readonly InventoryRow[],
  zone: string,
  now: Instant,
): Generator<Cell[], undefined> {
  for (const row of rows) {
    yield [...WRITTEN.map((each) => cellOf(row, each, zone, now)), rhythmOf(row), ruleOf(row), zone, row.id];
  }
}

/** When a recurring campaign launches, in words and by the clocks of its own zone. */
function rhythmOf({ plan }: InventoryRow): string | null {
  if (plan === null || !plan.recurring || plan.series === null) return null;
  const { series, startsAtAnchor } = plan;
  return launchWords({ ...series, start: startsAtAnchor ? null : series.start });
}

/** The same for our own import, whole. */
function ruleOf({ plan }: InventoryRow): string | null {
  if (plan === null || !plan.recurring || plan.series?.recurrence == null) return null;
  const { recurrence, start, end, zone } = plan.series;
  return ruleText({ recurrence, start: plan.startsAtAnchor ? null : start, end, zone });
}

function cellOf(row: InventoryRow, column: Written, zone: string, now: Instant): Cell {
  // With a space spreadsheets of every language take it for a date.
  const time = (at: Instant | null) => (at === null ? null : wallTimeOf(at, zone).replace('T', ' '));
  const cells: Record<Written, () => Cell> = {
    name: () => row.name,
    status: () => STATUS_LABELS[row.status](),
    type: () => TYPE_LABELS[row.type](),
    category: () => (row.category === null ? null : CATEGORY_LABELS[row.category]()),
    channels: () => row.channels.map((each) => CHANNEL_LABELS[each]()).join(', '),
    tags: () => row.tags.join(', '),
    start: () => time(row.start),
    end: () => time(row.end),
    lastRun: () => time(lastRunOf(row, now)),
    nextRun: () => time(nextRunOf(row, now)),
    createdAt: () => time(row.createdAt),
    createdBy: () => row.createdBy,
    modifiedAt: () => time(row.modifiedAt),
    modifiedBy: () => row.modifiedBy,
    activatedAt: () => time(row.activatedAt),
    deletedOn: () => time(row.deletedOn),
    priority: () => row.priority,
    audience: () => row.audience,
    delivered: () => countOfRow(row, 'delivered', now, countOf),
    opens: () => countOfRow(row, 'opens', now, countOf),
    clicks: () => countOfRow(row, 'clicks', now, countOf),
  };
  return cells[column]();
}
