import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** Something on its way to another place in its list. */
export interface Drag {
  readonly id: string;
  /** How far from its own place, in pixels. */
  readonly by: number;
  /** Where it would stand if it were let go of now. */
  readonly place: number;
}

/**
 * Lets a pointer take an item by its handle and let go of it elsewhere in the list. The items are the children of the
 * list marked `data-activity`; `places` of them can be dragged past. Escape puts it back.
 */
export function dragOrder(
  id: () => string,
  places: () => number,
  show: (drag: Drag | null) => void,
  drop: (place: number) => void,
): Attachment<HTMLElement> {
  return (handle) => {
    let stop: () => void = () => undefined;
    const stopListening = on(handle, 'pointerdown', (down) => {
      const item = handle.closest<HTMLElement>('[data-activity]');
      if (down.button !== 0 || item?.parentElement == null) return;
      // Neither text is selected nor the focus lost on the way.
      down.preventDefault();
      handle.setPointerCapture(down.pointerId);
      const items = [...item.parentElement.querySelectorAll<HTMLElement>('[data-activity]')];
      const from = items.indexOf(item);
      const others = items.slice(0, places()).filter((each) => each !== item);
      const startTop = item.parentElement.getBoundingClientRect().top;
      let place = from;

      const stops = [
        on(handle, 'pointermove', (move) => {
          const passed = others.filter((each) => middleOf(each) < move.clientY).length;
          place = passed;
          // What lies ahead comes into sight, however long the list is.
          items[passed + Math.sign(passed - from)]?.scrollIntoView({ block: 'nearest' });
          const scrolled = (item.parentElement?.getBoundingClientRect().top ?? startTop) - startTop;
          show({ id: id(), by: move.clientY - down.clientY - scrolled, place });
        }),
        on(handle, 'pointerup', () => {
          stop();
          if (place !== from) drop(place);
        }),
        on(handle, 'pointercancel', () => stop()),
        on(
          window,
          'keydown',
          (event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            stop();
          },
          { capture: true },
        ),
      ];
      stop = () => {
        for (const each of stops) each();
        show(null);
      };
    });
    return () => {
      stopListening();
      stop();
    };
  };
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
