import { isRemoved, type References } from '../../domain/campaign/reference.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import { fold } from '../../domain/selection/fold.ts';
import { pastDates } from '../../domain/lifecycle/duplicate.ts';
import type { Instant } from '../../domain/time/instant.ts';
import {
  dependenciesOf,
  dependencyKey,
  type Dependency,
  type PackagedCampaign,
  type PackageFile,
} from './package-file.ts';

/**
 * What becomes of one thing that arrives: a new one is created, one that is there is used in its place, or what names
 * it is left empty. The last is for what was gone already where it came from.
 */
export type Choice =
  | { readonly kind: 'create' }
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'empty' };

/** By a campaign's id, and by a dependency's key. */
export interface ImportChoices {
  readonly campaigns: ReadonlyMap<string, Choice>;
  readonly references: ReadonlyMap<string, Choice>;
}

/** A campaign of the sandbox, as far as arrivals are compared with it. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly type: CampaignType;
}

const CREATE: Choice = { kind: 'create' };
const EMPTY: Choice = { kind: 'empty' };

/** The campaigns of the same type that have the id or the name of one that arrives, by its id; the same id first. */
export function counterparts<Row extends Present>(
  file: PackageFile,
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const ids = new Set(file.campaigns.map((each) => each.id));
  const names = new Set(file.campaigns.map((each) => fold(each.name)));
  const near = rows.filter((each) => ids.has(each.id) || names.has(fold(each.name)));
  const byName = new Map<string, Row[]>();
  for (const each of near) byName.set(fold(each.name), [...(byName.get(fold(each.name)) ?? []), each]);
  const byId = new Map(near.map((each) => [each.id, each]));
  return new Map(
    file.campaigns.map(({ id, name, type }) => {
      const found = new Set([byId.get(id), ...(byName.get(fold(name)) ?? [])]);
      return [id, [...found].filter((each) => each !== undefined).filter((each) => each.type === type)];
    }),
  );
}

/**
 * What is proposed at first: the very campaign, where it is there, else a new one; an audience or a configuration of
 * the same kind and id, else of the same name, else a new one.
 */
export function firstChoices(
  file: PackageFile,
  rows: readonly Present[],
  references: References,
): ImportChoices {
  const near = counterparts(file, rows);
  return {
    campaigns: new Map(
      file.campaigns.map(({ id }) => {
        const same = near.get(id)?.find((each) => each.id === id);
        return [id, same === undefined ? CREATE : { kind: 'existing', id: same.id }];
      }),
    ),
    references: new Map(file.references.map((each) => [dependencyKey(each), choiceFor(each, references)])),
  };
}

function choiceFor({ kind, id, name }: Dependency, references: References): Choice {
  const present = [...references.values()].filter((each) => each.kind === kind && !isRemoved(each));
  if (present.some((each) => each.id === id)) return { kind: 'existing', id };
  if (name === null) return EMPTY;
  const sameName = present.find((each) => fold(each.name) === fold(name));
  return sameName === undefined ? CREATE : { kind: 'existing', id: sameName.id };
}

/** The campaigns that will be made. */
export function arriving(file: PackageFile, { campaigns }: ImportChoices): PackagedCampaign[] {
  return file.campaigns.filter(({ id }) => campaigns.get(id)?.kind === 'create');
}

/** The dependencies that the campaigns to be made name. What only others name is not needed. */
export function needed(file: PackageFile, choices: ImportChoices): Dependency[] {
  const keys = new Set(arriving(file, choices).flatMap(dependenciesOf));
  return file.references.filter((each) => keys.has(dependencyKey(each)));
}

/** Whether a campaign names dates that have passed, which do not arrive. */
export function losesDates({ content: { schedule } }: PackagedCampaign, now: Instant): boolean {
  return pastDates(schedule, now).length > 0;
}
