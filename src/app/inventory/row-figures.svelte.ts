import type { FullnessOf } from '../../domain/pressure/fullest.ts';
import type { CountOf } from '../../domain/reports/counts.ts';

/** Counts what came of a row's campaign. How to is loaded when a column of figures is first shown or sorted by. */
export class RowFigures {
  #countOf = $state.raw<CountOf | null>(null);
  #isAskedFor = false;
  /** How full audiences are; null until all campaigns are counted. Who counts them sets it. */
  fullnessOf = $state.raw<FullnessOf | null>(null);

  /** Null until it is loaded; whoever reads it is told when it is. */
  get countOf(): CountOf | null {
    if (!this.#isAskedFor) void this.#load();
    return this.#countOf;
  }

  async #load(): Promise<void> {
    this.#isAskedFor = true;
    try {
      const { countOf } = await import('../../domain/reports/counts.ts');
      this.#countOf = countOf;
    } catch {
      // A chunk may not arrive, as on a train; whoever looks the next time asks for it again.
      this.#isAskedFor = false;
    }
  }
}
