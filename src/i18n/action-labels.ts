import type { MenuEntry } from '../domain/lifecycle/offers.ts';
import { m } from './paraglide/messages.js';

export const ACTION_LABELS: Record<MenuEntry, () => string> = {
  open: m.action_open,
  'all-time-report': m.action_all_time_report,
  'last-24-hours-report': m.action_last_24_hours_report,
  activate: m.action_activate,
  publish: m.action_publish,
  'request-approval': m.action_request_approval,
  approve: m.action_approve,
  'request-changes': m.action_request_changes,
  'cancel-request': m.action_cancel_request,
  modify: m.action_modify,
  'open-draft-version': m.action_open_draft_version,
  'activate-draft-version': m.action_activate_draft_version,
  'discard-draft-version': m.action_discard_draft_version,
  'back-to-draft': m.action_back_to_draft,
  close: m.action_close,
  stop: m.action_stop,
  'edit-tags': m.action_edit_tags,
  duplicate: m.action_duplicate,
  'add-to-package': m.action_add_to_package,
  archive: m.action_archive,
  restore: m.action_restore,
  delete: m.action_delete,
};
