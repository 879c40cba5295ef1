import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** What a field made of segments needs besides what the library does. */
export interface SegmentsTaker {
  /** A text was pasted, dictated or filled in at once. */
  readonly take: (text: string) => void;
  /** Something is being erased: what is left is not meant yet. */
  readonly erase: (isErasing: boolean) => void;
  /** The focus has left all segments. */
  readonly leave: () => void;
}

/**
 * A field whose parts are typed one by one. The library knows single keys alone: here whole texts are taken, the keys of
 * a touch keyboard, which tells no keys, and Enter, which sends a form as in any field.
 */
export function segments({ take, erase, leave }: SegmentsTaker): Attachment<HTMLElement> {
  return (element) => {
    const ends = [
      on(element, 'keydown', ({ key }) => erase(key === 'Backspace'), { capture: true }),
      on(element, 'paste', (event) => {
        event.preventDefault();
        take(event.clipboardData?.getData('text/plain') ?? '');
      }),
      on(element, 'beforeinput', (event) => {
        event.preventDefault();
        const { data, inputType, target } = event;
        if (inputType.startsWith('delete')) press(target, 'Backspace');
        else if (data !== null && data.length > 1) take(data);
        else if (data !== null) press(target, data);
      }),
      on(element, 'keydown', ({ key, isTrusted }) => {
        if (key !== 'Enter' || !isTrusted) return;
        leave();
        element.closest('form')?.requestSubmit();
      }),
      on(element, 'focusout', ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) leave();
      }),
    ];
    return () => ends.forEach((end) => end());
  };
}

function press(target: EventTarget | null, key: string): void {
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** Whether nothing is written in any part. */
export function areSegmentsEmpty(element: HTMLElement): boolean {
  return [...element.querySelectorAll('[role=spinbutton]')].every(
    (each) => each.hasAttribute('data-empty') || each.getAttribute('data-segment') === 'dayPeriod',
  );
}
