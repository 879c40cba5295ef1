import { z } from '../../domain/schema.ts';
import { isMadeFor, namedMapping, type NamedMapping } from '../../exchange/reading/answers.ts';

const KEY = 'almanac-import-answers';
/** Nobody has so many kinds of files; the oldest give way. */
const MOST = 40;

const kept = z
  .array(namedMapping.nullable().catch(null))
  .transform((all) => all.filter((each) => each !== null));

/** Answers about files, kept under names on this browser for the next file with the same headings. Newest first. */
export class Mappings {
  readonly #host: Pick<Window, 'localStorage'>;
  #all = $state.raw<readonly NamedMapping[]>([]);

  constructor(host: Pick<Window, 'localStorage'>) {
    this.#host = host;
    this.#all = this.#read();
  }

  get all(): readonly NamedMapping[] {
    return this.#all;
  }

  /** The newest that was made for a file with these headings; null: none was. */
  madeFor(headings: readonly string[]): NamedMapping | null {
    return this.#all.find((each) => isMadeFor(each, headings)) ?? null;
  }

  /** What has the same name gives way. */
  keep(mapping: NamedMapping): void {
    this.#write([mapping, ...this.#read().filter(({ name }) => name !== mapping.name)].slice(0, MOST));
  }

  remove({ name }: NamedMapping): void {
    this.#write(this.#read().filter((each) => each.name !== name));
  }

  /** Another tab may have kept some meanwhile. */
  #read(): NamedMapping[] {
    try {
      return kept.parse(JSON.parse(this.#host.localStorage.getItem(KEY) ?? '[]'));
    } catch {
      return [...this.#all];
    }
  }

  #write(all: readonly NamedMapping[]): void {
    this.#all = all;
    try {
      this.#host.localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // Full or forbidden: they hold for this visit.
    }
  }
}
