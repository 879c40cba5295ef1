import { alertsOf } from '../../domain/alerts/alerts.ts';
import { BROUGHT_FIGURES, type Brought } from '../../domain/campaign/brought.ts';
import { tag as tagSchema, type Campaign, type Mark } from '../../domain/campaign/campaign.ts';
import { isInbound, type Channel } from '../../domain/campaign/channel.ts';
import type { Category } from '../../domain/campaign/content.ts';
import { firstDraft } from '../../domain/campaign/first-draft.ts';
import type { References } from '../../domain/campaign/reference.ts';
import type { Status } from '../../domain/campaign/status.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import { uniqueTags } from '../../domain/campaign/unique-tags.ts';
import { properties } from '../../domain/campaign/written.ts';
import type { Ids } from '../../domain/ports/system.ts';
import { DAY, type Instant } from '../../domain/time/instant.ts';
import { instantOf } from '../../domain/time/zone.ts';
import type { Readable } from '../recognise/recognise.ts';
import type { Cells, Field } from '../sheet/field.ts';
import type { Answers } from './answers.ts';
import { areAllowed, contentFrom, type ContentParts } from './content.ts';
import type { FileRow } from './file-row.ts';
import { countIn, figuresIn, isPercent } from './figures.ts';
import { LeftOutList } from './left-out.ts';
import { Lexicon, type Meaning } from './lexicon.ts';
import type { Arriving, CellFault, Question, Reading, RowProblem } from './reading.ts';
import { sourceOf, type ReadEvent, type Source } from './source.ts';
import { timesIn, Timing, type Times, type WrittenTimes, startsAnyTime } from './timing.ts';
import { channelWordsIn, severalIn, wordKey, type FixedKind } from './words.ts';

/** What a file is read by, besides the answers. */
export interface ReadOptions {
  readonly now: Instant;
  /** What history is said to come from: the file's name. */
  readonly source: string;
  /** The name of the person who brings it in. */
  readonly by: string;
  readonly ids: Ids;
  readonly references: References;
  /** All tags of the sandbox. */
  readonly tags: readonly string[];
  /** The tag by which the person's dates are written, as en-US: how 03/04/2027 is proposed to be meant. */
  readonly region: string;
  /** The zone that is proposed for times, and in which instants are shown. */
  readonly zone: string;
  /** Of `shapes/calendar.ts`; null until a calendar has been recognised. `readerOf` gives it. */
  readonly readEvent?: ReadEvent;
}

/** What `ReadOptions.readEvent` needs for a file; loaded only where it is needed. */
export async function readerOf(file: Readable): Promise<Pick<ReadOptions, 'readEvent'>> {
  if (file.kind !== 'calendar') return {};
  const { readEvent } = await import('../shapes/calendar.ts');
  return { readEvent };
}

/** So many rows are read between two looks at the time. */
const STEP = 32;

/**
 * What a recognised file gives under the answers so far. Works in small steps, so that the page can be answered in
 * between (`paced`): yields how far it has come, from 0 to 1. Pure: the same file, answers and options give the same
 * reading, but for the ids.
 */
