import { FINAL, STATUSES, statusesWith, type Status } from '../campaign/status.ts';
import type { ReasonCode } from './reason.ts';

/** Why not, in one sentence for all statuses or in one for each. */
export type Otherwise = ReasonCode | Partial<Record<Status, ReasonCode | ByVersion>>;

/** Why not, with a draft version beside what was activated, and without one. */
interface ByVersion {
  readonly beside: ReasonCode;
  readonly alone: ReasonCode;
}

const MODIFIABLE = statusesWith('isModifiable');
/** Whatever is not a draft, and not put away already. */
const KEPT = STATUSES.filter((each) => each !== 'draft' && each !== 'archived');

/** One reason for several statuses. */
function inEach(statuses: readonly Status[], code: ReasonCode): Partial<Record<Status, ReasonCode>> {
  return Object.fromEntries(statuses.map((status) => [status, code]));
}

function inEachVersion(statuses: readonly Status[], reasons: ByVersion): Partial<Record<Status, ByVersion>> {
  return Object.fromEntries(statuses.map((status) => [status, reasons]));
}

const OVER = { ...inEach(FINAL, 'is-over'), archived: 'is-archived' } as const;
export const NO_VERSION_YET = inEach(['draft', 'in-review'], 'never-had-version');

/** Why an event does not happen in the statuses that its rows leave out, where that takes more than one sentence. */
// prettier-ignore
export const OTHERWISE = {
  activate: { ...OVER, 'in-review': 'waits-for-approval', ...inEachVersion(MODIFIABLE, { beside: 'changes-wait', alone: 'already-activated' }) },
  publish: { ...OVER, publishing: 'is-publishing', ...inEach(['scheduled', 'live', 'closed'], 'already-published') },
  submit: { ...OVER, 'in-review': 'already-in-review' },
  edit: { ...OVER, 'in-review': 'locked-by-review', publishing: 'is-publishing', scheduled: 'goes-back-first', live: 'already-run', closed: 'already-run' },
  modify: { ...OVER, draft: 'draft-is-edited', 'in-review': 'locked-by-review' },
  activateVersion: { ...NO_VERSION_YET, ...inEachVersion([...FINAL, 'archived'], { beside: 'version-cannot-replace', alone: 'no-version' }) },
  backToDraft: { ...OVER, draft: 'already-draft', publishing: 'is-publishing', live: 'already-run', closed: 'already-run' },
  close: { ...inEach(['draft', 'publishing', 'scheduled'], 'not-live-yet'), closed: 'already-closed', ...inEach([...FINAL, 'archived'], 'nobody-enters') },
  reschedule: { ...OVER, 'in-review': 'locked-by-review', publishing: 'is-publishing', live: 'already-started', closed: 'already-started' },
  stop: { ...inEach(FINAL, 'nothing-left-when-over'), ...inEach(['draft', 'in-review'], 'nothing-planned'), publishing: 'is-publishing', stopped: 'already-stopped', archived: 'nothing-left-when-archived' },
  archive: { draft: 'drafts-are-deleted', archived: 'already-archived' },
  delete: { ...inEach(KEPT, 'only-drafts-are-deleted'), archived: 'deleted-by-itself' },
} as const satisfies Record<string, Otherwise>;
