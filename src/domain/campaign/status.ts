import type { CampaignType } from './type.ts';

export interface StatusTraits {
  /** The types whose campaigns can have it. */
  readonly types: readonly CampaignType[];
  /** Its own content was never in force: what would be activated is the campaign itself. */
  readonly isBefore: boolean;
  /** Its own content can be written. */
  readonly isEditable: boolean;
  /** Something still happens, or may happen, without anybody's doing. */
  readonly isInForce: boolean;
  /** Runs may still begin. */
  readonly launches: boolean;
  /** A draft version beside the one in force can be made, written and activated. */
  readonly isModifiable: boolean;
  /** It all ended: from here a campaign is only kept, archived or duplicated. */
  readonly isFinal: boolean;
  /** Put away: its name is free again, and the clock deletes it. */
  readonly isPutAway: boolean;
  /** Lies on the calendar with its dates; otherwise only its type's wishes do. */
  readonly onCalendar: boolean;
  /** A tab shows it before anything was filtered. */
  readonly shownAtFirst: boolean;
}

const REVIEWED = ['action', 'api-triggered'] as const;
const ORCHESTRATED = ['orchestrated'] as const;
const EVERY_TYPE = [...REVIEWED, ...ORCHESTRATED] as const;

/** What a status has not unless its own line says so. */
const PLAIN = {
  isBefore: false,
  isEditable: false,
  isInForce: false,
  launches: false,
  isModifiable: false,
  isFinal: false,
  isPutAway: false,
  onCalendar: true,
  shownAtFirst: false,
} as const;

/**
 * Where a campaign stands in its lifecycle, in the order in which it usually gets there, and what that means to whoever
 * asks. Nothing else lists statuses by what they have in common.
 */
// prettier-ignore
export const STATUS_TRAITS = {
  draft: { ...PLAIN, types: EVERY_TYPE, isBefore: true, isEditable: true, onCalendar: false, shownAtFirst: true },
  'in-review': { ...PLAIN, types: REVIEWED, isBefore: true },
  publishing: { ...PLAIN, types: ORCHESTRATED, isInForce: true, launches: true, shownAtFirst: true },
  scheduled: { ...PLAIN, types: EVERY_TYPE, isInForce: true, launches: true, isModifiable: true, shownAtFirst: true },
  live: { ...PLAIN, types: EVERY_TYPE, isInForce: true, launches: true, isModifiable: true, shownAtFirst: true },
  closed: { ...PLAIN, types: ORCHESTRATED, isInForce: true },
  completed: { ...PLAIN, types: EVERY_TYPE, isFinal: true },
  stopped: { ...PLAIN, types: EVERY_TYPE, isFinal: true },
  failed: { ...PLAIN, types: REVIEWED, isFinal: true },
  archived: { ...PLAIN, types: EVERY_TYPE, isPutAway: true },
} as const satisfies Record<string, StatusTraits>;

export type Status = keyof typeof STATUS_TRAITS;
type Traits = typeof STATUS_TRAITS;

/** The statuses that have a trait, so that types know which. */
type StatusWith<Trait extends keyof StatusTraits> = {
  [Each in Status]: Traits[Each][Trait] extends true ? Each : never;
}[Status];

export const STATUSES = Object.keys(STATUS_TRAITS) as [Status, ...Status[]];

/** The record, read where a status is known only when it runs. */
export function traitsOf(status: Status): StatusTraits {
  return STATUS_TRAITS[status];
}

type Flag = {
  [Trait in keyof StatusTraits]: StatusTraits[Trait] extends boolean ? Trait : never;
}[keyof StatusTraits];

/** The statuses that have a trait, in order. */
export function statusesWith<Trait extends Flag>(trait: Trait): StatusWith<Trait>[] {
  return STATUSES.filter((each): each is StatusWith<Trait> => traitsOf(each)[trait]);
}

/** Statuses at which it all ended. */
export const FINAL = statusesWith('isFinal');

export function isFinal(status: Status): boolean {
  return traitsOf(status).isFinal;
}

export function isInForce(status: Status): boolean {
  return traitsOf(status).isInForce;
}

function statusesOf(type: CampaignType): readonly Status[] {
  return STATUSES.filter((each) => traitsOf(each).types.includes(type));
}

/** The statuses that a campaign of a type can have. An orchestrated one is never in review and never failed. */
export const STATUSES_OF: Record<CampaignType, readonly Status[]> = {
  action: statusesOf('action'),
  'api-triggered': statusesOf('api-triggered'),
  orchestrated: statusesOf('orchestrated'),
};
