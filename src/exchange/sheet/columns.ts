import { fold } from '../../domain/selection/fold.ts';
import { columnLetters, type Sheet, type SheetRow } from './sheet.ts';
import type { Field } from './field.ts';

/** How people head the columns of a plan, in English and French, folded. What stands here is never in doubt. */
const HEADINGS: Partial<Record<Field, readonly string[]>> = {
  name: ['name', 'campaign', 'campaign name', 'title of campaign', 'nom', 'campagne', 'nom de la campagne'],
  description: ['description', 'notes', 'note', 'comment', 'comments', 'commentaire', 'commentaires'],
  type: ['type', 'campaign type', 'type de campagne'],
  category: ['category', 'categorie'],
  status: ['status', 'state', 'statut', 'etat'],
  channel: ['channel', 'channels', 'campaign channel', 'canal', 'canaux'],
  tags: ['tags', 'tag', 'labels', 'label', 'balises', 'balise', 'etiquettes', 'etiquette'],
  audience: [
    'audience',
    'segment',
    'list',
    'target audience',
    'cible',
    'liste',
    'audience cible',
    'audiences',
  ],
  identityType: ['identity type', 'identity', "type d'identite", 'identite'],
  configuration: [
    'channel configuration',
    'configuration',
    'configuration du canal',
    'surface',
    'expediteur',
    'sender',
  ],
  title: ['title', 'subject', 'subject line', 'email subject', 'titre', 'objet'],
  body: ['body', 'message', 'text', 'content', 'corps', 'texte', 'contenu'],
  start: [
    'start',
    'starts',
    'start date',
    'send date',
    'date',
    'launch',
    'launch date',
    'publish date',
    'scheduled date',
    'scheduled for',
    'scheduled at',
    'sent at',
    'send at',
    'start time and date',
    'debut',
    'date de debut',
    "date d'envoi",
    'lancement',
    'date de lancement',
    'envoi',
  ],
  startTime: [
    'time',
    'start time',
    'launch time',
    'hour',
    'heure',
    'heure de debut',
    "heure d'envoi",
    'horaire',
  ],
  end: ['end', 'ends', 'end date', 'fin', 'date de fin'],
  endTime: ['end time', 'heure de fin'],
  zone: ['time zone', 'timezone', 'zone', 'fuseau', 'fuseau horaire'],
  priority: ['priority', 'priority score', 'priorite', 'score de priorite'],
  recipients: ['recipients', 'total recipients', 'emails sent', 'destinataires'],
  delivered: ['delivered', 'successful deliveries', 'livres', 'delivres'],
  opens: ['opens', 'unique opens', 'ouvertures', 'ouvertures uniques'],
  openRate: ['open rate', "taux d'ouverture"],
  clicks: ['clicks', 'unique clicks', 'clics', 'clics uniques'],
  clickRate: ['click rate', 'taux de clic', 'taux de clics'],
  bounces: ['bounces', 'total bounces', 'rebonds'],
  unsubscribes: ['unsubscribes', 'unsubscribed', 'desabonnements'],
  complaints: ['spam complaints', 'abuse complaints', 'spam reports', 'plaintes'],
};

/** Headings that most likely mean a field, and are asked about. */
const LIKELY: Partial<Record<Field, readonly string[]>> = {
  name: [
    'title/hook',
    'topic',
    'theme',
    'theme/topic',
    'campaign title',
    'promotion',
    'activity',
    'event',
    'project',
    'item',
    'email name',
    'sujet',
    'theme de campagne',
    'operation',
    'action',
    'evenement',
    'intitule',
    'libelle',
    'kampagne',
    'campana',
    'campagna',
    'campanha',
  ],
  description: [
    'details',
    'caption',
    'caption idea',
    'summary',
    'brief',
    'objective',
    'goal',
    'objectif',
    'resume',
    'beschreibung',
  ],
  status: ['stage', 'progress', 'avancement', 'stand'],
  channel: ['platform', 'media', 'medium', 'plateforme', 'support', 'kanal', 'canale'],
  audience: ['target', 'persona', 'recipients list', 'group', 'public', 'zielgruppe', 'destinatarios'],
  title: ['hook', 'headline', 'betreff', 'asunto'],
  body: ['copy', 'post', 'post copy', 'caption text'],
  start: [
    'create time',
    'created',
    'go live',
    'go-live',
    'live date',
    'due date',
    'deadline',
    'day',
    'when',
    'from',
    'jour',
    'quand',
    'datum',
    'beginn',
    'fecha',

    'mise en ligne',
    'echeance',
  ],
  end: ['until', 'to', 'end of campaign', 'ende', "jusqu'au", 'cloture'],
  tags: ['keywords', 'keyword', 'mots-cles', 'mots cles', 'theme tags'],
  priority: ['score'],
};