export function* readCampaigns(
  file: Readable,
  answers: Answers,
  options: ReadOptions,
): Generator<number, Reading> {
  const source = sourceOf(file, answers, options.readEvent ?? null);
  const lexicon = new Lexicon({ ...options, tool: source.tool, words: answers.words ?? {} });
  const timing = new Timing();
  const out = new Set(answers.leftOut);
  const rowsLeftOut: number[] = [];
  const looked: Looked[] = [];
  let arePercent = false;
  for (let index = 0; index < source.count; index += 1) {
    if (index % STEP === 0) yield (index / source.count) * 0.4;
    const row = source.rowAt(index);
    if (out.has(row.number)) {
      rowsLeftOut.push(row.number);
      continue;
    }
    arePercent ||= isPercent(row.cells);
    looked.push({ row, times: timing.look(row), words: wordsOf(row, lexicon) });
  }
  const anyTime = new Set(looked.filter(({ times }) => startsAnyTime(times)).map(({ row }) => row.number));
  const { sense, questions: ofTime } = timing.sense(answers, options);
  const maker = new Maker(source, answers, options, arePercent);
  for (const [index, each] of looked.entries()) {
    if (index % STEP === 0) yield 0.4 + (index / looked.length) * 0.3;
    if (each.words === 'leave-out') rowsLeftOut.push(each.row.number);
    else maker.make(each.row, each.words, timesIn(each.times, sense));
  }
  const references = lexicon.references(maker.named);
  const all = new Map([...options.references, ...references.map((each) => [each.id, each] as const)]);
  const campaigns: Arriving[] = [];
  for (const [index, each] of maker.arriving.entries()) {
    if (index % STEP === 0) yield 0.7 + (index / maker.arriving.length) * 0.3;
    const alerts = each.as === 'draft' ? alertsOf(each.campaign, { now: options.now, references: all }) : [];
    campaigns.push({ ...each, alerts });
  }
  const questions = [...source.questions, ...ofTime, ...lexicon.questions(), ...maker.questions()];
  const own = new Set(options.tags.map(wordKey));
  return {
    columns: source.columns,
    headings: source.headings,
    order: sense.order,
    year: sense.year,
    zone: sense.zone,
    questions,
    campaigns,
    references,
    newTags: uniqueTags(campaigns.flatMap(({ campaign }) => campaign.tags)).filter(
      (each) => !own.has(wordKey(each)),
    ),
    startsWithoutTime: campaigns.filter(({ row }) => anyTime.has(row)).length,
    problems: maker.problems,
    rowsLeftOut: rowsLeftOut.sort((one, other) => one - other),
    leftOut: maker.leftOut.list(),
    isReady: campaigns.length > 0 && !questions.some(({ isOpen }) => isOpen),
  };
}

interface Looked {
  readonly row: FileRow;
  readonly times: WrittenTimes;
  readonly words: Words | 'leave-out';
}

/** What the words of a row come to. */
interface Words {
  readonly type: CampaignType;
  readonly category: Category;
  readonly status: Status | null;
  readonly channels: readonly Channel[];
  readonly tags: readonly string[];
  readonly audienceId: string | null;
  readonly configurationId: string | null;
  /** Words that mean nothing here, as was answered. */
  readonly dropped: readonly { readonly field: Field; readonly text: string }[];
}

/** Every word is looked up, also in a row that another one keeps out: each is asked once, whatever the answers. */
function wordsOf({ cells }: FileRow, lexicon: Lexicon): Words | 'leave-out' {
  const dropped: { field: Field; text: string }[] = [];
  const out: Field[] = [];
  const settled = (field: Field, text: string, meaning: Meaning): string | null => {
    if (meaning?.kind === 'leave-out') out.push(field);
    if (meaning?.kind === 'nothing') dropped.push({ field, text });
    return meaning?.kind === 'value' ? meaning.value : null;
  };
  const fixed = (field: FixedKind): string | null => {
    const text = cells[field] ?? '';
    return text === '' ? null : settled(field, text, lexicon.fixed(field, text));
  };
  const type = (fixed('type') ?? 'action') as CampaignType;
  const category = (fixed('category') ?? 'marketing') as Category;
  const status = fixed('status') as Status | null;
  const channels = channelWordsIn(cells.channel ?? '').flatMap((text) => {
    return (settled('channel', text, lexicon.fixed('channel', text)) as Channel | null) ?? [];
  });
  const tags = severalIn(cells.tags ?? '').flatMap((text) => {
    // One that is too long is the row's problem, and no question.
    return tagSchema.safeParse(text).success ? (settled('tags', text, lexicon.tag(text)) ?? []) : [text];
  });
  const audience = cells.audience ?? '';
  const size = countIn(cells.recipients ?? '') ?? 0;
  const audienceId = audience === '' ? null : settled('audience', audience, lexicon.audience(audience, size));
  const configuration = cells.configuration ?? '';
  const configurationId =
    configuration === ''
      ? null
      : settled('configuration', configuration, lexicon.configuration(configuration, channels));
  if (out.length > 0) return 'leave-out';
  const unique = [...new Set(channels)];
  return {
    type,
    category,
    status,
    channels: unique,
    tags: uniqueTags(tags),
    audienceId,
    configurationId,
    dropped,
  };
}

