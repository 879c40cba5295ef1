import type { Written } from '../../domain/campaign/written.ts';

/** So many steps can be undone. */
const MOST = 200;

/** The way back and forth through what was written in one editor. */
export class EditHistory {
  #past: Written[] = [];
  #future: Written[] = [];
  #lastStep: string | null = null;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Notes what stood there before a change. Changes of the same step that follow each other are one. */
  note(before: Written, step: string): void {
    if (step !== this.#lastStep || this.#past.length === 0)
      this.#past = [...this.#past.slice(1 - MOST), before];
    this.#lastStep = step;
    this.#future = [];
  }

  undo(now: Written): Written | null {
    const before = this.#past.pop();
    if (before === undefined) return null;
    this.#future.push(now);
    this.#lastStep = null;
    return before;
  }

  redo(now: Written): Written | null {
    const next = this.#future.pop();
    if (next === undefined) return null;
    this.#past.push(now);
    this.#lastStep = null;
    return next;
  }

  /** What somebody else wrote is not undone here. */
  clear(): void {
    this.#past = [];
    this.#future = [];
    this.#lastStep = null;
  }
}
