import type { BrokenRow } from './repository.ts';

/** All of a shelf. Whoever decides by what stands on it must know whether that is all. */
export interface Shelved<Item> {
  readonly items: readonly Item[];
  readonly broken: readonly BrokenRow[];
}

/**
 * Where a sandbox keeps the few things of one sort that stand beside its campaigns: references, policies, people,
 * packages, feedback, overlays, caps and what was accepted of them, settings, templates, saved
 * views. Every method may reject with a `StorageFault`.
 */
export interface Shelf<Item extends { readonly id: string }> {
  all(): Promise<Item[]>;
  /** What stands there, and the rows that cannot be read, which are left where they are. */
  read(): Promise<Shelved<Item>>;
  /** Adds an item or replaces the one of the same id. */
  save(item: Item): Promise<void>;
  remove(id: string): Promise<void>;
  /**
   * Calls back with all items and the rows that cannot be read, now and whenever any tab changes them. Answers how to
   * stop.
   */
  watch(
    onItems: (items: readonly Item[], broken: readonly BrokenRow[]) => void,
    onFault: (fault: unknown) => void,
  ): () => void;
}
