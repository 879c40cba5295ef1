import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Context } from '../../domain/lifecycle/context.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { Deed } from '../../domain/lifecycle/undo.ts';
import type {
  Following,
  JournalEntry,
  NewCampaignEntry,
  ShelfItems,
  ShelfName,
  Shelved,
  ThingEntry,
} from '../../domain/ports/repository.ts';
import type { Told } from './recent-actions.svelte.ts';

/** What was done to one thing that stands beside the campaigns. */
export type ThingChange = {
  readonly [Name in ShelfName]: {
    readonly shelf: Name;
    /** Null: it was not there. */
    readonly before: ShelfItems[Name] | null;
    /** Null: it is there no more. */
    readonly after: ShelfItems[Name] | null;
    /** How the journal calls it, where that does not follow from before and after. */
    readonly event?: ThingEntry['event'];
  };
}[ShelfName];

/** All that an intent changes. Whatever is not named stays. */
export interface Change<Answer> {
  readonly put?: readonly Campaign[];
  readonly remove?: readonly string[];
  readonly journal?: readonly NewCampaignEntry[];
  readonly things?: readonly ThingChange[];
  /** What an undo has to take back from campaigns; the things go back by themselves. */
  readonly deeds?: readonly Deed[];
  /** How the action is listed, with its undo. Absent: it is not. */
  readonly told?: Told;
  readonly answer: Answer;
}

/** `about`: the one of several campaigns that it is true of. */
export type Refusal = { readonly reason: Reason; readonly about?: Pick<Campaign, 'id' | 'name'> };
/** What becomes of one of many campaigns. */
export type CampaignChange = Pick<Change<unknown>, 'put' | 'remove' | 'journal' | 'deeds'>;
export type Verdict<Answer> = Change<Answer> | Refusal;

/** Asks the journal for its latest entry of a kind. */
export type LatestWhere = (isOf: (entry: JournalEntry) => boolean) => Promise<JournalEntry | null>;

/**
 * What somebody wants to be changed. It names what has to be read for it, and decides, without waiting, by what is
 * stored at that moment.
 */
export interface Intent<Answer> {
  /** Ids of the campaigns that it is judged by. */
  readonly campaigns?: readonly string[];
  /** The shelves that it is judged by or changes. */
  readonly shelves?: readonly ShelfName[];
  /** Absent: everybody but a viewer. */
  readonly openTo?: 'everybody';
  /** Which entries of the journal are of what it changes; where that has changed meanwhile, the latest is told. */
  readonly isOf?: (entry: JournalEntry) => boolean;
  /** Where the latest entry is not found by itself alone: how it is, by questions to the journal. */
  readonly trace?: (latest: LatestWhere) => Promise<JournalEntry | null>;
  /** Who waits for it, where it is much. */
  readonly following?: Following;
  /**
   * What becomes of each campaign by itself, where they may be many: `nth` is its place among `campaigns`. They are then read,
   * decided and written some at a time, and `decide` comes last and is given none of them.
   */
  readonly decideEach?: (
    stored: Campaign | undefined,
    nth: number,
    context: Context,
  ) => CampaignChange | Refusal;
  /** `found`: in the order of `campaigns`, as they are stored; undefined: gone. */
  decide(found: readonly (Campaign | undefined)[], shelved: Shelved, context: Context): Verdict<Answer>;
}

export const GONE: Refusal = { reason: { code: 'gone' } };
export const CHANGED: Refusal = { reason: { code: 'changed-meanwhile' } };
