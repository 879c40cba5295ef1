/** Where a file is read: with questions, or by the way that packages and sandboxes have of their own. */
export type Destination = 'import' | 'package' | 'sandbox';

interface Waiting {
  readonly to: Destination;
  readonly file: File;
}

/** A file on its way to the page that reads it: dropped anywhere, or sent on by the page that recognised it. */
export class HandedFile {
  #waiting = $state.raw<Waiting | null>(null);

  hand(to: Destination, file: File): void {
    this.#waiting = { to, file };
  }

  /** The file that waits there, once; null: none does. */
  take(to: Destination): File | null {
    if (this.#waiting?.to !== to) return null;
    const { file } = this.#waiting;
    this.#waiting = null;
    return file;
  }
}
