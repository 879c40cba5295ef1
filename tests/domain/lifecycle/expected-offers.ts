import type { CampaignType } from '../../../src/domain/campaign/type.ts';
import type { MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import type { ReasonCode } from '../../../src/domain/lifecycle/reason.ts';

/** A menu as the rules want it: statuses, and what an entry answers there. */
export type ExpectedMenu = Partial<Record<MenuEntry, Record<string, 'yes' | ReasonCode>>>;

const NEVER_ACTIVATED = 'draft in-review';
const PLANNED = 'scheduled live';
const ENDED = 'completed stopped failed';
const EVER = `${NEVER_ACTIVATED} ${PLANNED} ${ENDED} archived`;

const WITHOUT_VERSION = {
  [NEVER_ACTIVATED]: 'never-had-version',
  [PLANNED]: 'no-draft-version',
  [`${ENDED} archived`]: 'no-version',
} as const;

/**
 * Written from the rules of the lifecycle and of the menu, not from what the code answers. Asked by an approver,
 * without policies, about a recurring campaign or an open API window that nothing is wrong with.
 */
const ACTION_OR_API: ExpectedMenu = {
  open: { [EVER]: 'yes' },
  'all-time-report': { [NEVER_ACTIVATED]: 'never-activated', [`${PLANNED} ${ENDED} archived`]: 'yes' },
  'last-24-hours-report': { [NEVER_ACTIVATED]: 'never-activated', [`${PLANNED} ${ENDED} archived`]: 'yes' },
  activate: {
    draft: 'yes',
    'in-review': 'waits-for-approval',
    [PLANNED]: 'already-activated',
    [ENDED]: 'is-over',
    archived: 'is-archived',
  },
  approve: { 'in-review': 'yes', [`draft ${PLANNED} ${ENDED} archived`]: 'nothing-submitted' },
  'request-changes': { 'in-review': 'yes', [`draft ${PLANNED} ${ENDED} archived`]: 'nothing-submitted' },
  'cancel-request': { 'in-review': 'yes', [`draft ${PLANNED} ${ENDED} archived`]: 'no-request' },
  modify: {
    [PLANNED]: 'yes',
    draft: 'draft-is-edited',
    'in-review': 'locked-by-review',
    [ENDED]: 'is-over',
    archived: 'is-archived',
  },
  'open-draft-version': WITHOUT_VERSION,
  'activate-draft-version': WITHOUT_VERSION,
  'discard-draft-version': {
    [NEVER_ACTIVATED]: 'never-had-version',
    [`${PLANNED} ${ENDED} archived`]: 'no-version',
  },
  stop: {
    [PLANNED]: 'yes',
    [NEVER_ACTIVATED]: 'nothing-planned',
    'completed failed': 'nothing-left-when-over',
    stopped: 'already-stopped',
    archived: 'nothing-left-when-archived',
  },
  'edit-tags': { [EVER]: 'yes' },
  duplicate: { [EVER]: 'yes' },
  'add-to-package': { [EVER]: 'yes' },
  archive: {
    draft: 'drafts-are-deleted',
    [`in-review ${PLANNED} ${ENDED}`]: 'yes',
    archived: 'already-archived',
  },
  restore: { archived: 'yes', [`${NEVER_ACTIVATED} ${PLANNED} ${ENDED}`]: 'not-archived' },
  delete: {
    draft: 'yes',
    [`in-review ${PLANNED} ${ENDED}`]: 'only-drafts-are-deleted',
    archived: 'deleted-by-itself',
  },
};

const ALWAYS = 'draft publishing scheduled live closed completed stopped archived';

const ORCHESTRATED: ExpectedMenu = {
  open: { [ALWAYS]: 'yes' },
  'all-time-report': { draft: 'never-activated', [ALWAYS.replace('draft ', '')]: 'yes' },
  'last-24-hours-report': { draft: 'never-activated', [ALWAYS.replace('draft ', '')]: 'yes' },
  publish: {
    draft: 'yes',
    publishing: 'is-publishing',
    'scheduled live closed': 'already-published',
    'completed stopped': 'is-over',
    archived: 'is-archived',
  },
  'back-to-draft': {
    scheduled: 'yes',
    draft: 'already-draft',
    publishing: 'is-publishing',
    'live closed': 'already-run',
    'completed stopped': 'is-over',
    archived: 'is-archived',
  },
  close: {
    live: 'yes',
    'draft publishing scheduled': 'not-live-yet',
    closed: 'already-closed',
    'completed stopped archived': 'nobody-enters',
  },
  stop: {
    'scheduled live': 'yes',
    closed: 'nothing-left-to-stop',
    draft: 'nothing-planned',
    publishing: 'is-publishing',
    completed: 'nothing-left-when-over',
    stopped: 'already-stopped',
    archived: 'nothing-left-when-archived',
  },
  'edit-tags': { [ALWAYS]: 'yes' },
  duplicate: { [ALWAYS]: 'yes' },
  archive: {
    draft: 'drafts-are-deleted',
    'publishing scheduled live closed completed stopped': 'yes',
    archived: 'already-archived',
  },
  restore: { archived: 'yes', 'draft publishing scheduled live closed completed stopped': 'not-archived' },
  delete: {
    draft: 'yes',
    'publishing scheduled live closed completed stopped': 'only-drafts-are-deleted',
    archived: 'deleted-by-itself',
  },
};

export const EXPECTED_MENUS: Record<CampaignType, ExpectedMenu> = {
  action: ACTION_OR_API,
  'api-triggered': ACTION_OR_API,
  orchestrated: ORCHESTRATED,
};

/** What differs while a draft version stands beside the current one. */
export const WITH_DRAFT_VERSION: ExpectedMenu = {
  activate: { [PLANNED]: 'changes-wait', [ENDED]: 'is-over', archived: 'is-archived' },
  modify: { [PLANNED]: 'has-draft-version', [ENDED]: 'is-over', archived: 'is-archived' },
  'open-draft-version': { [`${PLANNED} ${ENDED} archived`]: 'yes' },
  'activate-draft-version': { [PLANNED]: 'yes', [`${ENDED} archived`]: 'version-cannot-replace' },
  'discard-draft-version': { [`${PLANNED} ${ENDED} archived`]: 'yes' },
  duplicate: { [`${PLANNED} ${ENDED} archived`]: 'yes' },
};

/** What differs under a policy that matches: Request approval stands where Activate stood. */
export const UNDER_POLICY: ExpectedMenu = {
  'request-approval': {
    draft: 'yes',
    'in-review': 'already-in-review',
    [ENDED]: 'is-over',
    archived: 'is-archived',
    [PLANNED]: 'no-draft-version',
  },
};

/** And with a draft version, which goes through review while the current one runs on. */
export const DRAFT_VERSION_UNDER_POLICY: ExpectedMenu = {
  'request-approval': { [PLANNED]: 'yes', [ENDED]: 'is-over', archived: 'is-archived' },
};

/** While the draft version is under review, asked by an approver who is not its requester. */
export const DRAFT_VERSION_IN_REVIEW: ExpectedMenu = {
  'request-approval': { [PLANNED]: 'under-review' },
  approve: { [PLANNED]: 'yes' },
  'request-changes': { [PLANNED]: 'yes' },
  'cancel-request': { [PLANNED]: 'request-changes-instead' },
  modify: { [PLANNED]: 'under-review' },
  'discard-draft-version': { [PLANNED]: 'under-review' },
  stop: { [PLANNED]: 'yes' },
};
