import { createSubscriber } from 'svelte/reactivity';
import { parseDemoLink, type DemoWish } from './demo-link.ts';
import { FIRST_VIEW, formatView, parseView, type View } from './view.ts';

/** A step that goes on with the one before is written after so many ms, for writing the address takes long. */
const PAUSE = 120;

/**
 * What a person sees, kept in the address after its `#` and nowhere else. A change is a step for Back, unless it goes
 * on with the step before: letters typed into one search are one step. Those are written when the typing pauses, and
 * before anything could leave the page or read its address.
 */
export class Address {
  readonly #window: Window;
  readonly #subscribe: () => void;
  #update: () => void = () => undefined;
  #lastStep: string | null = null;
  #parsed: { hash: string; view: View } | null = null;
  /** What is still to be written in place of the newest step. */
  #unwritten: string | null = null;
  #timer = 0;
  /** Nobody has asked for anything yet. */
  #isUnsaid: boolean;

  constructor(host: Window) {
    this.#window = host;
    this.#isUnsaid = /^#?\/?$/.test(host.location.hash);
    this.#subscribe = createSubscriber((update) => {
      this.#update = update;
      const moved = () => {
        this.#unwritten = null;
        this.#lastStep = null;
        this.#isUnsaid = false;
        update();
      };
      const write = () => this.#write();
      host.addEventListener('popstate', moved);
      // A link is followed by the browser itself.
      host.addEventListener('click', write, true);
      host.addEventListener('pagehide', write);
      host.document.addEventListener('visibilitychange', write);
      return () => {
        write();
        host.removeEventListener('popstate', moved);
        host.removeEventListener('click', write, true);
        host.removeEventListener('pagehide', write);
        host.document.removeEventListener('visibilitychange', write);
      };
    });
  }

  get #hash(): string {
    return this.#unwritten ?? this.#window.location.hash;
  }

  #write(): void {
    if (this.#unwritten === null) return;
    this.#window.clearTimeout(this.#timer);
    this.#window.history.replaceState(null, '', this.#unwritten);
    this.#unwritten = null;
  }

  get view(): View {
    this.#subscribe();
    const hash = this.#hash;
    if (this.#parsed?.hash !== hash) this.#parsed = { hash, view: parseView(hash) };
    return this.#parsed.view;
  }

  /** Goes to another view. Steps of the same name that follow each other are one for Back. */
  go(change: Partial<View>, step: string | null = null): void {
    const hash = `#${formatView({ ...this.view, ...change })}`;
    this.#isUnsaid = false;
    if (hash === this.#hash) return;
    if (step !== null && step === this.#lastStep) {
      this.#unwritten = hash;
      this.#window.clearTimeout(this.#timer);
      this.#timer = this.#window.setTimeout(() => this.#write(), PAUSE);
    } else {
      this.#write();
      this.#window.history.pushState(null, '', hash);
    }
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
    this.#isUnsaid = true;
  }

  /** Whether it says nothing that a person has asked for: then the sandbox may say what opens. */
  get isUnsaid(): boolean {
    return this.#isUnsaid;
  }

  /** Goes to another view in the place of this one, which Back does not come to again. */
  begin(change: Partial<View>): void {
    this.#isUnsaid = false;
    this.#unwritten = `#${formatView({ ...this.view, ...change })}`;
    this.#write();
    this.#lastStep = null;
    this.#update();
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
