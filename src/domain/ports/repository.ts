import type { Campaign } from '../campaign/campaign.ts';
import type { Policy } from '../campaign/policy.ts';
import type { Reference } from '../campaign/reference.ts';
import type { Step } from '../lifecycle/step.ts';

/** What the journal keeps of one step; entries are numbered in the order in which they were written. */
export interface JournalEntry extends Omit<Step, 'event'> {
  readonly number: number;
  readonly campaignId: string;
  readonly name: string;
  /** An undone event is a step of its own. */
  readonly event: Step['event'] | 'undo';
}
export type NewEntry = Omit<JournalEntry, 'number'>;

/** A stored row that does not parse. It is left where it is and reported, and never hides the rest. */
export interface BrokenRow {
  readonly id: string;
  readonly problem: string;
  readonly raw: unknown;
}

export interface Page {
  readonly campaigns: readonly Campaign[];
  readonly broken: readonly BrokenRow[];
  /** Where the next page begins; null after the last. */
  readonly next: PageKey | null;
}
/** Opaque to all but the repository that made it. */
export type PageKey = readonly unknown[];

/** What one command changes, all of it or nothing. */
export interface Decision<Answer> {
  readonly put?: readonly Campaign[];
  readonly remove?: readonly string[];
  readonly journal?: readonly NewEntry[];
  readonly answer: Answer;
}

/** What keeps one sandbox. Every method may reject with a `StorageFault`. */
export interface Repository {
  count(): Promise<number>;
  references(): Promise<Reference[]>;
  policies(): Promise<Policy[]>;
  /** Adds a policy or replaces the one of the same id. */
  savePolicy(policy: Policy): Promise<void>;
  removePolicy(id: string): Promise<void>;
  /** Calls back with the policies whenever any tab changes them. Answers how to stop. */
  watchPolicies(
    onPolicies: (policies: readonly Policy[]) => void,
    onFault: (fault: unknown) => void,
  ): () => void;
  /** Campaigns, last modified first, a page at a time. */
  page(after: PageKey | null, limit: number): Promise<Page>;
  /** Campaigns by id, in that order; those that are gone or broken are undefined. */
  get(ids: readonly string[]): Promise<(Campaign | undefined)[]>;
  /** Reads, decides and writes in one transaction; `decide` must not wait. */
  transact<Answer>(
    ids: readonly string[],
    decide: (found: (Campaign | undefined)[]) => Decision<Answer>,
  ): Promise<Answer>;
  /** Replaces everything in one transaction per call of `write`; for demo data and empty sandboxes. */
  fill(references: readonly Reference[], policies: readonly Policy[]): Promise<void>;
  journalOf(campaignId: string): Promise<JournalEntry[]>;
  /** The newest entries below a number, newest first, of those that are wanted; at most `limit`. */
  journalBefore(
    number: number,
    limit: number,
    isWanted: (entry: JournalEntry) => boolean,
  ): Promise<JournalEntry[]>;
  lastNumber(): Promise<number>;
  /** Calls back with what is written after an entry, by whichever tab. Answers how to stop. */
  watch(
    after: number,
    onEntries: (entries: readonly JournalEntry[]) => void,
    onFault: (fault: unknown) => void,
  ): () => void;
  close(): void;
}
