import type { Attachment } from 'svelte/attachments';

/** The parts of a campaign's details that something elsewhere on the page can lead to. */
export type DetailsPart = 'dates' | 'journal';

/** A wish to see one part of a campaign's details. It is granted as soon as that part is on the page. */
export class Reveal {
  #wanted = $state.raw<{ readonly campaign: string; readonly part: DetailsPart } | null>(null);

  ask(campaign: string, part: DetailsPart): void {
    this.#wanted = { campaign, part };
  }

  /** For the heading of a part: when it is asked for, it comes into sight and takes the focus. */
  here(campaign: string, part: DetailsPart): Attachment<HTMLElement> {
    return (heading) => {
      if (this.#wanted?.campaign !== campaign || this.#wanted.part !== part) return;
      this.#wanted = null;
      heading.scrollIntoView({ block: 'start' });
      heading.focus({ preventScroll: true });
    };
  }
}
