import type { Campaign } from '../campaign/campaign.ts';
import type { Person } from '../campaign/person.ts';
import type { Policy } from '../campaign/policy.ts';
import type { Reference } from '../campaign/reference.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { Instant } from '../time/instant.ts';
import type { Step } from '../lifecycle/step.ts';
import type { CalendarOverlay } from '../overlays/overlay.ts';
import type { CampaignPackage } from '../packages/package.ts';
import type { SavedView } from '../selection/saved-view.ts';
import type { Acceptance } from '../pressure/acceptance.ts';
import type { Template } from '../campaign/template.ts';
import type { Cap } from '../pressure/cap.ts';
import type { SandboxSettings } from '../pressure/settings.ts';
import type { PackedRows } from './packed-rows.ts';
import type { Shelf } from './shelf.ts';

/** What every entry of the journal says; entries are numbered in the order in which they were written. */
interface Entry {
  readonly number: number;
  readonly at: Instant;
  /** The name, at that moment, of what it is about. */
  readonly name: string;
  readonly inputs: Step['inputs'];
}

/** What the journal keeps of one step of a campaign. */
export interface CampaignEntry extends Entry, Omit<Step, 'event'> {
  readonly campaignId: string;
  /** Beginnings and arrivals from a file are steps of their own. */
  readonly event: Step['event'] | 'create' | 'import';
  /**
   * Which stay in the editor it is of. While it is the last of its campaign, the next one of the same stay takes its
   * place under a new number and names the fields of both; absent: it stands for good.
   */
  readonly stay?: string;
}

/** What stands on shelves, as the journal tells it apart. */
export const THINGS = [
  'audience',
  'configuration',
  'policy',
  'person',
  'package',
  'feedback',
  'overlay',
  'cap',
  'acceptance',
  'settings',
  'template',
  'view',
] as const;
export type Thing = (typeof THINGS)[number];

export const THING_EVENTS = ['add', 'change', 'remove'] as const;
export type ThingEvent = (typeof THING_EVENTS)[number];

/** What the journal keeps of a change beside the campaigns. */
export interface ThingEntry extends Entry {
  readonly thing: Thing;
  readonly thingId: string;
  readonly event: ThingEvent | 'undo';
  /** Who did it: the clock changes nothing here. */
  readonly actor: string;
}

export type JournalEntry = CampaignEntry | ThingEntry;
export type NewCampaignEntry = Omit<CampaignEntry, 'number'>;
export type NewThingEntry = Omit<ThingEntry, 'number'>;
export type NewEntry = NewCampaignEntry | NewThingEntry;

/** Of entries that were written in one go: they follow each other without a gap. */
export interface Numbers {
  readonly first: number;
  readonly last: number;
}

/** What one command has written: the campaigns as they are stored now, and those that are no more. */
export interface Written {
  readonly put: readonly Campaign[];
  readonly remove: readonly string[];
  /** Under which the journal tells of it; null: it does not. */
  readonly entries: Numbers | null;
}

/** Tells what happened to a campaign from what happened beside the campaigns. */
export function isOfCampaign<Some extends NewEntry>(entry: Some): entry is Extract<Some, NewCampaignEntry> {
  return 'campaignId' in entry;
}

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

/** What is put on shelves, or taken off by id. */
export type ShelfChanges = {
  readonly [Name in ShelfName]?: {
    readonly put?: readonly ShelfItems[Name][];
    readonly remove?: readonly string[];
  };
};
/** Everything that stands on the shelves that were asked for. */
export type Shelved = { readonly [Name in ShelfName]?: readonly ShelfItems[Name][] };

/** What becomes of campaigns, and what is told of it. */
export interface CampaignChanges {
  readonly put?: readonly Campaign[] | undefined;
  readonly remove?: readonly string[] | undefined;
  readonly journal?: readonly NewEntry[] | undefined;
}

/** What one command changes, all of it or nothing. */
export interface Decision<Answer> extends CampaignChanges {
  /** What changes beside the campaigns. */
  readonly shelves?: ShelfChanges;
  readonly answer: Answer;
  /** Called as soon as all of it is stored, before anybody else is told. */
  readonly onStored?: () => void;
}

/** What stands beside the campaigns, by sort. */
export interface ShelfItems {
  readonly references: Reference;
  readonly policies: Policy;
  readonly people: Person;
  readonly packages: CampaignPackage;
  readonly feedback: Feedback;
  readonly overlays: CalendarOverlay;
  readonly caps: Cap;
  /** Of campaigns that are over a cap, by the campaign's id. */
  readonly acceptances: Acceptance;
  /** One, or none yet. */
  readonly settings: SandboxSettings;
  readonly templates: Template;
  readonly views: SavedView;
}
export type ShelfName = keyof ShelfItems;
export type Shelves = { readonly [Name in ShelfName]: Shelf<ShelfItems[Name]> };

