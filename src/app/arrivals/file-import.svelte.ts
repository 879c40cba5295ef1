import {
  mappingOf,
  type Answers,
  type NamedMapping,
  type WordAnswer,
  type WordKind,
} from '../../exchange/reading/answers.ts';
import { readCampaigns, readerOf, type ReadOptions } from '../../exchange/reading/read-campaigns.ts';
import type { Question, Reading } from '../../exchange/reading/reading.ts';
import {
  isReadable,
  recognise,
  type OurFile,
  type Readable,
  type Unknown,
} from '../../exchange/recognise/recognise.ts';
import { LARGEST_FILE } from '../../exchange/sandbox/read-sandbox-file.ts';
import type { Field } from '../../exchange/sheet/field.ts';
import { paced } from '../paced.ts';
import { breathe } from '../system.ts';
import type { Mappings } from './mappings.svelte.ts';

export type ImportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'recognising'; readonly file: File }
  /** Nothing can be read from it; `unreadable`: the browser did not give it. */
  | { readonly kind: 'refused'; readonly file: File; readonly fault: Unknown | 'unreadable' }
  /** It has a way in of its own. */
  | { readonly kind: 'ours'; readonly file: File; readonly as: OurFile['kind'] }
  | { readonly kind: 'open'; readonly file: File; readonly content: Readable };

/** What a file is read by, besides the answers. */
type World = () => Omit<ReadOptions, 'readEvent' | 'source'>;

/** The way of a file from elsewhere up to what it would bring: recognised, then read anew under every answer. */
export class FileImport {
  readonly #world: World;
  readonly #mappings: Mappings;
  #stage = $state.raw<ImportStage>({ kind: 'idle' });
  #answers = $state.raw<Answers>({});
  #reading = $state.raw<Reading | null>(null);
  #progress = $state.raw<number | null>(null);
  #used = $state.raw<NamedMapping | null>(null);
  /** By which answers that are kept know a file with the same headings. */
  #headings: readonly string[] = [];
  /** The keys of questions that nothing answered at some time: they stand first, and stay there once they are answered. */
  #pressing: ReadonlySet<string> = new Set();
  /** Counts files and readings, so that those that were called off are known by their numbers. */
  #files = 0;
  #readings = 0;

  constructor(world: World, mappings: Mappings) {
    this.#world = world;
    this.#mappings = mappings;
  }

  get stage(): ImportStage {
    return this.#stage;
  }
  get answers(): Answers {
    return this.#answers;
  }
  /** What the file gives; while it is read anew, as it was before. Null: it is read for the first time. */
  get reading(): Reading | null {
    return this.#reading;
  }
  /** How far the reading has come, from 0 to 1; null: none goes on. */
  get progress(): number | null {
    return this.#progress;
  }
  /** The answers that were kept from another file and are used for this one; null: none are. */
  get used(): NamedMapping | null {
    return this.#used;
  }

