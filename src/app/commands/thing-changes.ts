import type { Reference } from '../../domain/campaign/reference.ts';
import { circleOf } from '../../domain/pressure/audience-parts.ts';
import { RECORDS } from '../../domain/ports/records.ts';
import type {
  NewThingEntry,
  ShelfChanges,
  ShelfItems,
  Shelved,
  ShelfName,
  Thing,
  ThingEvent,
} from '../../domain/ports/repository.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Refusal, ThingChange } from './intent.ts';

type Item = ShelfItems[ShelfName];

const THING_OF = {
  policies: 'policy',
  people: 'person',
  packages: 'package',
  feedback: 'feedback',
  overlays: 'overlay',
  caps: 'cap',
  acceptances: 'acceptance',
  settings: 'settings',
  templates: 'template',
  views: 'view',
} as const satisfies Record<Exclude<ShelfName, 'references'>, Thing>;

/** What an item is called; audiences and configurations share a shelf. */
export function thingOf(shelf: ShelfName, item: Item): Thing {
  if (shelf !== 'references') return THING_OF[shelf];
  return 'kind' in item && item.kind === 'audience' ? 'audience' : 'configuration';
}

/** Whether a thing came, went or changed. A reference that is removed stays stored, for what has run by it. */
export function changeOf({ before, after }: ThingChange): ThingEvent {
  if (before === null) return 'add';
  return after === null || ('removedAt' in after && after.removedAt !== null) ? 'remove' : 'change';
}

/** Both come from the same schema, which puts fields in one order. */
export function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A change with its thing as it will be stored, so that it can be compared with what is found later. */
export function asStored(change: ThingChange): ThingChange {
  const { shelf, after } = change;
  return after === null ? change : ({ ...change, after: RECORDS[shelf].parse(after) } as ThingChange);
}

/** What has to be put on shelves and taken off. */
export function shelfChanges(changes: readonly ThingChange[]): ShelfChanges {
  const byShelf: Partial<Record<ShelfName, { put: Item[]; remove: string[] }>> = {};
  for (const { shelf, before, after } of changes) {
    const { put, remove } = (byShelf[shelf] ??= { put: [], remove: [] });
    if (after !== null) put.push(after);
    else if (before !== null) remove.push(before.id);
  }
  return byShelf as ShelfChanges;
}

/**
 * No audience ever becomes part of itself, whatever brings it about: a change, its way back, or two tabs at once. Names the
 * way round; null: all is well.
 */
export function circleAfter(changes: readonly ThingChange[], { references = [] }: Shelved): Refusal | null {
  const after = new Map<string, Reference>(references.map((each) => [each.id, each]));
  const changed = changes.flatMap((each) => (each.shelf === 'references' ? each : []));
  for (const each of changed) {
    if (each.after !== null) after.set(each.after.id, each.after);
  }
  for (const { after: audience } of changed) {
    if (audience?.kind !== 'audience' || audience.partOf === undefined) continue;
    const path = circleOf(audience.id, audience.partOf, after);
    if (path === null) continue;
    return { reason: { code: 'audience-circle', path: path.map((id) => after.get(id)?.name ?? id) } };
  }
  return null;
}

/** What the journal tells of a change. */
export function thingEntry(change: ThingChange, by: string, at: Instant): NewThingEntry[] {
  const { shelf, before, after, event = changeOf(change) } = change;
  const item = after ?? before;
  if (item === null) return [];
  const name = 'name' in item ? item.name : '';
  const former = before !== null && 'name' in before ? before.name : name;
  const inputs = { ...(former === name ? {} : { from: former }), ...switched(before, after) };
  return [{ thing: thingOf(shelf, item), thingId: item.id, name, at, event, actor: by, inputs }];
}

/** What can be switched on and off says to which side it went. */
function switched(before: Item | null, after: Item | null): { active?: string } {
  if (before === null || after === null || !('active' in before) || !('active' in after)) return {};
  return before.active === after.active ? {} : { active: after.active ? 'on' : 'off' };
}