/** Everything that a sandbox holds, by section. */
export interface Records extends ShelfItems {
  readonly campaigns: Campaign;
  readonly journal: NewEntry;
}
export type Section = keyof Records;
/** Some records of one section. */
export type Part = {
  readonly [Name in Section]: { readonly section: Name; readonly records: readonly Records[Name][] };
}[Section];

/** What was found when everything was read. */
export interface Survey {
  readonly broken: readonly (BrokenRow & { readonly section: Section })[];
  /** Stands for what was stored at that moment; equal only while nothing has changed. */
  readonly state: string;
}

/** What a sandbox is filled with; what is not named is empty. */
export type Contents = { readonly [Name in ShelfName]?: readonly ShelfItems[Name][] } & {
  readonly campaigns?: readonly Campaign[];
  readonly journal?: readonly NewEntry[];
};

/** Somebody waits for much that is written, and may not want it any more. */
export interface Following {
  /** `share`: how much is written, from 0 to 1. */
  onProgress(share: number): void;
  isCalledOff(): boolean;
}

/** What was called off while it was written. Nothing of it is kept. */
export class CalledOff extends Error {}

/** What keeps one sandbox. Every method may reject with a `StorageFault`. */
export interface Repository extends Shelves {
  readonly packed: PackedRows;
  count(): Promise<number>;
  /** How many records each section holds, readable or not. */
  counts(): Promise<Readonly<Record<Section, number>>>;
  /** Campaigns, last modified first, a page at a time. */
  page(after: PageKey | null, limit: number): Promise<Page>;
  /** Campaigns that no page brings, because their row has lost what they are ordered by. */
  outOfOrder(): Promise<Pick<Page, 'campaigns' | 'broken'>>;
  /** Campaigns by id, in that order; those that are gone or broken are undefined. */
  get(ids: readonly string[]): Promise<(Campaign | undefined)[]>;
  /**
   * Reads campaigns and whole shelves, decides and writes in one transaction; `decide` must not wait, and changes only
   * shelves that were read. Entries of one stay in the editor are kept as one. Rejects with `CalledOff`, and has written
   * nothing, where `following` calls it off.
   */
  transact<Answer>(
    ids: readonly string[],
    decide: (found: (Campaign | undefined)[], shelved: Shelved) => Decision<Answer>,
    shelves?: readonly ShelfName[],
    following?: Following | null,
  ): Promise<Answer>;
  /**
   * The same for many campaigns: `decideSome` is asked about some of them at a time, in their order and with the place of the first,
   * and `decide` at the end about the shelves. It is one transaction all the same, during which the page goes on being answered.
   * Nothing is written where one of them throws.
   */
  transactMany<Answer>(
    ids: readonly string[],
    decideSome: (found: readonly (Campaign | undefined)[], first: number) => CampaignChanges,
    decide: (shelved: Shelved) => Decision<Answer>,
    shelves?: readonly ShelfName[],
    following?: Following | null,
  ): Promise<Answer>;
  /**
   * Calls back with what `transact` of this very repository has stored, and waits before that one answers. Answers how to
   * stop.
   */
  onWritten(listener: (written: Written) => Promise<void>): () => void;
  /** Replaces everything the sandbox holds, in one transaction. */
  fill(contents: Contents): Promise<void>;
  /**
   * Reads everything as it stands at one moment, a part at a time: campaigns and the shelves by id, the journal in its
   * order. `onPart` must not wait.
   */
  everything(onPart: (part: Part) => void): Promise<Survey>;
  /**
   * Adds to what the sandbox holds and replaces what has the same id, or takes the place of all of it, in one
   * transaction. Answers false and changes nothing where the sandbox is not in that state any more.
   */
  take(how: 'merge' | 'replace', contents: Contents, state: string): Promise<boolean>;
  journalOf(campaignId: string): Promise<CampaignEntry[]>;
  /** The newest entries below a number, newest first, of those that are wanted; at most `limit`. */
  journalBefore(
    number: number,
    limit: number,
    isWanted: (entry: JournalEntry) => boolean,
  ): Promise<JournalEntry[]>;
  /** All entries above a number, in their order. */
  journalAfter(number: number): Promise<JournalEntry[]>;
  lastNumber(): Promise<number>;
  /** The last instant of real time that any tab has seen here; null: none yet. */
  lastSeen(): Promise<Instant | null>;
  see(now: Instant): Promise<void>;
  /** Calls back with the last instant seen, now and whenever any tab sees another. Answers how to stop. */
  watchSeen(onSeen: (seen: Instant | null) => void, onFault: (fault: unknown) => void): () => void;
  /** Calls back with what is written after an entry, by whichever tab. Answers how to stop. */
  watch(
    after: number,
    onEntries: (entries: readonly JournalEntry[]) => void,
    onFault: (fault: unknown) => void,
  ): () => void;
  close(): void;
}
