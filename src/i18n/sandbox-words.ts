import type { Sandbox } from '../domain/ports/sandboxes.ts';
import { m } from './paraglide/messages.js';

/** What a sandbox is called: the demo in the person's language, others as somebody named them. */
export function sandboxName({ kind, name }: Pick<Sandbox, 'kind' | 'name'>): string {
  return kind === 'demo' ? m.shell_demo() : name;
}
