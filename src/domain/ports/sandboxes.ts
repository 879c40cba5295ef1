import type { Repository } from './repository.ts';
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
  /** When all that it held was last replaced by a file. Absent: never. */
  readonly filledAt?: Instant;
}

/** The register of sandboxes and the way to their databases. Methods may reject with a `StorageFault`. */
export interface Sandboxes {
  all(): Promise<Sandbox[]>;
  save(sandbox: Sandbox): Promise<void>;
  /** Changes what the register says of a sandbox; of one that is gone it goes on saying nothing. */
  change(id: string, change: Partial<Omit<Sandbox, 'id' | 'kind' | 'createdAt'>>): Promise<void>;
  /**
   * Deletes the sandbox and everything in it. It is off the register in any case: a fault `blocked` says that another
   * tab still holds its data, which go once that one lets go of them, or when they are next cleared away.
   */
  remove(id: string): Promise<void>;
  /** Deletes the data that no entry of the register names: what a copy or a deletion broken off has left. */
  clearAway(): Promise<void>;
  /** Makes a sandbox of everything that another one holds. It is registered once it is whole. */
  copy(from: string, to: Sandbox): Promise<void>;
  /** Calls back whenever any tab changes a sandbox's entry. Answers how to stop. */
  watch(id: string, onChange: (sandbox: Sandbox) => void): () => void;
  /** Calls back with all entries, now and whenever any tab changes one. Answers how to stop. */
  watchAll(onChange: (sandboxes: readonly Sandbox[]) => void): () => void;
  /** `onTaken`: another tab needs the database closed, for a newer build or a deletion. */
  open(id: string, onTaken: () => void): Promise<Repository>;
}
