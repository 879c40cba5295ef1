import type { StorageFaultKind } from '../domain/ports/storage-fault.ts';
import { m } from '../i18n/paraglide/messages.js';

/** A fault of the storage, or one that is not its doing. */
export type FaultKind = StorageFaultKind | 'unexpected';

/** What happened and the way out. */
export const FAULT_TEXTS: Record<FaultKind, { title: () => string; text: () => string }> = {
  unavailable: { title: m.fault_unavailable_title, text: m.fault_unavailable_text },
  blocked: { title: m.fault_blocked_title, text: m.fault_blocked_text },
  full: { title: m.fault_full_title, text: m.fault_full_text },
  closed: { title: m.fault_closed_title, text: m.fault_closed_text },
  upgraded: { title: m.fault_upgraded_title, text: m.fault_upgraded_text },
  deleted: { title: m.fault_deleted_title, text: m.fault_deleted_text },
  replaced: { title: m.fault_replaced_title, text: m.fault_replaced_text },
  missing: { title: m.fault_missing_title, text: m.fault_missing_text },
  newer: { title: m.fault_newer_title, text: m.fault_newer_text },
  silent: { title: m.fault_silent_title, text: m.fault_silent_text },
  unknown: { title: m.fault_unknown_title, text: m.fault_unknown_text },
  unexpected: { title: m.fault_unexpected_title, text: m.fault_unexpected_text },
};
