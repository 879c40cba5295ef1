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
    function goOn(index: number) {
      const { activeElement } = document;
      // Who has gone on elsewhere is left there.
      if (activeElement !== null && activeElement !== document.body) return;
      const next = list.children[index] ?? [...list.children].at(-1);
      (next?.querySelector<HTMLElement>('[data-focus]') ?? fallback())?.focus();
    }

    const observer = new MutationObserver(() => {
      if (last === null || list.contains(last.item)) return;
      const { index } = last;
      last = null;
      // What a dialog asked for may be done before it is off the page, and then it has nowhere to give the focus back.
      const dialog = document.activeElement?.closest('[role=dialog], [role=alertdialog]') ?? null;
      if (dialog === null) goOn(index);
      else closing.push(afterwards(dialog, () => goOn(index)));
    });
    observer.observe(list, { childList: true });
    const closing: (() => void)[] = [];
    return () => {
      stopListening();
      observer.disconnect();
      for (const stop of closing) stop();
    };
  };
}

/** Calls once the element is off the page, unless stopped. */
function afterwards(element: Element, call: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    observer.disconnect();
    call();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
