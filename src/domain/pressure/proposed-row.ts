import type { Campaign } from '../campaign/campaign.ts';
import type { Content } from '../campaign/content.ts';
import type { References } from '../campaign/reference.ts';
import { rowOf, type InventoryRow } from '../inventory/row.ts';
import { moveSchedule } from '../schedule/move-schedule.ts';
import type { Instant } from '../time/instant.ts';
import { instantOf, wallTimeOf } from '../time/zone.ts';

/**
 * A campaign in force as it would be if what it does at one instant were moved to another: runs that took place stay, and
 * those to come follow the moved schedule, as `reschedule` would have it. Null: nothing of it can be moved so, for it
 * launches nothing, or its series could not keep its rhythm and meet that time.
 */
export function movedRow(row: InventoryRow, from: Instant, to: Instant, now: Instant): InventoryRow | null {
  const { report, plan } = row;
  const edition = report?.editions.at(-1);
  if (report === null || edition === undefined || plan?.series == null) return null;
  const { zone, start, end, recurrence } = plan.series;
  const schedule = moveSchedule(
    { zone, start, end, recurrence },
    wallTimeOf(from, zone),
    wallTimeOf(to, zone),
  );
  if (schedule?.start == null) return null;
  const moved = {
    ...plan,
    series: { ...plan.series, start: schedule.start, recurrence: schedule.recurrence },
    startsAtAnchor: false,
    from: Math.max(plan.from, now + 1),
    opens: instantOf(schedule.start, zone),
  };
  const before = { ...edition, until: Math.min(edition.until, now + 1) };
  const editions = [...report.editions.slice(0, -1), before, { ...edition, plan: moved }];
  return { ...row, plan: moved, report: { ...report, editions } };
}

/** A campaign as its row would be if a content of it came into force now: what review asks about. */
export function proposedRow(
  campaign: Campaign,
  content: Content,
  references: References,
  now: Instant,
): InventoryRow {
  const { current, replaced, status } = campaign;
  const mark = { at: now, by: campaign.modified.by };
  const isFirst = current.activated === null;
  const proposed = {
    ...campaign,
    status: isFirst ? 'scheduled' : status,
    draft: null,
    current: { ...current, content, activated: mark },
    replaced: isFirst ? replaced : [...replaced, { ...current, replacedAt: now }],
  } as Campaign;
  return rowOf(proposed, references, now);
}
