import type { Campaign } from '../campaign/campaign.ts';
import { FINAL, STATUSES, statusesWith, type Status } from '../campaign/status.ts';
import type { CampaignType } from '../campaign/type.ts';
import type { DueName } from './due.ts';
import type { LifecycleEvent } from './events.ts';
import type { GuardName } from './guards.ts';
import { NO_VERSION_YET, OTHERWISE, type Otherwise } from './otherwise.ts';
import type { ReasonCode } from './reason.ts';

/**
 * Who brings an event about. A manager is whoever may change things (an approver may too); the requester is the one
 * who asked for approval.
 */
export type By = 'manager' | 'approver' | 'requester' | 'clock';

/**
 * Where an event leads. `start` is scheduled while the start lies ahead, else live; `former` is where an archived
 * campaign was; `before` is where a campaign was before what is taken back.
 */
export type Target = Status | 'start' | 'same' | 'former' | 'before' | 'gone';

export interface Row {
  readonly event: LifecycleEvent;
  readonly types: readonly CampaignType[];
  readonly from: readonly Status[];
  readonly to: Target;
  readonly by: By;
  /** What there must be for the question to arise at all: asked before who asks. */
  readonly needs?: readonly GuardName[];
  /** What must hold, besides the status; each answers the reason why not. */
  readonly guards: readonly GuardName[];
  /** Clock events: when it is due. */
  readonly due: DueName | null;
  /** Events by a person: why it cannot happen in any other status. */
  readonly otherwise: Otherwise | null;
}

const REVIEWED = ['action', 'api-triggered'] as const;
const ORCHESTRATED = ['orchestrated'] as const;
const EVERY_TYPE = [...REVIEWED, ...ORCHESTRATED] as const;
const MODIFIABLE = statusesWith('isModifiable');
/** Whatever is not a draft, and not put away already. */
const KEPT = STATUSES.filter((each) => each !== 'draft' && each !== 'archived');

/**
 * The lifecycle of campaigns, whole. Nothing else decides about statuses: menus, reasons, documentation and tests
 * derive from it. A row applies where type and status match; clock rows that are due at one instant fire in this order.
 */
