import { fold } from '../../domain/selection/fold.ts';

/** What a column of a spreadsheet may hold of a campaign. */
export const IMPORT_FIELDS = [
  'name',
  'description',
  'type',
  'category',
  'channel',
  'tags',
  'audience',
  'identityType',
  'configuration',
  'title',
  'body',
  'start',
  'end',
  'priority',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which field each column holds, by the column's place; null: it is left out. */
export type Mapping = readonly (ImportField | null)[];

/** How people head such columns, in English and French, folded. */
const HEADINGS: Record<ImportField, readonly string[]> = {
  name: ['name', 'campaign', 'campaign name', 'nom', 'campagne', 'nom de la campagne'],
  description: ['description', 'notes', 'comment', 'commentaire'],
  type: ['type', 'campaign type', 'type de campagne'],
  category: ['category', 'categorie'],
  channel: ['channel', 'channels', 'canal', 'canaux'],
  tags: ['tags', 'tag', 'labels', 'balises', 'balise', 'etiquettes'],
  audience: ['audience', 'segment', 'cible'],
  identityType: ['identity type', 'identity', "type d'identite", 'identite'],
  configuration: [
    'channel configuration',
    'configuration',
    'configuration du canal',
    'surface',
    'expediteur',
  ],
  title: ['title', 'subject', 'subject line', 'titre', 'objet'],
  body: ['body', 'message', 'text', 'content', 'corps', 'texte', 'contenu'],
  start: ['start', 'start date', 'send date', 'date', 'debut', 'date de debut', "date d'envoi"],
  end: ['end', 'end date', 'fin', 'date de fin'],
  priority: ['priority', 'priority score', 'priorite', 'score de priorite'],
};

/** Guesses which field each column holds by its heading. A field is taken once, by the first column that bears it. */
export function guessMapping(headings: readonly string[]): Mapping {
  const taken = new Set<ImportField>();
  return headings.map((heading) => {
    const folded = fold(heading.trim().replaceAll(/[_\s]+/g, ' '));
    const field = IMPORT_FIELDS.find((each) => !taken.has(each) && HEADINGS[each].includes(folded)) ?? null;
    if (field !== null) taken.add(field);
    return field;
  });
}
