import { getContext, setContext, type Component } from 'svelte';

const KEY = Symbol('dialog refusal');

/** Says what tells, in any dialog below, why it was refused what it asked for. */
export function setDialogRefusal(part: Component): void {
  setContext(KEY, part);
}

/** Undefined: nothing tells it. */
export function getDialogRefusal(): Component | undefined {
  return getContext<Component | undefined>(KEY);
}
