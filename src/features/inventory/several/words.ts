import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import CalendarArrowDown from '@lucide/svelte/icons/calendar-arrow-down';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleStop from '@lucide/svelte/icons/circle-stop';
import Copy from '@lucide/svelte/icons/copy';
import Package from '@lucide/svelte/icons/package';
import Radio from '@lucide/svelte/icons/radio';
import Send from '@lucide/svelte/icons/send';
import Tag from '@lucide/svelte/icons/tag';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { ActionForSeveral } from '../../../domain/lifecycle/for-several.ts';
import type { Remaining } from '../../../domain/runs/remaining.ts';
import { ACTION_LABELS } from '../../../i18n/action-labels.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { cancelledWords, goesOnWords } from '../../../i18n/remaining-words.ts';
import type { ReasonedEntry } from '../../../ui/reasoned-entry.ts';

export const LABELS_FOR_SEVERAL: Record<ActionForSeveral, () => string> = {
  ...ACTION_LABELS,
  stop: m.several_stop,
  reschedule: m.several_move,
};

type Look = Required<Pick<ReasonedEntry, 'icon' | 'group'>>;
/** Leading them through their life, keeping them in order, and deleting them. */
const [LEADING, KEEPING, DELETING] = [0, 1, 2];

export const LOOKS_FOR_SEVERAL: Record<ActionForSeveral, Look> = {
  activate: { icon: Radio, group: LEADING },
  publish: { icon: Radio, group: LEADING },
  'request-approval': { icon: Send, group: LEADING },
  approve: { icon: CircleCheck, group: LEADING },
  archive: { icon: Archive, group: LEADING },
  restore: { icon: ArchiveRestore, group: LEADING },
  stop: { icon: CircleStop, group: LEADING },
  reschedule: { icon: CalendarArrowDown, group: KEEPING },
  'edit-tags': { icon: Tag, group: KEEPING },
  'add-to-package': { icon: Package, group: KEEPING },
  duplicate: { icon: Copy, group: KEEPING },
  delete: { icon: Trash2, group: DELETING },
};

/** To how many of the ticked campaigns an action applies. */
export function reachWords(can: number, all: number): string {
  if (can === 0) return m.several_none_can();
  if (can === all) return m.several_all_can({ count: all, number: formatNumber(all) });
  return m.several_some_can({ can: formatNumber(can), number: formatNumber(all) });
}

/** What ending campaigns means for what they have still to send; `inForce`: how many of them have any. */
export function endingWords(
  event: 'stop' | 'archive',
  inForce: number,
  remaining: Omit<Remaining, 'nextRun'>,
): string[] {
  const goesOn = goesOnWords(remaining.underWay);
  const ended = [
    ...(goesOn === null ? [] : [goesOn]),
    ...cancelledWords({ ...remaining, isOpen: false }),
    ...(remaining.isOpen ? [m.several_closes()] : []),
  ];
  if (event === 'stop') return [...ended, m.several_stop_final()];
  return [
    ...(inForce === 0
      ? []
      : [m.several_in_force({ count: inForce, number: formatNumber(inForce) }), ...ended]),
    m.several_archive_then(),
  ];
}
