import type { Repository } from './repository.ts';
import type { Instant } from '../time/instant.ts';

/** One separate workspace, with a database of its own. */
export interface Sandbox {
  readonly id: string;
  readonly name: string;
  /** Demo data never shares a database with anybody's own. */
  readonly kind: 'demo' | 'own';
  readonly createdAt: Instant;
}

/** The register of sandboxes and the way to their databases. Methods may reject with a `StorageFault`. */
export interface Sandboxes {
  all(): Promise<Sandbox[]>;
  save(sandbox: Sandbox): Promise<void>;
  /** Deletes the sandbox and everything in it. */
  remove(id: string): Promise<void>;
  /** `onTaken`: another tab needs the database closed, for a newer build or a deletion. */
  open(id: string, onTaken: () => void): Promise<Repository>;
}
