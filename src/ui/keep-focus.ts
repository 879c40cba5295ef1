import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Keeps the focus when an item of a list goes away with it: it moves to the item that takes its place, else to the
 * one before, else to the fallback. Where it goes within an item is marked `data-focus`.
 */
export function keepFocus(fallback: () => HTMLElement | null): Attachment<HTMLElement> {
  return (list) => {
    let last: { item: Element; index: number } | null = null;
    const stopListening = on(list, 'focusin', ({ target }) => {
      const items = [...list.children];
      const index = items.findIndex((each) => each.contains(target as Node));
      const item = items[index];
      last = item === undefined ? null : { item, index };
    });
    const observer = new MutationObserver(() => {
      if (last === null || list.contains(last.item)) return;
      const { index } = last;
      last = null;
      const { activeElement } = document;
      // Who has gone on elsewhere is left there.
      if (activeElement !== null && activeElement !== document.body) return;
      const next = list.children[index] ?? [...list.children].at(-1);
      (next?.querySelector<HTMLElement>('[data-focus]') ?? fallback())?.focus();
    });
    observer.observe(list, { childList: true });
    return () => {
      stopListening();
      observer.disconnect();
    };
  };
}
