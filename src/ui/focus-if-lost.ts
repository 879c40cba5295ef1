/** The focus is on nothing in particular: what had it is gone. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'main';
}

/** For a heading: whoever came by something that is gone now goes on here. What somebody is in the middle of is theirs. */
export function focusIfLost(heading: HTMLElement): void {
  if (isFocusLost()) heading.focus({ preventScroll: true });
}
