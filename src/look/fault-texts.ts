import type { StorageFaultKind } from '../domain/ports/storage-fault.ts';
import { m } from '../i18n/paraglide/messages.js';

/** What happened to the storage and the way out. */
export const FAULT_TEXTS: Record<StorageFaultKind, { title: () => string; text: () => string }> = {
  unavailable: { title: m.fault_unavailable_title, text: m.fault_unavailable_text },
  blocked: { title: m.fault_blocked_title, text: m.fault_blocked_text },
  full: { title: m.fault_full_title, text: m.fault_full_text },
  closed: { title: m.fault_closed_title, text: m.fault_closed_text },
  newer: { title: m.fault_newer_title, text: m.fault_newer_text },
  unknown: { title: m.fault_unknown_title, text: m.fault_unknown_text },
};
