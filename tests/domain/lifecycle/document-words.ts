import type { Status } from '../../../src/domain/campaign/status.ts';
import type { DueName } from '../../../src/domain/lifecycle/due.ts';
import type { LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import type { GuardName } from '../../../src/domain/lifecycle/guards.ts';
import type { MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import type { By, Target } from '../../../src/domain/lifecycle/table.ts';

/** The table of the lifecycle in words, for its document. A missing word does not compile. */

export const STATUSES: Record<Status, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  publishing: 'Publishing',
  scheduled: 'Scheduled',
  live: 'Live',
  closed: 'Closed',
  completed: 'Completed',
  stopped: 'Stopped',
  failed: 'Failed',
  archived: 'Archived',
};

/** Said alike of all campaigns, or apart for those that are activated and those that are orchestrated. */
export type Words = string | { readonly activated: string; readonly orchestrated: string };

export const TARGETS: Record<Exclude<Target, Status>, Words> = {
  start: 'Scheduled while the start lies ahead, else Live',
  same: 'unchanged',
  former: {
    activated: 'the status it ended with; Draft, if it was archived in review',
    orchestrated: 'the status it ended with',
  },
  before: 'as it was before the action',
  gone: 'deleted',
};

export const BY: Record<By, string> = {
  manager: 'a manager',
  approver: 'an approver',
  requester: 'whoever requested the approval',
  clock: 'the clock',
};

export const EVENTS: Record<LifecycleEvent, string> = {
  activate: 'Activate',
  publish: 'Publish',
  'request-approval': 'Request approval',
  approve: 'Approve',
  'request-changes': 'Request changes',
  'cancel-request': 'Cancel request',
  edit: 'Edit',
  modify: 'Modify campaign',
  'activate-draft-version': 'Activate draft version',
  'discard-draft-version': 'Discard draft version',
  'back-to-draft': 'Back to draft',
  close: 'Close',
  reschedule: 'Reschedule',
  stop: 'Stop campaign',
  'edit-tags': 'Edit tags',
  duplicate: 'Duplicate',
  archive: 'Archive',
  restore: 'Restore',
  delete: 'Delete',
  undo: 'Undo',
  'finish-publishing': 'Publication finishes',
  start: 'Starts',
  fail: 'Fails',
  'fail-run': 'A run fails',
  complete: 'Completes',
  purge: 'Is purged',
};

type View = Exclude<MenuEntry, LifecycleEvent>;
const VIEWS: Record<View, string> = {
  open: 'Open',
  'all-time-report': 'View all time report',
  'last-24-hours-report': 'View last 24 hours report',
  'open-draft-version': 'Open draft version',
  'add-to-package': 'Add to package',
};

export const ENTRIES: Record<MenuEntry, string> = { ...EVENTS, ...VIEWS };

export const GUARDS: Record<GuardName, Words> = {
  'no-blocking-alert': 'no alert blocks it',
  'approval-required': 'an active policy matches',
  'approval-not-required': 'no active policy matches',
  'move-not-reviewed': 'no active policy matches',
  'not-own-request': 'it is not their own request, where a policy that asked or that matches now blocks that',
  'policies-asked': 'every policy that matches now was asked',
  message: 'a message says what to change',
  'draft-version': 'there is a draft version',
  'something-to-discard': 'there is a draft version',
  'no-draft-version': 'there is no draft version yet',
  'under-review': 'the draft version is under review',
  requested: 'the draft version is under review',
  'not-under-review': 'the draft version is not under review',
  'still-modifiable': 'it recurs, is shown, has an open API window, or nothing was sent yet',
  'no-run-yet': 'no run has begun',
  recurring: 'it recurs',
  'end-movable': 'a new end that comes with it lies ahead and after the start',
  movable: 'the new time lies ahead and before its end, and a series can follow there',
  'something-left': {
    activated:
      'something is left to stop: a run to come, a recipient time zone not begun, content shown, calls answered',
    orchestrated: 'something is left to stop: a run to come, or a message behind a wait',
  },
  'own-deed': 'it is their own action',
  'unchanged-since': 'nobody and nothing has changed the campaign since',
  'not-final-yet': 'not later than ten minutes after Stop, Close, or Archive of what was in force',
  'nothing-sent-since': 'no sending has begun since, nor would one that was cancelled have begun',
  'nothing-due-since': 'no date has passed at which the restored campaign would have moved on',
};

export const DUES: Record<DueName, Words> = {
  published: '10 s after it was published',
  start: { activated: 'at its first launch, or when its window opens', orchestrated: 'at its first launch' },
  'run-fails': 'at the instant of a run that finds a channel configuration broken or an audience gone',
  done: {
    activated:
      'at its end date; once, 72 h after it went live; a number of runs, 72 h after the last; else never',
    orchestrated: '72 h after the last message of a last run that went well, once its validity is over',
  },
  'retention-over': '30 × 24 h after the last modification, of which archiving is one',
};