export type Confidence = 'certain' | 'likely' | 'unknown' | 'chosen';

/** A column of a sheet, and what it holds. */
export interface Column {
  /** From 0 on. */
  readonly index: number;
  /** As it is headed; empty: it is not. */
  readonly heading: string;
  /** What an answer calls it: its heading where it alone bears it, else with its letters. */
  readonly key: string;
  /** A few of its texts. */
  readonly samples: readonly string[];
  /** Null: it is left out. */
  readonly field: Field | null;
  readonly confidence: Confidence;
}

/** How columns of one tool are headed, folded; null: the tool's column is known, and has no place in a campaign. */
export type ToolHeadings = Readonly<Record<string, Field | null>>;

const NO_TOOL: ToolHeadings = {};

/** A heading as it is compared: folded, without what stands in brackets at its end. */
export function foldHeading(heading: string): string {
  return fold(heading.trim().replaceAll(/[_\s]+/g, ' '))
    .replace(/ \([^)]*\)$/, '')
    .replace(/[\s:*]+$/, '');
}

const CERTAIN_BY_HEADING = byHeading(HEADINGS);
const LIKELY_BY_HEADING = byHeading(LIKELY);

function byHeading(table: Partial<Record<Field, readonly string[]>>): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(table).flatMap(([field, headings]) =>
      headings.map((each) => [each, field as Field] as const),
    ),
  );
}

/** What a heading says by itself. */
function meaningOf(heading: string, tool: ToolHeadings = NO_TOOL): Pick<Column, 'field' | 'confidence'> {
  const folded = foldHeading(heading);
  if (Object.hasOwn(tool, folded)) return { field: tool[folded] ?? null, confidence: 'certain' };
  const certain = CERTAIN_BY_HEADING.get(folded);
  if (certain !== undefined) return { field: certain, confidence: 'certain' };
  const likely = LIKELY_BY_HEADING.get(folded) ?? contained(folded);
  return likely === null ? { field: null, confidence: 'unknown' } : { field: likely, confidence: 'likely' };
}

