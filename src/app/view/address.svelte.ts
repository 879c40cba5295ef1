import { createSubscriber } from 'svelte/reactivity';
import { parseDemoLink, type DemoWish } from './demo-link.ts';
import { FIRST_VIEW, formatView, parseView, type View } from './view.ts';

/**
 * What a person sees, kept in the address after its `#` and nowhere else. A change is a step for Back, unless it goes
 * on with the step before: letters typed into one search are one step.
 */
export class Address {
  readonly #window: Window;
  readonly #subscribe: () => void;
  #update: () => void = () => undefined;
  #lastStep: string | null = null;
  #parsed: { hash: string; view: View } | null = null;

  constructor(host: Window) {
    this.#window = host;
    this.#subscribe = createSubscriber((update) => {
      this.#update = update;
      const moved = () => {
        this.#lastStep = null;
        update();
      };
      host.addEventListener('popstate', moved);
      return () => host.removeEventListener('popstate', moved);
    });
  }

  get view(): View {
    this.#subscribe();
    const { hash } = this.#window.location;
    if (this.#parsed?.hash !== hash) this.#parsed = { hash, view: parseView(hash) };
    return this.#parsed.view;
  }

  /** Goes to another view. Steps of the same name that follow each other are one for Back. */
  go(change: Partial<View>, step: string | null = null): void {
    const hash = `#${formatView({ ...this.view, ...change })}`;
    if (hash === this.#window.location.hash) return;
    const { history } = this.#window;
    if (step !== null && step === this.#lastStep) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    this.#lastStep = step;
    this.#update();
  }

  /** The demo that a link asks for; null: the address is that of a view. */
  get demo(): DemoWish | null {
    this.#subscribe();
    return parseDemoLink(this.#window.location.hash);
  }

  /** Puts the first view in the place of such a link, so that Back does not ask again. */
  leaveDemoLink(): void {
    if (this.demo === null) return;
    this.#window.history.replaceState(null, '', `#${formatView(FIRST_VIEW)}`);
    this.#lastStep = null;
    this.#update();
  }

  /** Forgets what was looked for and at; the page's layout stays. */
  reset(): void {
    this.go({ ...FIRST_VIEW, layout: this.view.layout });
  }

  /** A whole address, to be opened elsewhere. */
  whole(hash: string): string {
    return this.#window.location.href.replace(/#.*/s, '') + hash;
  }

  /** The address of a view, for links. */
  link(change: Partial<View>): string {
    return `#${formatView({ ...this.view, ...change })}`;
  }
}
