import type { Thing, ThingEvent } from '../domain/ports/repository.ts';
import { m } from './paraglide/messages.js';

const THINGS: Record<Thing, () => string> = {
  audience: m.recent_audience,
  configuration: m.recent_configuration,
  policy: m.recent_policy,
  person: m.recent_person,
  package: m.recent_package,
  feedback: m.recent_feedback,
  overlay: m.recent_overlay,
  cap: m.recent_cap,
  acceptance: m.recent_acceptance,
  settings: m.recent_settings,
  template: m.recent_template,
  view: m.recent_view,
};
const CHANGES: Record<ThingEvent | 'undo', () => string> = {
  add: m.recent_added,
  change: m.recent_changed,
  remove: m.recent_removed,
  undo: m.recent_taken_back,
};

/** "Policy “Legal review” changed"; without a name: "Feedback added". */
export function thingWords(thing: Thing, event: ThingEvent | 'undo', name = ''): string {
  const [what, change] = [THINGS[thing](), CHANGES[event]()];
  return name === '' ? m.recent_kept_nameless({ what, change }) : m.recent_kept({ what, name, change });
}
