import type { Actor } from '../../domain/campaign/actor.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { Repository, ShelfItems, ShelfName, Shelves } from '../../domain/ports/repository.ts';
import type { Shelf } from '../../domain/ports/shelf.ts';
import type { Ids } from '../../domain/ports/system.ts';

/** The way to change what stands beside the campaigns: policies, audiences, people, packages. */
export class Keeping {
  readonly #repository: Repository;
  readonly #ids: Ids;
  readonly #actor: () => Actor;

  constructor(repository: Repository, ids: Ids, actor: () => Actor) {
    this.#repository = repository;
    this.#ids = ids;
    this.#actor = actor;
  }

  newId(): string {
    return this.#ids.next();
  }

  /** Adds an item, or changes the one of its id. Answers why not, or null. May reject with a `StorageFault`. */
  async save<Name extends ShelfName>(name: Name, item: ShelfItems[Name]): Promise<Reason | null> {
    const reason = this.#refusal(name);
    const shelves: Shelves = this.#repository;
    const shelf: Shelf<ShelfItems[Name]> = shelves[name];
    if (reason === null) await shelf.save(item);
    return reason;
  }

  /** Answers why not, or null. May reject with a `StorageFault`. */
  async remove(name: ShelfName, id: string): Promise<Reason | null> {
    const reason = this.#refusal(name);
    if (reason === null) await this.#repository[name].remove(id);
    return reason;
  }

  /** A viewer changes nothing, but may have an opinion. */
  #refusal(name: ShelfName): Reason | null {
    return this.#actor().role === 'viewer' && name !== 'feedback' ? { code: 'viewer-changes-nothing' } : null;
  }
}
