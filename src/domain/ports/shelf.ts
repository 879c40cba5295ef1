/**
 * Where a sandbox keeps the few things of one sort that stand beside its campaigns: references, policies, people,
 * packages, feedback. Every method may reject with a `StorageFault`.
 */
export interface Shelf<Item extends { readonly id: string }> {
  all(): Promise<Item[]>;
  /** Adds an item or replaces the one of the same id. */
  save(item: Item): Promise<void>;
  remove(id: string): Promise<void>;
  /** Calls back with all items, now and whenever any tab changes them. Answers how to stop. */
  watch(onItems: (items: readonly Item[]) => void, onFault: (fault: unknown) => void): () => void;
}
