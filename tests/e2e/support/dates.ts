import type { Locator } from '@playwright/test';

/** Pastes a text into a field of dates or times, as `2026-11-25` or `09:30`. */
export async function pasteInto(field: Locator, text: string): Promise<void> {
  const part = field.getByRole('spinbutton').first();
  await part.focus();
  await part.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
