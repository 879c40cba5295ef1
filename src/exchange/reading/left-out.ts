import type { LeftOut } from './reading.ts';

const FEW = 3;
const LONGEST = 80;
/** A file of odd JSON may have any number of fields. */
const MOST = 500;

/** What no campaign will say, by field and reason. */
export class LeftOutList {
  readonly #found = new Map<
    string,
    { field: string; why: LeftOut['why']; count: number; samples: Set<string> }
  >();

  add(field: string, why: LeftOut['why'], text: string): void {
    const key = `${why} ${field}`;
    const known = this.#found.get(key);
    if (known === undefined && this.#found.size >= MOST) return;
    const found = known ?? { field, why, count: 0, samples: new Set() };
    found.count += 1;
    if (found.samples.size < FEW) found.samples.add(text.slice(0, LONGEST));
    this.#found.set(key, found);
  }

  list(): LeftOut[] {
    return [...this.#found.values()].map((each) => ({ ...each, samples: [...each.samples] }));
  }
}
