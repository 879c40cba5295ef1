import type { BrokenRow, Repository } from './repository.ts';
import type { DemoRecipe } from './demo-recipe.ts';
import type { Instant } from '../time/instant.ts';

/** One separate workspace, with a database of its own. */
export interface Sandbox {
  readonly id: string;
  readonly name: string;
  /** Demo data never shares a database with anybody's own. */
  readonly kind: 'demo' | 'own';
  readonly createdAt: Instant;
  /** Where a simulated clock stands; null: the sandbox lives in real time. */
  readonly simulated: { readonly now: Instant } | null;
  /** When all of it was last in a file, and the last entry of the journal then. Absent: never. */
  readonly exported?: { readonly at: Instant; readonly entry: number };
  /**
   * The database that holds it now. Another one takes its place with this one field. Absent: the one named as its id,
   * as every sandbox had it once.
   */
  readonly database?: string;
  /** Of a demo. Absent: it was made before recipes were kept. */
  readonly demo?: DemoRecipe;
  /** Of a copy. Absent: it is none, or was made before that was kept. */
  readonly original?: Original;
}
export type SandboxChange = Partial<Pick<Sandbox, 'name' | 'simulated' | 'exported' | 'original'>>;

/** What a sandbox was copied from. Up to an entry the journals of both are the same. */
export interface Original {
  readonly id: string;
  /** The database that held it then: where another one holds it now, its journal tells nothing of the copy. */
  readonly database: string;
  readonly entry: number;
}

/** An entry of the register that cannot be read. What it stands for is left as it is. */
export interface BrokenEntry extends BrokenRow {
  /** A newer build wrote it. */
  readonly isNewer: boolean;
}
export interface Register {
  readonly sandboxes: readonly Sandbox[];
  readonly broken: readonly BrokenEntry[];
}

/** Why a database was taken away: for a newer build, or because it was deleted. */
export type TakenFor = 'upgrade' | 'deletion';

/** The register of sandboxes and the way to their databases. Methods may reject with a `StorageFault`. */
export interface Sandboxes {
  all(): Promise<Sandbox[]>;
  read(): Promise<Register>;
  /** Gives up whatever is waited for; what is asked next begins afresh. */
  letGo(): void;
  /**
   * Makes a sandbox aside, in the database that it names, which bears the mark of being unfinished meanwhile. Once it
   * is filled, one write to the register makes it the sandbox of its id; a database that was so before is removed.
   * `fill` answers what it has learned of the sandbox. With a `state`, answers false and leaves everything as it was
   * where the sandbox that it replaces is not in that state any more.
   */
  make(
    sandbox: Sandbox,
    fill: (repository: Repository) => Promise<SandboxChange>,
    state?: string,
  ): Promise<boolean>;
  /** Changes what the register says of a sandbox; of one that is gone it goes on saying nothing. */
  change(id: string, change: SandboxChange): Promise<void>;
  /**
   * Deletes the sandbox and everything in it. It is off the register in any case: a fault `blocked` says that another
   * tab still holds its data, which go once that one lets go of them, or when they are next cleared away.
   */
  remove(id: string): Promise<void>;
  /** Enters into the register what it has lost and the sandboxes' own databases know. */
  recover(): Promise<void>;
  /**
   * Deletes what is proved to be a leftover: databases that bear the mark of being unfinished, and those that were
   * replaced or deleted. Nobody may be making a sandbox meanwhile.
   */
  clearAway(): Promise<void>;
  /** Makes a sandbox of everything that another one holds, as `make` does, and notes what it was copied from. */
  copy(from: string, to: Sandbox): Promise<void>;
  /** Calls back whenever any tab changes a sandbox's entry. Answers how to stop. */
  watch(id: string, onChange: (sandbox: Sandbox) => void): () => void;
  /** Calls back with all entries, now and whenever any tab changes one. Answers how to stop. */
  watchAll(onChange: (register: Register) => void): () => void;
  /** `onTaken`: somebody needs the database closed. Nothing is made: what is not there is a fault. */
  open(id: string, onTaken: (why: TakenFor) => void): Promise<Repository>;
}
