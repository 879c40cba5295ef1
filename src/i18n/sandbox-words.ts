import type { Sandbox } from '../domain/ports/sandboxes.ts';
import { m } from './paraglide/messages.js';

/** What a sandbox is called: the demo in the person's language, others as somebody named them. */
export function sandboxName({ kind, name }: Pick<Sandbox, 'kind' | 'name'>): string {
  if (kind === 'demo') return m.shell_demo();
  // One that was found again by its data alone has lost its name.
  return name === '' ? m.sandboxes_found_again() : name;
}
