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

  /**
   * Whether the part had the focus last and nobody has gone on elsewhere. To be asked once the part is there: until it
   * has been loaded the focus waits on the page's heading.
   */
  getsFocusBack(part: string): boolean {
    const { activeElement } = document;
    const isWaiting = activeElement === document.body || activeElement?.localName === 'h1';
    return this.#focused === part && isWaiting;
  }
}
