import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), ' +
  'summary, [tabindex]:not([tabindex="-1"])';

/** Keeps Tab within an element while `isActive` answers true: from the last stop it goes on at the first. */
export function trapFocus(isActive: () => boolean): Attachment<HTMLElement> {
  return (element) =>
    on(element, 'keydown', (event) => {
      if (event.key !== 'Tab' || event.defaultPrevented || !isActive()) return;
      const stops = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) =>
        each.checkVisibility(),
      );
      const [first] = stops;
      const last = stops.at(-1);
      const focused = document.activeElement;
      const beforeFirst = focused === first || !stops.some((each) => each === focused);
      if (event.shiftKey ? !beforeFirst : focused !== last) return;
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    });
}
