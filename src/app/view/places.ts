/** Where a person was in a part of a page. */
export interface Place<Focus> {
  /** How far it was scrolled, in px. */
  readonly top: number;
  /** What had the focus there last; null: nothing. */
  readonly focus: Focus | null;
}

interface Noted {
  readonly address: string;
  readonly place: Place<unknown>;
}

/**
 * Where a person was in the list and in the calendar, so that whoever comes back to the same view, by Back or by a
 * link, finds it as it was left. A part notes it while it is used and looks it up when it is made.
 */
export class Places {
  readonly #noted = new Map<string, Noted>();
  #focused: string | null = null;

  note(part: string, address: string, place: Place<unknown>): void {
    this.#noted.set(part, { address, place });
  }

  /** The part has the focus; it is the one to get it back. */
  hasFocus(part: string): void {
    this.#focused = part;
  }

  /** Null: nobody was there, or something else was shown. What a part noted is what it gets. */
  found<Focus>(part: string, address: string): Place<Focus> | null {
    const noted = this.#noted.get(part);
    return noted?.address === address ? (noted.place as Place<Focus>) : null;
  }

  /** Whether the part had the focus last and nothing else has taken it. To be asked once the page is there. */
  getsFocusBack(part: string): boolean {
    return this.#focused === part && document.activeElement === document.body;
  }
}
