import { flushSync } from 'svelte';
import { vi } from 'vitest';

interface Located {
  element(): Element;
}

/** Pastes a text into a field of dates or times, as `2026-11-25` or `09:30`. */
export async function pasteInto(field: Located, text: string): Promise<void> {
  await vi.waitFor(() => field.element(), { timeout: 15_000 });
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field
    .element()
    .querySelector('[role=spinbutton]')
    ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** What a field of dates or times says, without its spaces. */
export function writtenIn(field: Located): string {
  return field.element().textContent.replaceAll(/\s/g, '');
}

/** Empties the first part of a field and leaves it. */
export function leaveUnfinished(field: Located): void {
  const part = field.element().querySelector<HTMLElement>('[role=spinbutton]');
  part?.focus();
  for (let times = 0; times < 4; times += 1) {
    part?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, cancelable: true }));
  }
  flushSync();
  part?.blur();
}
