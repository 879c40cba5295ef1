import type { JournalEntry, Repository } from '../../domain/ports/repository.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

/** So many entries are read at a time. */
const PART = 100;

type IsWanted = (entry: JournalEntry) => boolean;

/** The journal of a sandbox, read backwards a part at a time; what any tab adds meanwhile joins what is shown. */
export class JournalReader {
  readonly #repository: Repository;
  #entries = $state.raw<readonly JournalEntry[]>([]);
  #state = $state<'loading' | 'read' | 'fault'>('loading');
  #people = $state.raw<readonly string[]>([]);
  #hasMore = $state(false);
  #isWanted: IsWanted = () => true;
  /** Came after the reading began, so that it may have missed them. */
  #arrived: JournalEntry[] = [];
  #lowest = Infinity;
  /** An answer that comes after a later question is dropped. */
  #question = 0;

  constructor({ repository }: Workspace) {
    this.#repository = repository;
  }

  /** Newest first. The clock may note late what it did early: entries stand where they happened. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** Everybody who was seen in it so far, whatever was looked for. */
  get people(): readonly string[] {
    return this.#people;
  }

  get state(): 'loading' | 'read' | 'fault' {
    return this.#state;
  }

  /** Older entries are left to read. */
  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** Reads the newest entries of those wanted. What is on screen stays until they are there. */
  async read(isWanted: IsWanted): Promise<void> {
    this.#isWanted = isWanted;
    this.#arrived = [];
    await this.#readBefore(Number.MAX_SAFE_INTEGER, []);
  }

  /** Reads older entries, below those that are there. */
  async more(): Promise<void> {
    await this.#readBefore(this.#lowest, this.#entries);
  }

  async #readBefore(number: number, shown: readonly JournalEntry[]): Promise<void> {
    const question = (this.#question += 1);
    try {
      // One more than is shown tells whether there are more.
      const found = await this.#repository.journalBefore(number, PART + 1, this.#isWanted);
      if (question !== this.#question) return;
      const part = found.slice(0, PART);
      this.#lowest = part.at(-1)?.number ?? number;
      this.#show(shown, part, this.#arrived.filter(this.#isWanted));
      this.#hasMore = found.length > PART;
      this.#state = 'read';
    } catch (fault) {
      if (question === this.#question) this.#state = 'fault';
      if (!(fault instanceof StorageFault)) throw fault;
    }
  }

  /** Follows what is written from now on; answers how to stop. */
  follow(): () => void {
    let isStopped = false;
    let stop = () => {
      isStopped = true;
    };
    const onFault = () => {
      this.#state = 'fault';
    };
    this.#repository.lastNumber().then((last) => {
      if (!isStopped) stop = this.#repository.watch(last, (entries) => this.#arrive(entries), onFault);
    }, onFault);
    return () => stop();
  }

  #arrive(entries: readonly JournalEntry[]): void {
    this.#arrived.push(...entries);
    if (this.#state === 'read') this.#show(this.#entries, entries.filter(this.#isWanted));
  }

  /** Each entry once, newest first. */
  #show(...parts: (readonly JournalEntry[])[]): void {
    const byNumber = new Map(parts.flat().map((each) => [each.number, each]));
    const entries = [...byNumber.values()];
    this.#entries = entries.sort((one, other) => other.at - one.at || other.number - one.number);
    const people = entries.flatMap(({ actor }) => actor ?? []);
    this.#people = [...new Set([...this.#people, ...people])];
  }
}
