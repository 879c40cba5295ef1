import type { Instant } from '../time/instant.ts';
import type { MenuEntry } from './offers.ts';

/**
 * Why something cannot be done now, each with the entry of the menu that it advises instead, if any. Screens turn each
 * into a sentence; the domain answers codes, never sentences. No reason is given where what it advises is itself
 * refused.
 */
export const ADVICE = {
  'waits-for-approval': null,
  'already-activated': null,
  'changes-wait': null,
  'is-publishing': null,
  'already-published': null,
  'already-in-review': null,
  'is-over': 'duplicate',
  'is-archived': 'duplicate',
  'draft-is-edited': 'open',
  'locked-by-review': null,
  'goes-back-first': 'back-to-draft',
  'already-run': 'duplicate',
  'never-had-version': null,
  'no-version': null,
  'no-draft-version': 'modify',
  'has-draft-version': 'open-draft-version',
  'version-cannot-replace': 'duplicate',
  'being-sent': 'duplicate',
  'already-sent': 'duplicate',
  'single-run-is-live': 'duplicate',
  'nothing-submitted': null,
  'no-request': null,
  'under-review': null,
  'own-request-first': 'cancel-request',
  'only-the-requester': null,
  'request-changes-instead': 'request-changes',
  'only-an-approver': null,
  'self-approval-blocked': null,
  'policy-not-asked': 'request-changes',
  'approval-required': 'request-approval',
  'approval-not-required': 'activate',
  'version-not-reviewed': 'activate-draft-version',
  'move-needs-approval': 'modify',
  'already-draft': null,
  'not-live-yet': null,
  'already-closed': null,
  'nobody-enters': null,
  'not-recurring': null,
  'already-started': 'duplicate',
  'end-stays': 'duplicate',
  'nothing-planned': null,
  'nothing-left-when-over': null,
  'nothing-left-when-archived': null,
  'already-stopped': null,
  'last-sending-under-way': null,
  'nothing-left-to-stop': null,
  'drafts-are-deleted': 'delete',
  'already-archived': 'restore',
  'not-archived': null,
  'only-drafts-are-deleted': 'archive',
  'deleted-by-itself': null,
  'never-activated': null,
  'never-by-hand': null,
  'published-instead': null,
  'only-orchestrated-publish': null,
  'never-reviewed': null,
  'never-packed': null,
  'no-date-to-move': null,
  'package-full': null,
  'end-before-start': null,
  'no-end-to-move': null,
  'end-not-after-start': null,
  'series-cannot-follow': null,
  'undo-live-since': null,
  'viewer-changes-nothing': null,
  'message-required': null,
  'blocking-alerts': null,
  'alerts-in-review': 'request-changes',
  'start-in-past': null,
  'undo-by-others': null,
  'undo-changed-since': null,
  'undo-clock-since': null,
  'undo-runs-since': null,
  'undo-cancelled-since': null,
  'undo-due-since': null,
  'undo-time-over': 'duplicate',
  'undo-later-first': null,
  'undo-later-stays': null,
  'undo-later-by-others': null,
  'undo-clock-went-back': null,
  'audience-circle': null,
  'changed-meanwhile': null,
  'tag-gone': null,
  gone: null,
} as const satisfies Record<string, MenuEntry | null>;

export type ReasonCode = keyof typeof ADVICE;

/**
 * `count`: how many alerts block, or runs took place. `name`: who asked for approval, or acted. `path`: names of audiences, each
 * part of the next, round to the first. `at`: since when.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly count?: number;
  readonly name?: string;
  readonly path?: readonly string[];
  readonly at?: Instant;
}
