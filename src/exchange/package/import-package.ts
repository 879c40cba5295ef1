import type { Campaign, Mark } from '../../domain/campaign/campaign.ts';
import { newCampaign } from '../../domain/campaign/new-campaign.ts';
import type { Reference, References } from '../../domain/campaign/reference.ts';
import { withoutPastDates } from '../../domain/lifecycle/duplicate.ts';
import type { Ids } from '../../domain/ports/system.ts';
import { arriving, needed, type ImportChoices } from './import-choices.ts';
import { dependencyKey, type Dependency, type PackagedCampaign, type PackageFile } from './package-file.ts';

/** What an import makes. */
export interface Arrival {
  readonly campaigns: readonly Campaign[];
  readonly references: readonly Reference[];
}

type NewId = (kind: Dependency['kind'], id: string) => string | null;

/**
 * Makes what was chosen of a file. Every campaign arrives as a draft under an id of its own, without dates that have
 * passed. An audience or a configuration keeps its id where that is free, so that the same one is known again.
 */
export function importPackage(
  file: PackageFile,
  choices: ImportChoices,
  { mark, ids, references }: { readonly mark: Mark; readonly ids: Ids; readonly references: References },
): Arrival {
  const made: Reference[] = [];
  const taken = new Set(references.keys());
  const idOf = new Map<string, string | null>();
  for (const each of needed(file, choices)) {
    const key = dependencyKey(each);
    const choice = choices.references.get(key) ?? { kind: 'empty' };
    if (choice.kind !== 'create' || each.name === null) {
      idOf.set(key, choice.kind === 'existing' ? choice.id : null);
      continue;
    }
    const id = taken.has(each.id) ? ids.next() : each.id;
    taken.add(id);
    idOf.set(key, id);
    made.push({ ...each, name: each.name, id, outages: [], removedAt: null });
  }
  const newId: NewId = (kind, id) => idOf.get(dependencyKey({ kind, id })) ?? null;
  return {
    campaigns: arriving(file, choices).map((each) => arrived(each, newId, ids.next(), mark)),
    references: made,
  };
}

function arrived(packaged: PackagedCampaign, newId: NewId, id: string, mark: Mark): Campaign {
  const { type, name, description, tags } = packaged;
  const content = withoutPastDates(withReferences(packaged.content, newId), mark.at);
  const { category } = packaged.content;
  const { zone } = content.schedule;
  const empty = newCampaign({ type, category, name, zone, start: null }, id, id, mark);
  return { ...empty, description, tags, current: { ...empty.current, content } } as Campaign;
}

function withReferences(content: PackagedCampaign['content'], newId: NewId): PackagedCampaign['content'] {
  const { audienceId, actions } = content;
  return {
    ...content,
    audienceId: audienceId === null ? null : newId('audience', audienceId),
    actions: actions.map((each) => ({
      ...each,
      configurationId: each.configurationId === null ? null : newId('configuration', each.configurationId),
    })),
  };
}
