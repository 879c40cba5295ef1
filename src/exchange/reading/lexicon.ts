import type { Channel } from '../../domain/campaign/channel.ts';
import { isRemoved, type Reference, type References } from '../../domain/campaign/reference.ts';
import { tag as tagSchema } from '../../domain/campaign/campaign.ts';
import type { Ids } from '../../domain/ports/system.ts';
import type { ToolShape } from '../shapes/tools.ts';
import { WORD_KINDS, type Answers, type WordAnswer, type WordKind } from './answers.ts';
import type { Question, Word } from './reading.ts';
import { certainMeaning, FIXED_WORDS, likelyMeaning, wordKey, type FixedKind } from './words.ts';

/** What a word comes to; null: nobody knows yet. */
export type Meaning =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave-out' }
  | null;

const NOTHING: Meaning = { kind: 'nothing' };
const LEAVE_OUT: Meaning = { kind: 'leave-out' };
const CREATE: WordAnswer = { kind: 'create' };

interface Known {
  readonly text: string;
  count: number;
  readonly value: WordAnswer | null;
  readonly isAnswered: boolean;
  readonly channel: Channel | null;
}

export interface LexiconOptions {
  readonly references: References;
  readonly tags: readonly string[];
  readonly ids: Ids;
  readonly tool: ToolShape | null;
  readonly words: NonNullable<Answers['words']>;
}

/** The words of one file: what each comes to, and which of them have to be asked. Every word is asked once. */
export class Lexicon {
  readonly #options: LexiconOptions;
  readonly #known = new Map<WordKind, Map<string, Known>>(WORD_KINDS.map((each) => [each, new Map()]));
  readonly #certain = new Map<string, Meaning>();
  readonly #tags: ReadonlyMap<string, string>;
  readonly #byName: ReadonlyMap<string, Reference>;
  readonly #made = new Map<string, Reference>();
  readonly #sizes = new Map<string, number>();

  constructor(options: LexiconOptions) {
    this.#options = options;
    this.#tags = new Map(options.tags.map((each) => [wordKey(each), each]));
    const present = [...options.references.values()].filter((each) => !isRemoved(each));
    this.#byName = new Map(present.map((each) => [referenceKey(each), each]));
  }