// prettier-ignore
export const LIFECYCLE = [
  { event: 'activate', types: REVIEWED, from: ['draft'], to: 'start', by: 'manager', guards: ['no-blocking-alert', 'approval-not-required'], due: null, otherwise: OTHERWISE.activate },
  { event: 'publish', types: ORCHESTRATED, from: ['draft'], to: 'publishing', by: 'manager', guards: ['no-blocking-alert'], due: null, otherwise: OTHERWISE.publish },
  { event: 'request-approval', types: REVIEWED, from: ['draft'], to: 'in-review', by: 'manager', guards: ['no-blocking-alert', 'approval-required'], due: null, otherwise: OTHERWISE.submit },
  { event: 'request-approval', types: REVIEWED, from: MODIFIABLE, to: 'same', by: 'manager', guards: ['draft-version', 'not-under-review', 'no-blocking-alert', 'approval-required'], due: null, otherwise: null },
  { event: 'approve', types: REVIEWED, from: ['in-review'], to: 'start', by: 'approver', guards: ['not-own-request', 'policies-asked', 'no-blocking-alert'], due: null, otherwise: 'nothing-submitted' },
  { event: 'approve', types: REVIEWED, from: MODIFIABLE, to: 'start', by: 'approver', needs: ['under-review'], guards: ['not-own-request', 'policies-asked', 'no-blocking-alert'], due: null, otherwise: null },
  { event: 'request-changes', types: REVIEWED, from: ['in-review'], to: 'draft', by: 'approver', guards: ['message'], due: null, otherwise: 'nothing-submitted' },
  { event: 'request-changes', types: REVIEWED, from: MODIFIABLE, to: 'same', by: 'approver', needs: ['under-review'], guards: ['message'], due: null, otherwise: null },
  { event: 'cancel-request', types: REVIEWED, from: ['in-review'], to: 'draft', by: 'requester', guards: [], due: null, otherwise: 'no-request' },
  { event: 'cancel-request', types: REVIEWED, from: MODIFIABLE, to: 'same', by: 'requester', needs: ['requested'], guards: [], due: null, otherwise: null },
  { event: 'edit', types: EVERY_TYPE, from: ['draft'], to: 'same', by: 'manager', guards: [], due: null, otherwise: OTHERWISE.edit },
  { event: 'edit', types: REVIEWED, from: MODIFIABLE, to: 'same', by: 'manager', guards: ['draft-version', 'not-under-review'], due: null, otherwise: null },
  { event: 'modify', types: REVIEWED, from: MODIFIABLE, to: 'same', by: 'manager', guards: ['not-under-review', 'no-draft-version', 'still-modifiable', 'end-movable'], due: null, otherwise: OTHERWISE.modify },
  { event: 'activate-draft-version', types: REVIEWED, from: MODIFIABLE, to: 'start', by: 'manager', guards: ['draft-version', 'not-under-review', 'no-blocking-alert', 'approval-not-required'], due: null, otherwise: OTHERWISE.activateVersion },
  { event: 'discard-draft-version', types: REVIEWED, from: [...MODIFIABLE, ...FINAL, 'archived'], to: 'same', by: 'manager', guards: ['something-to-discard', 'not-under-review'], due: null, otherwise: NO_VERSION_YET },
  { event: 'back-to-draft', types: ORCHESTRATED, from: ['scheduled'], to: 'draft', by: 'manager', guards: ['no-run-yet'], due: null, otherwise: OTHERWISE.backToDraft },
  { event: 'close', types: ORCHESTRATED, from: ['live'], to: 'closed', by: 'manager', guards: ['recurring'], due: null, otherwise: OTHERWISE.close },
  { event: 'reschedule', types: EVERY_TYPE, from: ['scheduled'], to: 'same', by: 'manager', guards: ['not-under-review', 'no-draft-version', 'move-not-reviewed', 'movable'], due: null, otherwise: OTHERWISE.reschedule },
  { event: 'reschedule', types: EVERY_TYPE, from: ['draft'], to: 'same', by: 'manager', guards: ['movable'], due: null, otherwise: null },
  { event: 'stop', types: EVERY_TYPE, from: ['scheduled', 'live', 'closed'], to: 'stopped', by: 'manager', guards: ['something-left'], due: null, otherwise: OTHERWISE.stop },
  { event: 'edit-tags', types: EVERY_TYPE, from: STATUSES, to: 'same', by: 'manager', guards: [], due: null, otherwise: null },
  { event: 'duplicate', types: EVERY_TYPE, from: STATUSES, to: 'same', by: 'manager', guards: [], due: null, otherwise: null },
  { event: 'archive', types: EVERY_TYPE, from: KEPT, to: 'archived', by: 'manager', guards: [], due: null, otherwise: OTHERWISE.archive },
  { event: 'restore', types: EVERY_TYPE, from: ['archived'], to: 'former', by: 'manager', guards: [], due: null, otherwise: 'not-archived' },
  { event: 'delete', types: EVERY_TYPE, from: ['draft'], to: 'gone', by: 'manager', guards: [], due: null, otherwise: OTHERWISE.delete },
  { event: 'undo', types: EVERY_TYPE, from: STATUSES, to: 'before', by: 'manager', guards: ['own-deed', 'unchanged-since', 'not-final-yet', 'nothing-sent-since', 'nothing-due-since'], due: null, otherwise: null },
  { event: 'finish-publishing', types: ORCHESTRATED, from: ['publishing'], to: 'start', by: 'clock', guards: [], due: 'published', otherwise: null },
  { event: 'fail', types: REVIEWED, from: ['scheduled', 'live'], to: 'failed', by: 'clock', guards: [], due: 'run-fails', otherwise: null },
  { event: 'start', types: EVERY_TYPE, from: ['scheduled'], to: 'live', by: 'clock', guards: [], due: 'start', otherwise: null },
  { event: 'fail-run', types: ORCHESTRATED, from: ['live', 'closed'], to: 'same', by: 'clock', guards: [], due: 'run-fails', otherwise: null },
  { event: 'complete', types: EVERY_TYPE, from: ['live', 'closed'], to: 'completed', by: 'clock', guards: [], due: 'done', otherwise: null },
  { event: 'purge', types: EVERY_TYPE, from: ['archived'], to: 'gone', by: 'clock', guards: [], due: 'retention-over', otherwise: null },
] as const satisfies readonly Row[];

/** Why an event by a person does not happen in the status that a campaign has; null where a row lets it. */
export function otherwiseOf(event: LifecycleEvent, { type, status, draft }: Campaign): ReasonCode | null {
  if (rowFor(event, type, status) !== undefined) return null;
  const rows = (LIFECYCLE as readonly Row[]).filter(({ event: each }) => each === event);
  const otherwise = rows.find((row) => row.types.includes(type) && row.otherwise !== null)?.otherwise;
  const reason = typeof otherwise === 'object' ? otherwise?.[status] : otherwise;
  if (typeof reason === 'object') return draft === null ? reason.alone : reason.beside;
  return reason ?? 'never-by-hand';
}

/** The row that applies to an event in a type and status, if any. */
export function rowFor(event: LifecycleEvent, type: CampaignType, status: Status): Row | undefined {
  return (LIFECYCLE as readonly Row[]).find(
    (row) => row.event === event && row.types.includes(type) && row.from.includes(status),
  );
}
