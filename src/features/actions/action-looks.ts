import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import Check from '@lucide/svelte/icons/check';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleStop from '@lucide/svelte/icons/circle-stop';
import Copy from '@lucide/svelte/icons/copy';
import DoorClosed from '@lucide/svelte/icons/door-closed';
import Eye from '@lucide/svelte/icons/eye';
import FilePen from '@lucide/svelte/icons/file-pen-line';
import Package from '@lucide/svelte/icons/package';
import Pencil from '@lucide/svelte/icons/pencil';
import Radio from '@lucide/svelte/icons/radio';
import Send from '@lucide/svelte/icons/send';
import SquareArrowOutUpRight from '@lucide/svelte/icons/square-arrow-out-up-right';
import Tag from '@lucide/svelte/icons/tag';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Undo2 from '@lucide/svelte/icons/undo-2';
import X from '@lucide/svelte/icons/x';
import type { MenuEntry } from '../../domain/lifecycle/offers.ts';
import type { ReasonedEntry } from '../../ui/reasoned-entry.ts';

type Look = Required<Pick<ReasonedEntry, 'icon' | 'group'>>;

/** Looking at it, leading it through its life, keeping it in order, and deleting it, in the order of the menu. */
const [VIEWING, LEADING, KEEPING, DELETING] = [0, 1, 2, 3];

/** How each entry of the menu looks, and with which it stands together. */
export const ACTION_LOOKS: Record<MenuEntry, Look> = {
  open: { icon: SquareArrowOutUpRight, group: VIEWING },
  'all-time-report': { icon: ChartColumn, group: VIEWING },
  'last-24-hours-report': { icon: ChartColumn, group: VIEWING },
  activate: { icon: Radio, group: LEADING },
  publish: { icon: Radio, group: LEADING },
  'request-approval': { icon: Send, group: LEADING },
  approve: { icon: CircleCheck, group: LEADING },
  'request-changes': { icon: Eye, group: LEADING },
  'cancel-request': { icon: X, group: LEADING },
  modify: { icon: Pencil, group: LEADING },
  'open-draft-version': { icon: FilePen, group: LEADING },
  'activate-draft-version': { icon: Check, group: LEADING },
  'discard-draft-version': { icon: X, group: LEADING },
  'back-to-draft': { icon: Undo2, group: LEADING },
  close: { icon: DoorClosed, group: LEADING },
  stop: { icon: CircleStop, group: LEADING },
  'edit-tags': { icon: Tag, group: KEEPING },
  duplicate: { icon: Copy, group: KEEPING },
  'add-to-package': { icon: Package, group: KEEPING },
  archive: { icon: Archive, group: KEEPING },
  restore: { icon: ArchiveRestore, group: KEEPING },
  delete: { icon: Trash2, group: DELETING },
};
