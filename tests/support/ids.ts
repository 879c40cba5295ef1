import type { Ids } from '../../src/domain/ports/system.ts';

/** The id of the n-th thing that a test makes. They sort as their numbers do. */
export function anId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Names for new things: the 4,096th and so on, so that they do not meet those a test gives itself. */
export class CountedIds implements Ids {
  #count = 0xfff;

  next(): string {
    this.#count += 1;
    return anId(this.#count);
  }
}