/** What has been sent, and what it arrives as; all else is to come. */
const PAST: Partial<Record<Status, 'completed' | 'stopped'>> = {
  completed: 'completed',
  closed: 'completed',
  archived: 'completed',
  stopped: 'stopped',
};

/** Sent once, a campaign completes so long after it went live. */
const COMPLETES_AFTER = 3 * DAY;
const SHOWN = 120;

/** Makes campaigns of rows, and gathers what is wrong with them. */
class Maker {
  readonly arriving: Omit<Arriving, 'alerts'>[] = [];
  readonly problems: RowProblem[] = [];
  readonly leftOut = new LeftOutList();
  /** The ids of the references that campaigns name. */
  readonly named = new Set<string>();
  readonly #source: Source;
  readonly #answers: Answers;
  readonly #options: ReadOptions;
  readonly #arePercent: boolean;
  readonly #mark: Mark;
  #past = 0;

  constructor(source: Source, answers: Answers, options: ReadOptions, arePercent: boolean) {
    this.#source = source;
    this.#answers = answers;
    this.#options = options;
    this.#arePercent = arePercent;
    this.#mark = { at: options.now, by: options.by };
  }

  make(row: FileRow, words: Words, times: ReturnType<typeof timesIn>): void {
    const { number, cells } = row;
    const text = (field: Field) => cells[field] ?? '';
    const problems: RowProblem[] = [];
    const refuse = (field: Field, fault: CellFault) => {
      const shown = text(field).slice(0, SHOWN);
      problems.push({ row: number, column: this.#columnOf(field), field, fault, text: shown });
    };
    // What has a subject and no name is called by its subject.
    const nameField = text('name') === '' && text('title') !== '' ? 'title' : 'name';
    // A single no-break space stands before a colon in French, and belongs to the name.
    const name = text(nameField)
      .replaceAll(/\s{2,}|[^\S\u00a0\u202f]/g, ' ')
      .trim();
    const { shape } = properties;
    if (name === '') refuse('name', 'missing');
    else if (!shape.name.safeParse(name).success) refuse(nameField, 'too-long');
    if (!shape.description.safeParse(text('description')).success) refuse('description', 'too-long');
    if (text('title').length > 1_000) refuse('title', 'too-long');
    if (text('body').length > 20_000) refuse('body', 'too-long');
    if (text('identityType').length > 64) refuse('identityType', 'too-long');
    if (!shape.tags.safeParse(words.tags).success) refuse('tags', 'too-long');
    if (!areAllowed(words.type, words.category, words.channels)) refuse('channel', 'channel-not-allowed');
    const priority = text('priority') === '' ? null : Number(text('priority'));
    if (priority !== null && !(Number.isInteger(priority) && priority >= 0 && priority <= 100)) {
      refuse('priority', 'out-of-range');
    }
    if (!('zone' in times)) for (const each of times) refuse(each.field, each.fault);
    if (problems.length > 0 || !('zone' in times)) {
      this.problems.push(...problems);
      return;
    }
    this.#arrive(row, words, times, { name, priority });
  }

  #arrive(
    row: FileRow,
    words: Words,
    times: Times,
    { name, priority }: { name: string; priority: number | null },
  ): void {
    const { cells, number } = row;
    const { type, status } = words;
    const channel =
      words.channels.find((each) => this.#isOf(words.configurationId, each)) ?? words.channels[0] ?? null;
    const parts: ContentParts = {
      ...words,
      configuration: words.configurationId === null ? null : { id: words.configurationId, channel },
      message: { title: cells.title ?? '', body: cells.body ?? '' },
      identityType: cells.identityType === undefined || cells.identityType === '' ? null : cells.identityType,
      schedule: { ...times, recurrence: row.recurrence ?? null },
      window: row.window ?? (times.start !== null || times.end !== null),
      throttle: row.throttle ?? null,
      priority,
      inRecipientZone: row.inRecipientZone ?? false,
    };
    const content = contentFrom(parts, () => this.#options.ids.next());
    const beginnings = {
      id: this.#options.ids.next(),
      type,
      name,
      description: cells.description ?? '',
      tags: [...words.tags],
    };
    const draft = firstDraft(beginnings, content, this.#mark);
    const past = status === null ? null : (PAST[status] ?? null);
    const from = row.lived?.from ?? (times.start === null ? null : instantOf(times.start, times.zone));
    const wasSent = past !== null && from !== null && from <= this.#options.now;
    if (wasSent) this.#past += 1;
    const isHistory = wasSent && this.#sentAs() === 'history';
    const to = Math.min(row.lived?.to ?? (from ?? 0) + COMPLETES_AFTER, this.#options.now);
    const campaign = isHistory
      ? asHistory(draft, past, { from, to: Math.max(from, to) }, this.#broughtBy(cells))
      : draft;
    for (const id of [words.audienceId, words.configurationId]) if (id !== null) this.named.add(id);
    this.#leaveOut(row, words, isHistory);
    this.arriving.push({
      row: number,
      as: isHistory ? 'history' : 'draft',
      status,
      campaign,
      hasDraftVersion: row.hasDraftVersion ?? false,
    });
  }

  #broughtBy(cells: Cells): Brought {
    return { from: this.#options.source.slice(0, 255), figures: figuresIn(cells, this.#arePercent) };
  }

  #isOf(id: string | null, channel: Channel): boolean {
    const reference = id === null ? undefined : this.#options.references.get(id);
    return reference?.kind === 'configuration' && reference.channel === channel;
  }

  #leaveOut({ cells, leftOut }: FileRow, words: Words, isHistory: boolean): void {
    const { type, channels } = words;
    for (const { field, text } of leftOut ?? []) {
      this.leftOut.add(field, text === '…' ? 'not-understood' : 'no-place', text);
    }
    for (const { field, text } of words.dropped)
      this.leftOut.add(this.#columnOf(field) ?? field, 'answered', text);
    const notForType = (field: Field) => {
      const text = cells[field] ?? '';
      if (text !== '') this.leftOut.add(this.#columnOf(field) ?? field, 'not-for-type', text);
    };
    if (type === 'orchestrated') {
      notForType('category');
      notForType('identityType');
    }
    if (type !== 'action' || !channels.every(isInbound)) notForType('priority');
    if (channels.length === 0) {
      notForType('title');
      notForType('body');
    }
    if (channels.length === 0 && words.configurationId === null) notForType('configuration');
    if (isHistory) return;
    for (const field of BROUGHT_FIGURES) {
      const text = cells[field] ?? '';
      if (text !== '' && text !== '0')
        this.leftOut.add(this.#columnOf(field) ?? field, 'draft-has-no-past', text);
    }
  }

  #columnOf(field: Field): string | null {
    const column = this.#source.columns.find((each) => each.field === field);
    return column === undefined ? null : column.heading === '' ? column.key : column.heading;
  }

  /** Our own table has no figures that were ever counted. */
  #sentAs(): 'history' | 'drafts' {
    return this.#answers.sent ?? (this.#source.tool?.tool === 'almanac-table' ? 'drafts' : 'history');
  }

  questions(): Question[] {
    const questions: Question[] = [];
    if (this.#past > 0) {
      const isAnswered = this.#answers.sent !== undefined;
      questions.push({ kind: 'sent', count: this.#past, value: this.#sentAs(), isAnswered, isOpen: false });
    }
    if (this.problems.length > 0) {
      const rows = [...new Set(this.problems.map(({ row }) => row))];
      questions.push({ kind: 'rows', rows, isAnswered: false, isOpen: true });
    }
    return questions;
  }
}

/** A campaign as if it had been here when it was sent. */
function asHistory(
  draft: Campaign,
  status: 'completed' | 'stopped',
  { from, to }: { readonly from: Instant; readonly to: Instant },
  brought: Brought,
): Campaign {
  const { by } = draft.created;
  const began: Mark = { at: from, by };
  return {
    ...draft,
    status,
    statusSince: to,
    created: began,
    activated: began,
    liveSince: from,
    completedAt: status === 'completed' ? to : null,
    stopped: status === 'stopped' ? { at: to, by } : null,
    current: { ...draft.current, created: began, activated: began },
    brought,
  } as Campaign;
}
