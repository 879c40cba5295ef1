import type { Instant } from '../time/instant.ts';

/**
 * Why something cannot be done now. Screens turn each into a sentence that also says what to do instead; the domain
 * answers codes, never sentences.
 */
export const REASON_CODES = [
  'only-drafts-are-activated',
  'only-drafts-are-published',
  'only-drafts-are-submitted',
  'only-drafts-are-edited',
  'only-scheduled-is-moved',
  'start-in-past',
  'end-before-start',
  'series-cannot-follow',
  'only-drafts-are-deleted',
  'drafts-are-deleted',
  'already-archived',
  'not-archived',
  'not-in-review',
  'not-in-force',
  'nothing-runs',
  'already-sent',
  'nothing-left-to-stop',
  'version-cannot-replace',
  'has-draft-version',
  'no-draft-version',
  'under-review',
  'only-scheduled-goes-back',
  'already-run',
  'only-live-is-closed',
  'not-recurring',
  'approval-required',
  'approval-not-required',
  'self-approval-blocked',
  'policy-not-asked',
  'only-the-requester',
  'only-an-approver',
  'viewer-changes-nothing',
  'message-required',
  'blocking-alerts',
  'never-activated',
  'last-sending-under-way',
  'undo-by-others',
  'undo-changed-since',
  'undo-clock-since',
  'undo-runs-since',
  'undo-live-since',
  'undo-cancelled-since',
  'undo-due-since',
  'undo-time-over',
  'undo-later-first',
  'undo-clock-went-back',
  'changed-meanwhile',
  'gone',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** `count`: how many alerts block, or runs took place. `name`: who asked for approval, or acted. `at`: since when. */
export interface Reason {
  readonly code: ReasonCode;
  readonly count?: number;
  readonly name?: string;
  readonly at?: Instant;
}
