import { createSubscriber } from 'svelte/reactivity';
import { fold } from '../domain/selection/fold.ts';
import type { CampaignPackage } from '../domain/packages/package.ts';
import type { Repository } from '../domain/ports/repository.ts';

/** The packages of a sandbox, by name, as any tab leaves them. They are read while somebody looks at them. */
export class PackageList {
  readonly #subscribe: () => void;
  #all: readonly CampaignPackage[] | null = null;
  #hasFailed = false;

  constructor({ packages }: Pick<Repository, 'packages'>) {
    this.#subscribe = createSubscriber((update) =>
      packages.watch(
        (all) => {
          this.#all = [...all].sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1));
          this.#hasFailed = false;
          update();
        },
        () => {
          this.#hasFailed = true;
          update();
        },
      ),
    );
  }

  /** Null until they are read. */
  get all(): readonly CampaignPackage[] | null {
    this.#subscribe();
    return this.#all;
  }

  get hasFailed(): boolean {
    this.#subscribe();
    return this.#hasFailed;
  }
}