  async pick(file: File): Promise<void> {
    this.cancel();
    const number = this.#files;
    this.#stage = { kind: 'recognising', file };
    const stage = await recognised(file);
    if (number !== this.#files) return;
    this.#stage = stage;
    if (stage.kind !== 'open') return;
    // Cutting a long table takes a while at once: the page is answered before the reading begins.
    await breathe();
    if (number !== this.#files) return;
    const first = await this.#read({});
    if (first === null) return;
    // A list has no headings of its own: what it is stands for them.
    this.#headings =
      first.columns.length > 0 ? first.columns.map(({ heading }) => heading) : [stage.content.kind];
    const mapping = this.#mappings.madeFor(this.#headings);
    if (mapping === null) this.#show(first);
    else await this.use(mapping);
  }

  /** Calls off what goes on, and forgets the file. */
  cancel(): void {
    this.#files += 1;
    this.#readings += 1;
    this.#stage = { kind: 'idle' };
    this.#answers = {};
    this.#reading = null;
    this.#progress = null;
    this.#used = null;
    this.#headings = [];
    this.#pressing = new Set();
  }

  /** Takes answers that were kept, in place of those given; null: begins without any. */
  async use(mapping: NamedMapping | null): Promise<void> {
    this.#used = mapping;
    this.#answers = mapping?.answers ?? {};
    await this.readAgain();
  }

  keep(name: string): void {
    const mapping = mappingOf(name, this.#headings, this.#answers);
    this.#mappings.keep(mapping);
    this.#used = mapping;
  }

  /** Answers, or takes an answer back where it is undefined. */
  async answer(given: { readonly [Key in keyof Answers]?: Answers[Key] | undefined }): Promise<void> {
    const all = Object.entries({ ...this.#answers, ...given }).filter(([, value]) => value !== undefined);
    this.#answers = Object.fromEntries(all);
    await this.readAgain();
  }

  /** `field` undefined: as it was proposed. */
  answerColumns(fields: Readonly<Record<string, Field | null | undefined>>): Promise<void> {
    return this.answer({ columns: merged(this.#answers.columns, fields) });
  }

  /** `answer` undefined: as it was proposed. */
  answerWords(of: WordKind, answers: Readonly<Record<string, WordAnswer | undefined>>): Promise<void> {
    const given = merged(this.#answers.words?.[of], answers);
    return this.answer({ words: merged<NonNullable<typeof given>>(this.#answers.words, { [of]: given }) });
  }

  leaveOut(rows: readonly number[]): Promise<void> {
    return this.answer({ leftOut: [...new Set([...(this.#answers.leftOut ?? []), ...rows])] });
  }

  putBack(rows: readonly number[]): Promise<void> {
    const left = (this.#answers.leftOut ?? []).filter((each) => !rows.includes(each));
    return this.answer({ leftOut: left.length === 0 ? undefined : left });
  }

  /** Reads the file under the answers of now; another reading that goes on is called off. */
  async readAgain(): Promise<void> {
    const reading = await this.#read(this.#answers);
    if (reading !== null) this.#show(reading);
  }

  #show(reading: Reading): void {
    const open = reading.questions.filter(({ isOpen }) => isOpen).map(questionKey);
    this.#pressing = new Set([...this.#pressing, ...open]);
    const rank = (question: Question) => (this.#pressing.has(questionKey(question)) ? 0 : 1);
    const questions = [...reading.questions].sort((one, other) => rank(one) - rank(other));
    this.#reading = { ...reading, questions };
  }

  async #read(answers: Answers): Promise<Reading | null> {
    if (this.#stage.kind !== 'open') return null;
    const { content, file } = this.#stage;
    this.#readings += 1;
    const number = this.#readings;
    const isCalledOff = () => number !== this.#readings;
    this.#progress = 0;
    const reader = await readerOf(content);
    if (isCalledOff()) return null;
    const reading = await paced(
      readCampaigns(content, answers, { ...this.#world(), ...reader, source: file.name.slice(0, 255) }),
      (progress) => (this.#progress = progress as number),
      isCalledOff,
    );
    if (reading !== null) this.#progress = null;
    return reading;
  }
}

/** What a question is known by from one reading to the next. */
export function questionKey(question: Question): string {
  return question.kind === 'words' ? `words ${question.of}` : question.kind;
}

async function recognised(file: File): Promise<ImportStage> {
  let bytes: ArrayBuffer;
  try {
    // What is too large is not even loaded; a byte more than the most says so.
    bytes = await file.slice(0, LARGEST_FILE + 1).arrayBuffer();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { kind: 'refused', file, fault: 'unreadable' };
  }
  const found = await recognise(new Uint8Array(bytes));
  if (found.kind === 'unknown') return { kind: 'refused', file, fault: found };
  return isReadable(found) ? { kind: 'open', file, content: found } : { kind: 'ours', file, as: found.kind };
}

/** With what is undefined taken away; undefined: nothing is left. */
function merged<Value>(
  before: Readonly<Record<string, Value>> | undefined,
  given: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> | undefined {
  const all = Object.entries({ ...before, ...given }).filter(
    (each): each is [string, Value] => each[1] !== undefined,
  );
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
