import { newCampaign } from '../../../domain/campaign/new-campaign.ts';
import { withWritten } from '../../../domain/campaign/with-written.ts';
import type { Ids } from '../../../domain/ports/system.ts';
import type { ImportChoices } from '../../../exchange/package/import-choices.ts';
import { importPackage, type Arrival } from '../../../exchange/package/import-package.ts';
import type { PackageFile } from '../../../exchange/package/package-file.ts';
import type { RowDraft } from '../../../exchange/spreadsheet/read-row.ts';
import type { Intent } from '../intent.ts';
import { madeBy } from '../made-by.ts';

/** Drafts of what the rows of a spreadsheet describe, all of them or none. `zone`: where their times are meant. */
export function draftsOfRows(
  rows: readonly RowDraft[],
  zone: string,
  source: string,
  ids: Ids,
): Intent<void> {
  const named = rows.map((row) => ({ row, id: ids.next(), actionId: ids.next() }));
  return {
    decide(_found, _shelved, context) {
      const mark = { at: context.now, by: context.actor.name };
      const created = named.map(({ row, id, actionId }) => {
        const { type, name } = row;
        const beginning = { type, name, category: 'marketing', zone, start: null } as const;
        return withWritten(newCampaign(beginning, id, actionId, mark), row);
      });
      const told = { kind: 'arrived', count: created.length, source } as const;
      return { ...madeBy(context, created, { source }), told, answer: undefined };
    },
  };
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