  /** A word of the product's own, as one of its codes. */
  fixed(kind: FixedKind, text: string): Meaning {
    const key = wordKey(text);
    const certain = this.#certainly(`${kind} ${key}`, () => {
      const said = kind === 'status' ? this.#options.tool?.statuses[key] : undefined;
      return said ?? certainMeaning(kind, text);
    });
    if (certain !== null) return certain;
    const codes: readonly string[] = FIXED_WORDS[kind];
    const asked = { kind, key, text, channel: null, isFit: (code: string) => codes.includes(code) };
    const { value } = this.#asked(asked, () => likelyMeaning(kind, text));
    return value?.kind === 'use' ? { kind: 'value', value: value.value } : simple(value);
  }

  /** A tag, in the spelling that the sandbox has, or that is first in the file. */
  tag(text: string): Meaning {
    const key = wordKey(text);
    const known = this.#tags.get(key);
    if (known !== undefined) return { kind: 'value', value: known };
    const isFit = (other: string) => tagSchema.safeParse(other).success;
    const { value, text: first } = this.#asked(
      { kind: 'tag', key, text, channel: null, isFit },
      () => CREATE,
    );
    if (value?.kind === 'create') return { kind: 'value', value: first };
    return value?.kind === 'use' ? { kind: 'value', value: value.value } : simple(value);
  }

  /** An audience by its name, as the id of one; `size`: how many the file says it has. */
  audience(name: string, size: number): Meaning {
    const key = wordKey(name);
    this.#sizes.set(key, Math.max(size, this.#sizes.get(key) ?? 0));
    return this.#reference('audience', key, name, null);
  }

  /** A configuration by its name, for one of some channels, as the id of one. */
  configuration(name: string, channels: readonly Channel[]): Meaning {
    const there = channels.find((each) => this.#byName.has(`configuration ${each} ${wordKey(name)}`));
    const channel = there ?? channels[0];
    if (channel === undefined) return NOTHING;
    return this.#reference('configuration', `${channel} ${wordKey(name)}`, name, channel);
  }

  #reference(
    kind: 'audience' | 'configuration',
    key: string,
    name: string,
    channel: Channel | null,
  ): Meaning {
    const present = this.#byName.get(`${kind} ${key}`);
    if (present !== undefined) return { kind: 'value', value: present.id };
    const isFit = (id: string) => {
      const chosen = this.#options.references.get(id);
      return chosen?.kind === kind && (chosen.kind === 'audience' || chosen.channel === channel);
    };
    const { value } = this.#asked({ kind, key, text: name, channel, isFit }, () => CREATE);
    if (value?.kind === 'create') return { kind: 'value', value: this.#making(kind, key, name, channel).id };
    return value?.kind === 'use' ? { kind: 'value', value: value.value } : simple(value);
  }

  #making(kind: 'audience' | 'configuration', key: string, name: string, channel: Channel | null): Reference {
    const made = this.#made.get(`${kind} ${key}`);
    if (made !== undefined) return made;
    const common = {
      id: this.#options.ids.next(),
      name: name.trim().slice(0, 255),
      outages: [],
      removedAt: null,
    };
    const reference: Reference =
      kind === 'configuration' && channel !== null
        ? { ...common, kind, channel }
        : { ...common, kind: 'audience', size: 0 };
    this.#made.set(`${kind} ${key}`, reference);
    return reference;
  }

  /** The references that have to be made, with the sizes that the file tells; of those that campaigns name. */
  references(named: ReadonlySet<string>): Reference[] {
    return [...this.#made]
      .filter(([, each]) => named.has(each.id))
      .map(([key, each]) => {
        const size = this.#sizes.get(key.slice('audience '.length)) ?? 0;
        return each.kind === 'audience' ? { ...each, size: Math.min(size, 1_000_000_000) } : each;
      });
  }

  /** Of everything that was looked up: one question for each kind that has words in doubt. */
  questions(): Question[] {
    return WORD_KINDS.flatMap((of): Question[] => {
      const words = [...(this.#known.get(of) ?? [])].map(([key, each]): Word => ({ key, ...each }));
      if (words.length === 0) return [];
      const isAnswered = words.every((each) => each.isAnswered);
      const isOpen = words.some((each) => each.value === null);
      return [{ kind: 'words', of, words, isAnswered, isOpen }];
    });
  }

  #certainly(key: string, find: () => string | null): Meaning {
    const known = this.#certain.get(key);
    if (known !== undefined) return known;
    const value = find();
    const meaning: Meaning = value === null ? null : { kind: 'value', value };
    this.#certain.set(key, meaning);
    return meaning;
  }

  /** An answer that does not fit is none: what it named may be gone by now. */
  #asked({ kind, key, text, channel, isFit }: Asking, propose: () => WordAnswer | null): Known {
    const words = this.#known.get(kind);
    const known = words?.get(key);
    if (known !== undefined) {
      known.count += 1;
      return known;
    }
    const given = this.#options.words[kind];
    const said = given !== undefined && Object.hasOwn(given, key) ? given[key] : undefined;
    const answered = said?.kind === 'use' && !isFit(said.value) ? undefined : said;
    const value = answered ?? propose();
    const asked = { text: text.trim(), count: 1, value, isAnswered: answered !== undefined, channel };
    words?.set(key, asked);
    return asked;
  }
}

interface Asking {
  readonly kind: WordKind;
  readonly key: string;
  readonly text: string;
  readonly channel: Channel | null;
  /** Whether a value can be used for it. */
  readonly isFit: (value: string) => boolean;
}

function simple(value: WordAnswer | null): Meaning {
  if (value?.kind === 'nothing') return NOTHING;
  return value?.kind === 'leave-out' ? LEAVE_OUT : null;
}

function referenceKey(reference: Reference): string {
  const key = wordKey(reference.name);
  return reference.kind === 'audience' ? `audience ${key}` : `configuration ${reference.channel} ${key}`;
}
