import { tick } from 'svelte';

/**
 * Where the focus goes when the rail opens and closes. Opened by keyboard, or over the page, the rail takes it; opened
 * by a mouse beside the list, it leaves it where it is. Closed, it gives it back.
 */
export class RailFocus {
  #opener: HTMLElement | null = null;
  #id = '';

  opened(id: string, rail: HTMLElement, heading: HTMLElement, covers: boolean): void {
    this.#id = id;
    const focused = document.activeElement;
    if (rail.contains(focused)) return;
    this.#opener = focused instanceof HTMLElement && focused !== document.body ? focused : null;
    // The browser knows whether a keyboard brought the focus to where it is.
    if (covers || this.#opener?.matches(':focus-visible')) heading.focus();
  }

  /** Once the rail is gone and the page beneath can be reached again. */
  async giveBack(): Promise<void> {
    await tick();
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    this.#target()?.focus();
  }

  /** The opener, or what stands for the campaign now: lists and grids make their elements anew. */
  #target(): HTMLElement | null {
    if (this.#opener?.isConnected) return this.#opener;
    return document.querySelector<HTMLElement>(`[data-campaign="${CSS.escape(this.#id)}"]`);
  }
}
