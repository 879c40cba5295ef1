import type { Campaign, Mark } from '../../../domain/campaign/campaign.ts';
import { isRemoved, type Reference } from '../../../domain/campaign/reference.ts';
import type { Ids } from '../../../domain/ports/system.ts';
import type { ImportChoices } from '../../../exchange/package/import-choices.ts';
import { importPackage, type Arrival } from '../../../exchange/package/import-package.ts';
import type { PackageFile } from '../../../exchange/package/package-file.ts';
import type { Reading } from '../../../exchange/reading/reading.ts';
import { CHANGED, type Intent } from '../intent.ts';
import { broughtBy, madeBy } from '../made-by.ts';

/** What has been read of a file from elsewhere, all of it or none: drafts, and what was sent as it was. */
export function arrivalOfReading(
  { campaigns: read, references }: Pick<Reading, 'campaigns' | 'references'>,
  source: string,
): Intent<void> {
  return {
    shelves: ['references'],
    decide(_found, { references: stored = [] }, context) {
      const mark = { at: context.now, by: context.actor.name };
      // Somebody has made one of that name meanwhile: it is to be used, or another name to be found.
      if (references.some((each) => stored.some((other) => isNamesake(each, other)))) return CHANGED;
      const drafts = read.flatMap(({ as, campaign }) => (as === 'draft' ? [madeAt(campaign, mark)] : []));
      const sent = read.flatMap(({ as, campaign }) =>
        as === 'draft' ? [] : [{ ...campaign, modified: mark }],
      );
      const made = madeBy(context, drafts, { source });
      const brought = broughtBy(context, sent, { source });
      return {
        put: [...drafts, ...sent],
        journal: [...made.journal, ...brought.journal],
        deeds: [...made.deeds, ...brought.deeds],
        things: references.map((after) => ({ shelf: 'references', before: null, after }) as const),
        told: { kind: 'arrived', count: read.length, source },
        answer: undefined,
      };
    },
  };
}

/** A draft as of the moment at which it is written, however long it was looked at before. */
function madeAt(draft: Campaign, mark: Mark): Campaign {
  const current = { ...draft.current, created: mark };
  return { ...draft, statusSince: mark.at, created: mark, modified: mark, current } as Campaign;
}

function isNamesake(one: Reference, other: Reference): boolean {
  const isAlike =
    one.kind === 'configuration'
      ? other.kind === one.kind && other.channel === one.channel
      : one.kind === other.kind;
  return isAlike && !isRemoved(other) && one.name.toLowerCase() === other.name.trim().toLowerCase();
}

/** What was chosen of a package's file, with what it refers to. Answers what was made. */
export function arrivalOfPackage(file: PackageFile, choices: ImportChoices, ids: Ids): Intent<Arrival> {
  const source = file.package.name;
  return {
    shelves: ['references'],
    decide(_found, _shelved, context) {
      const mark = { at: context.now, by: context.actor.name };
      const arrival = importPackage(file, choices, { mark, ids, references: context.references });
      const { campaigns, references } = arrival;
      return {
        ...madeBy(context, campaigns, { source }),
        things: references.map((after) => ({ shelf: 'references', before: null, after }) as const),
        told: { kind: 'arrived', count: campaigns.length, source },
        answer: arrival,
      };
    },
  };
}
