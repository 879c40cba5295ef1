import type { Campaign } from '../campaign/campaign.ts';
import { firstDraft } from '../campaign/first-draft.ts';
import type { Schedule } from '../campaign/content.ts';
import { changedFields, writtenOf, type WrittenField } from '../campaign/written.ts';
import type { Context, Input } from '../lifecycle/context.ts';
import { fire, type Outcome } from '../lifecycle/fire.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { Reason } from '../lifecycle/reason.ts';
import { refusal } from '../lifecycle/refusal.ts';
import { settle } from '../lifecycle/settle.ts';
import { rowFor } from '../lifecycle/table.ts';
import type { Step } from '../lifecycle/step.ts';
import { scheduleAfter, type Move } from '../schedule/move-schedule.ts';

/** An ordinary event of the table, with what is said with it. */
interface Event {
  readonly event: LifecycleEvent;
  readonly input: Input;
}

/** As what it goes back: as a new draft, into what is written, into a draft version that is made for it, as another date, as tags. */
export type WayBackKind = 'new' | 'edit' | 'version' | 'move' | 'tags';

export type WayBack =
  | { readonly kind: WayBackKind; readonly events: readonly Event[] }
  | { readonly kind: 'refused'; readonly reason: Reason };

const FIELDS_BESIDE_CONTENT: readonly WrittenField[] = ['name', 'description', 'tags'];

/**
 * How what is written of a campaign in a copy gets into the original: name, description, tags, content and schedule, by events
 * that a person could bring about there; never a status or a run. `original`: settled; null: it has none of that id.
 */
export function wayBack(original: Campaign | null, copy: Campaign, context: Context): WayBack {
  if (context.actor.role === 'viewer') return { kind: 'refused', reason: { code: 'viewer-changes-nothing' } };
  if (original === null) return { kind: 'new', events: [] };
  const [before, written] = [writtenOf(original), writtenOf(copy)];
  const fields = changedFields(before, written);
  const edit: Event = { event: 'edit', input: { written } };
  const tags: Event[] = fields.includes('tags')
    ? [{ event: 'edit-tags', input: { tags: written.tags } }]
    : [];
  const isOpen = refusal(original, 'edit', context, edit.input);
  if (isOpen === null) return { kind: 'edit', events: [edit] };
  if (fields.every((each) => each === 'tags')) return { kind: 'tags', events: tags };
  const isOfSchedule = !fields.some((each) => each !== 'tags' && FIELDS_BESIDE_CONTENT.includes(each));
  const move = isOfSchedule ? moveTo(original, copy) : null;
  const whyNotMoved = move === null ? null : refusal(original, 'reschedule', context, { move });
  if (move !== null && whyNotMoved === null)
    return { kind: 'move', events: [{ event: 'reschedule', input: { move } }, ...tags] };
  if (rowFor('modify', original.type, original.status) === undefined)
    return { kind: 'refused', reason: whyNotMoved ?? isOpen };
  const whyNotModified = refusal(original, 'modify', context, {});
  if (whyNotModified !== null) return { kind: 'refused', reason: whyNotModified };
  return { kind: 'version', events: [{ event: 'modify', input: {} }, edit] };
}

/** The one move that makes all of the difference between both contents; null: there is none. */
function moveTo(original: Campaign, copy: Campaign): Move | null {
  const { content } = original.current;
  const wanted = writtenOf(copy).content;
  const to = wanted.schedule.start;
  const moves: Move[] = [];
  if (to !== null) {
    const from = content.schedule.start;
    moves.push({ from, to });
    if (from !== null) moves.push({ from, to, edge: 'whole' });
  }
  if (wanted.schedule.end !== null)
    moves.push({ from: content.schedule.end, to: wanted.schedule.end, edge: 'end' });
  const isMeant = (schedule: Schedule | null) =>
    schedule !== null && changesOnly({ ...content, schedule }, wanted);
  return moves.find((move) => isMeant(scheduleAfter(content.schedule, move))) ?? null;
}

function changesOnly(one: Campaign['current']['content'], other: Campaign['current']['content']): boolean {
  const beside = { name: '', description: '', tags: [] };
  return changedFields({ ...beside, content: one }, { ...beside, content: other }).length === 0;
}

export type CarriedBack =
  | {
      readonly kind: 'done';
      readonly campaign: Campaign;
      readonly as: WayBackKind;
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Takes the way back. `stored`: as the original keeps it; undefined: it has none of that id. */
export function carryBack(stored: Campaign | undefined, copy: Campaign, context: Context): CarriedBack {
  const settled = stored === undefined ? null : settle(stored, context.now, context.references).campaign;
  const way = wayBack(settled, copy, context);
  if (way.kind === 'refused') return way;
  if (stored === undefined || settled === null) {
    const { content } = writtenOf(copy);
    const mark = { at: context.now, by: context.actor.name };
    return { kind: 'done', campaign: firstDraft(copy, content, mark), as: 'new', steps: [] };
  }
  let campaign = stored;
  const steps: Step[] = [];
  for (const { event, input } of way.events) {
    const outcome: Outcome = fire(campaign, event, context, input);
    if (outcome.kind === 'refused') return outcome;
    if (outcome.campaign === null) return { kind: 'refused', reason: { code: 'gone' } };
    campaign = outcome.campaign;
    steps.push(...outcome.steps);
  }
  return { kind: 'done', campaign, as: way.kind, steps };
}
