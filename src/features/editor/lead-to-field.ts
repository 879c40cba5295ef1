const CONTROLS = 'input, textarea, select, button, a[href], [tabindex]';

/** Brings a field into sight and the focus into it; answers whether it is there. */
export function leadToField(root: HTMLElement, field: string): boolean {
  const element = [...root.querySelectorAll<HTMLElement>('[data-field]')].find(
    (each) => each.dataset['field'] === field,
  );
  if (element === undefined) return false;
  element.scrollIntoView({ block: 'center' });
  // Of a choice, what is chosen is what Tab would come to. A text comes before what stands beside its label.
  const control = element.matches(CONTROLS)
    ? element
    : (element.querySelector<HTMLElement>('input[type="radio"]:checked, :scope > .field > .field-input') ??
      element.querySelector<HTMLElement>(CONTROLS));
  control?.focus({ preventScroll: true });
  return true;
}

/** The field that the focus is in, as alerts name it. */
export function fieldAround(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
  return element?.dataset['field'] ?? null;
}