/** "Promotion campaign" and "Date of launch" say what they hold in more words. */
function contained(folded: string): Field | null {
  const words = folded.split(/[^a-z']+/);
  if (words.length > 4) return null;
  if (words.includes('utm')) return null;
  if (words.some((each) => each === 'campaign' || each === 'campagne')) return 'name';
  if (words.includes('audience')) return 'audience';
  if (words.includes('channel') || words.includes('canal')) return 'channel';
  const isDate = words.includes('date');
  if (isDate && words.some((each) => ['end', 'fin', 'close', 'expiry'].includes(each))) return 'end';
  return isDate ? 'start' : null;
}

/** Answers by a column's key: a field, or null where it is left out. */
export type ColumnAnswers = Readonly<Record<string, Field | null>>;

/** So many rows are looked at to tell what a column holds. */
const LOOKED_AT = 200;
const FEW = 3;

/**
 * What every column holds: as it was answered, else as its heading says, else as what stands in it suggests. A field is
 * held by one column: the surest of them, then the first.
 */
export function columnsOf(
  sheet: Sheet,
  headings: SheetRow | null,
  answers: ColumnAnswers,
  tool: ToolHeadings,
  suggest: (texts: readonly string[]) => Field | null,
): Column[] {
  const below = sheet.rows.filter(({ number }) => headings === null || number > headings.number);
  const width = Math.max(
    headings?.cells.length ?? 0,
    ...below.slice(0, LOOKED_AT).map((each) => each.cells.length),
    0,
  );
  const folded = Array.from({ length: width }, (_, index) => foldHeading(headings?.cells[index] ?? ''));
  const columns = folded.map((name, index): Column => {
    const heading = headings?.cells[index] ?? '';
    const isAlone = heading !== '' && folded.indexOf(name) === folded.lastIndexOf(name);
    const key = isAlone ? heading : `${heading} ${columnLetters(index)}`.trim();
    const texts = below
      .slice(0, LOOKED_AT)
      .map(({ cells }) => cells[index] ?? '')
      .filter((each) => each !== '');
    const samples = [...new Set(texts)].slice(0, FEW);
    const column = { index, heading, key, samples };
    const answered = answers[key];
    if (answered !== undefined) return { ...column, field: answered, confidence: 'chosen' };
    const said = meaningOf(heading, tool);
    if (said.confidence !== 'unknown') return { ...column, ...said };
    const suggested = suggest(texts);
    return suggested === null
      ? { ...column, ...said }
      : { ...column, field: suggested, confidence: 'likely' };
  });
  return withName(heldOnce(columns), answers);
}

const SUREST: readonly Confidence[] = ['chosen', 'certain', 'likely', 'unknown'];

/** Where two columns claim a field, the surer holds it, then the likelier, then the first; the other is left out. */
function heldOnce(columns: readonly Column[]): Column[] {
  const holders = new Map<Field, Column>();
  for (const column of columns) {
    const { field } = column;
    if (field === null) continue;
    const holder = holders.get(field);
    if (holder === undefined || weight(column, field) < weight(holder, field)) holders.set(field, column);
  }
  return columns.map((column) => {
    if (column.field === null || holders.get(column.field) === column) return column;
    return { ...column, field: null, confidence: column.confidence === 'chosen' ? 'chosen' : 'unknown' };
  });
}

/** The less, the better the claim. */
function weight({ heading, confidence }: Column, field: Field): number {
  const rank = confidence === 'likely' ? (LIKELY[field] ?? []).indexOf(foldHeading(heading)) : 0;
  return SUREST.indexOf(confidence) * 1_000 + (rank < 0 ? 999 : rank);
}

/** A campaign has to be called something: where no column says that it is the name, the likeliest is proposed. */
function withName(columns: readonly Column[], answers: ColumnAnswers): Column[] {
  const isNamed = columns.some(({ field }) => field === 'name' || field === 'title');
  if (isNamed) return [...columns];
  const wordy = columns.find(
    ({ field, key, samples }) =>
      field === null && answers[key] === undefined && samples.some((each) => /\p{L}{2}/u.test(each)),
  );
  return columns.map((each) => (each === wordy ? { ...each, field: 'name', confidence: 'likely' } : each));
}

/** How surely a row reads as headings: two points for each that is certain, one for each that is likely. */
function headingScore({ cells }: SheetRow, tool: ToolHeadings = NO_TOOL): number {
  const found = new Set<string>();
  let score = 0;
  for (const cell of cells) {
    if (cell === '' || cell.length > 60) continue;
    const { field, confidence } = meaningOf(cell, tool);
    const what = field ?? cell;
    if (confidence === 'unknown' || found.has(what)) continue;
    found.add(what);
    score += confidence === 'certain' ? 2 : 1;
  }
  return score;
}

export interface HeadingsGuess {
  /** Null: none reads as headings. */
  readonly row: SheetRow | null;
  readonly isCertain: boolean;
}

/** Headings stand within so many rows. */
export const HEADING_ROWS = 20;

/** Finds the row that holds the headings; what stands above them is left out. */
export function guessHeadings(sheet: Sheet, tool: ToolHeadings = NO_TOOL): HeadingsGuess {
  const [first] = sheet.rows;
  let best: { row: SheetRow; score: number } | null = null;
  for (const row of sheet.rows.slice(0, HEADING_ROWS)) {
    const score = headingScore(row, tool);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (best === null) return { row: first ?? null, isCertain: false };
  return { row: best.row, isCertain: best.score >= 3 || (best.row === first && best.score === 2) };
}
