import type { CampaignType } from '../../../src/domain/campaign/type.ts';
import type { MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import type { ReasonCode } from '../../../src/domain/lifecycle/reason.ts';

/** A menu as the rules want it: statuses, and what an entry answers there. */
export type ExpectedMenu = Partial<Record<MenuEntry, Record<string, 'yes' | ReasonCode>>>;

const NEVER_ACTIVATED = 'draft in-review';
const PLANNED = 'scheduled live';
const ENDED = 'completed stopped failed';
const EVER = `${NEVER_ACTIVATED} ${PLANNED} ${ENDED} archived`;

/**
 * Written from the rules of the lifecycle and of the menu, not from what the code answers. Asked by an approver,
 * without policies, about a recurring campaign or an open API window that nothing is wrong with.
 */
const ACTION_OR_API: ExpectedMenu = {
  open: { [EVER]: 'yes' },
  'all-time-report': { [NEVER_ACTIVATED]: 'never-activated', [`${PLANNED} ${ENDED} archived`]: 'yes' },
  'last-24-hours-report': { [NEVER_ACTIVATED]: 'never-activated', [`${PLANNED} ${ENDED} archived`]: 'yes' },
  activate: { draft: 'yes', [`in-review ${PLANNED} ${ENDED} archived`]: 'only-drafts-are-activated' },
  approve: { 'in-review': 'yes', [`draft ${PLANNED} ${ENDED} archived`]: 'not-in-review' },
  'request-changes': { 'in-review': 'yes', [`draft ${PLANNED} ${ENDED} archived`]: 'not-in-review' },
  'cancel-request': { 'in-review': 'yes', [`draft ${PLANNED} ${ENDED} archived`]: 'not-in-review' },
  modify: { [PLANNED]: 'yes', [`${NEVER_ACTIVATED} ${ENDED} archived`]: 'not-in-force' },
  'open-draft-version': { [EVER]: 'no-draft-version' },
  'activate-draft-version': { [EVER]: 'no-draft-version' },
  'discard-draft-version': { [EVER]: 'no-draft-version' },
  stop: { [PLANNED]: 'yes', [`${NEVER_ACTIVATED} ${ENDED} archived`]: 'nothing-runs' },
  'edit-tags': { [EVER]: 'yes' },
  duplicate: { [EVER]: 'yes' },
  'add-to-package': { [EVER]: 'yes' },
  archive: {
    draft: 'drafts-are-deleted',
    [`in-review ${PLANNED} ${ENDED}`]: 'yes',
    archived: 'already-archived',
  },
  restore: { archived: 'yes', [`${NEVER_ACTIVATED} ${PLANNED} ${ENDED}`]: 'not-archived' },
  delete: { draft: 'yes', [`in-review ${PLANNED} ${ENDED} archived`]: 'only-drafts-are-deleted' },
};

const ALWAYS = 'draft publishing scheduled live closed completed stopped archived';

const ORCHESTRATED: ExpectedMenu = {
  open: { [ALWAYS]: 'yes' },
  'all-time-report': { draft: 'never-activated', [ALWAYS.replace('draft ', '')]: 'yes' },
  'last-24-hours-report': { draft: 'never-activated', [ALWAYS.replace('draft ', '')]: 'yes' },
  publish: { draft: 'yes', [ALWAYS.replace('draft ', '')]: 'only-drafts-are-published' },
  'back-to-draft': {
    scheduled: 'yes',
    'draft publishing live closed completed stopped archived': 'only-scheduled-goes-back',
  },
  close: {
    live: 'yes',
    'draft publishing scheduled closed completed stopped archived': 'only-live-is-closed',
  },
  stop: {
    'scheduled live': 'yes',
    closed: 'nothing-left-to-stop',
    'draft publishing completed stopped archived': 'nothing-runs',
  },
  'edit-tags': { [ALWAYS]: 'yes' },
  duplicate: { [ALWAYS]: 'yes' },
  archive: {
    draft: 'drafts-are-deleted',
    'publishing scheduled live closed completed stopped': 'yes',
    archived: 'already-archived',
  },
  restore: { archived: 'yes', 'draft publishing scheduled live closed completed stopped': 'not-archived' },
  delete: { draft: 'yes', [ALWAYS.replace('draft ', '')]: 'only-drafts-are-deleted' },
};

export const EXPECTED_MENUS: Record<CampaignType, ExpectedMenu> = {
  action: ACTION_OR_API,
  'api-triggered': ACTION_OR_API,
  orchestrated: ORCHESTRATED,
};

/** What differs while a draft version stands beside the current one. */
export const WITH_DRAFT_VERSION: ExpectedMenu = {
  modify: { [PLANNED]: 'has-draft-version', [`${ENDED} archived`]: 'not-in-force' },
  'open-draft-version': { [`${PLANNED} ${ENDED} archived`]: 'yes' },
  'activate-draft-version': { [PLANNED]: 'yes', [`${ENDED} archived`]: 'version-cannot-replace' },
  'discard-draft-version': { [`${PLANNED} ${ENDED} archived`]: 'yes' },
  duplicate: { [`${PLANNED} ${ENDED} archived`]: 'yes' },
};

/** What differs under a policy that matches: Request approval stands where Activate stood. */
export const UNDER_POLICY: ExpectedMenu = {
  'request-approval': {
    draft: 'yes',
    [`in-review ${ENDED} archived`]: 'only-drafts-are-submitted',
    [PLANNED]: 'no-draft-version',
  },
};

/** And with a draft version, which goes through review while the current one runs on. */
export const DRAFT_VERSION_UNDER_POLICY: ExpectedMenu = {
  'request-approval': { [PLANNED]: 'yes', [`${ENDED} archived`]: 'only-drafts-are-submitted' },
};

/** While the draft version is under review, asked by an approver who is not its requester. */
export const DRAFT_VERSION_IN_REVIEW: ExpectedMenu = {
  'request-approval': { [PLANNED]: 'under-review' },
  approve: { [PLANNED]: 'yes' },
  'request-changes': { [PLANNED]: 'yes' },
  'cancel-request': { [PLANNED]: 'only-the-requester' },
  modify: { [PLANNED]: 'has-draft-version' },
  'discard-draft-version': { [PLANNED]: 'under-review' },
  stop: { [PLANNED]: 'yes' },
};
