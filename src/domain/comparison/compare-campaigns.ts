import type { Campaign } from '../campaign/campaign.ts';
import { differences, type Difference } from '../campaign/differences.ts';
import type { Status } from '../campaign/status.ts';
import { writtenOf } from '../campaign/written.ts';
import type { CampaignEntry } from '../ports/repository.ts';
import type { Instant } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';
import { changesLeft } from './changes-left.ts';

/**
 * What became of a campaign in a copy: it begins at another time, something else of it was written otherwise, it is there alone, it
 * is there no more, or only its life has led elsewhere: its status, or which version is in force.
 */
export const DIFFERENCE_KINDS = ['moved', 'changed', 'new', 'gone', 'life'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/**
 * On which side somebody has changed it since the copy was made; `unknown`: the original was replaced as a whole meanwhile, so
 * that its journal does not tell.
 */
export type ChangedIn = 'copy' | 'original' | 'both' | 'unknown';

/** A text that differs: a name, a description, tags in a row. */
export interface TextDifference {
  readonly field: 'name' | 'description' | 'tags';
  readonly before: string;
  readonly after: string;
}

/** How a campaign of a copy differs from the same campaign of its original. */
export interface CampaignDifference {
  readonly id: string;
  /** As it is in the copy, else in the original. */
  readonly name: string;
  readonly kind: DifferenceKind;
  /** Null: the original has it not, or no more. */
  readonly original: Campaign | null;
  /** Null: the copy has it no more, or not. */
  readonly copy: Campaign | null;
  /** When it begins on both sides, where that differs. */
  readonly moved: { readonly from: Instant; readonly to: Instant } | null;
  readonly texts: readonly TextDifference[];
  /** What else was written otherwise, the start of what was moved left out. */
  readonly fields: readonly Difference[];
  readonly status: { readonly original: Status; readonly copy: Status } | null;
  readonly changedIn: ChangedIn;
  /** What somebody did to it last in the original since the copy was made; null: nothing, or nobody knows. */
  readonly latest: CampaignEntry | null;
}

/** What both journals tell of a campaign since the copy was made; null: the original's does not tell. */
export interface Since {
  readonly original: readonly CampaignEntry[] | null;
  readonly copy: readonly CampaignEntry[];
}

/**
 * How a campaign differs, by what is written of it: of one with a draft version, by that. Null: nothing does. Both are to be
 * settled, each until the time of its sandbox.
 */
export function compareCampaigns(
  original: Campaign | null,
  copy: Campaign | null,
  since: Since,
  copyId: string,
): CampaignDifference | null {
  const shown = copy ?? original;
  if (shown === null) return null;
  const left = since.original === null ? null : changesLeft(since.original, copyId);
  const latest = left?.at(-1) ?? null;
  const common = { id: shown.id, name: shown.name, original, copy, latest };
  if (original === null || copy === null) {
    return {
      ...common,
      kind: original === null ? 'new' : 'gone',
      moved: null,
      texts: [],
      fields: [],
      status: null,
      // What is on one side only was made or deleted on one of them, whatever the clock has done to it.
      changedIn: left === null ? 'unknown' : sideOf(latest !== null, hasHappened(original, copy, since)),
    };
  }
  const [before, after] = [writtenOf(original), writtenOf(copy)];
  const texts = textDifferences(before, after);
  const all = differences(before.content, after.content);
  const moved = movedBetween(before.content.schedule, after.content.schedule);
  const fields = moved === null ? all : all.filter(({ field }) => field !== 'start');
  const status = original.status === copy.status ? null : { original: original.status, copy: copy.status };
  const isSame = texts.length === 0 && all.length === 0;
  const isSameInForce = differences(original.current.content, copy.current.content).length === 0;
  if (isSame && isSameInForce && status === null) return null;
  const kind = isSame ? 'life' : moved === null ? 'changed' : 'moved';
  const changedIn =
    left === null ? 'unknown' : sideOf(latest !== null, changesLeft(since.copy, '').length > 0);
  return { ...common, kind, moved, texts, fields, status, changedIn };
}

function sideOf(isInOriginal: boolean, isInCopy: boolean): ChangedIn {
  if (isInOriginal) return isInCopy ? 'both' : 'original';
  return 'copy';
}

/** Whether it was made in the copy, or deleted there, even by the clock. */
function hasHappened(original: Campaign | null, copy: Campaign | null, { copy: entries }: Since): boolean {
  if (copy === null) return original !== null && entries.length > 0;
  return changesLeft(entries, '').length > 0;
}

function movedBetween(
  before: { readonly start: string | null; readonly zone: string },
  after: { readonly start: string | null; readonly zone: string },
): CampaignDifference['moved'] {
  if (before.start === null || after.start === null) return null;
  const [from, to] = [instantOf(before.start, before.zone), instantOf(after.start, after.zone)];
  return from === to ? null : { from, to };
}

function textDifferences(
  before: Pick<Campaign, 'name' | 'description'> & { readonly tags: readonly string[] },
  after: typeof before,
): TextDifference[] {
  const sides = ({ name, description, tags }: typeof before) => ({
    name,
    description,
    tags: [...tags].sort().join(', '),
  });
  const [one, other] = [sides(before), sides(after)];
  return (['name', 'description', 'tags'] as const).flatMap((field) =>
    one[field] === other[field] ? [] : { field, before: one[field], after: other[field] },
  );
}
