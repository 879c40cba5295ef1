/** Everything that can happen to a campaign, in the order in which the menus and the documents list it. */
export const EVENTS = [
  'activate',
  'publish',
  'request-approval',
  'approve',
  'request-changes',
  'cancel-request',
  'modify',
  'activate-draft-version',
  'discard-draft-version',
  'back-to-draft',
  'close',
  'stop',
  'edit-tags',
  'duplicate',
  'archive',
  'restore',
  'delete',
  'finish-publishing',
  'start',
  'fail',
  'fail-run',
  'complete',
  'purge',
] as const;

export type LifecycleEvent = (typeof EVENTS)[number];
