import { withFlawsDated } from '../alerts/flaws-dated.ts';
import type { Campaign, Mark } from '../campaign/campaign.ts';
import { changedFields, writtenOf } from '../campaign/written.ts';
import { isInForce } from '../campaign/status.ts';
import { hasSomethingLeft, remainingOf } from '../runs/remaining.ts';
import { instantOf } from '../time/zone.ts';
import type { Context, Input } from './context.ts';
import { EFFECTS } from './effects.ts';
import type { LifecycleEvent } from './events.ts';
import type { Reason } from './reason.ts';
import { refusal } from './refusal.ts';
import { enter, resolveTarget, settle } from './settle.ts';
import type { Step } from './step.ts';
import { rowFor, type Row } from './table.ts';

export type Outcome =
  | {
      readonly kind: 'done';
      /** Null: the campaign is gone. */
      readonly campaign: Campaign | null;
      /** What a duplicate made. */
      readonly created: Campaign | null;
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'refused'; readonly reason: Reason };

/**
 * Lets a person bring an event about. The clock comes first: the campaign is settled until `now`, so that nobody acts
 * on a status that is already over. Archiving what is in force ends it first, as a step of its own.
 */
export function fire(
  campaign: Campaign,
  event: LifecycleEvent,
  context: Context,
  input: Input = {},
): Outcome {
  const { campaign: settled, steps } = settle(campaign, context.now, context.references);
  if (settled === null) return { kind: 'done', campaign: null, created: null, steps };
  const reason = refusal(settled, event, context, input);
  if (reason !== null) return { kind: 'refused', reason };
  const mark = { at: context.now, by: context.actor.name };
  if (event === 'archive' && isInForce(settled.status)) {
    const [ended, step] = endedNow(settled, mark, context);
    return advance(ended, event, context, input, [...steps, step]);
  }
  return advance(settled, event, context, input, steps);
}

/** What archiving does first to a campaign in force: stops it, or completes it where nothing is left to stop. */
function endedNow(campaign: Campaign, mark: Mark, { references }: Context): [Campaign, Step] {
  const { at, by } = mark;
  const isLeft = hasSomethingLeft(remainingOf(campaign, at, references));
  const to = isLeft ? 'stopped' : 'completed';
  const entered = enter(campaign, to, at);
  const event = isLeft ? 'stop' : 'complete';
  const step: Step = { at, event, actor: by, from: campaign.status, to, inputs: {} };
  return [isLeft ? { ...entered, stopped: mark } : entered, step];
}

function advance(
  campaign: Campaign,
  event: LifecycleEvent,
  context: Context,
  input: Input,
  earlier: readonly Step[],
): Outcome {
  const row = rowFor(event, campaign.type, campaign.status);
  const effect = EFFECTS[event];
  if (row === undefined) throw new Error(`No row for ${event} in ${campaign.status}`);
  const { now, actor } = context;
  const step = (to: Step['to']): Step => ({
    at: now,
    event,
    actor: actor.name,
    from: campaign.status,
    to,
    inputs: said(input, campaign),
  });
  if (row.to === 'gone')
    return { kind: 'done', campaign: null, created: null, steps: [...earlier, step(null)] };
  const mark = { at: now, by: actor.name };
  const { campaign: changed, created = null } = effect?.(campaign, mark, input, context) ?? { campaign };
  if (created !== null)
    return { kind: 'done', campaign, created, steps: [...earlier, step(campaign.status)] };
  const dated = withFlawsDated(campaign, changed, context);
  const entered = enter({ ...dated, modified: mark }, target(campaign, changed, row, now), now);
  return { kind: 'done', campaign: entered, created, steps: [...earlier, step(entered.status)] };
}

/** A restored campaign returns to what its archiving remembers, which the effect has already cleared. */
function target(before: Campaign, after: Campaign, row: Row, now: number) {
  if (row.to === 'former') return resolveTarget(before, row, now);
  // A live campaign whose new version is recurring stays live between two runs.
  const goesOn = before.status === 'live' && after.current.content.schedule.recurrence !== null;
  if (row.to === 'start' && goesOn && (startAsWritten(after) ?? now) <= now) return 'live';
  return resolveTarget(after, row, now);
}

function startAsWritten({ current: { content } }: Campaign): number | null {
  const { start, zone } = content.schedule;
  return start === null ? null : instantOf(start, zone);
}

function said({ name, tags, message, written, move }: Input, before: Campaign): Step['inputs'] {
  return {
    ...(written === undefined ? {} : { fields: changedFields(writtenOf(before), written).join(', ') }),
    ...(move === undefined ? {} : saidOf(move)),
    ...(name === undefined ? {} : { name }),
    ...(tags === undefined ? {} : { tags: tags.join(', ') }),
    ...(message === undefined || message.trim() === '' ? {} : { message: message.trim() }),
  };
}

function saidOf({ from, ...rest }: NonNullable<Input['move']>): Step['inputs'] {
  return from === null ? rest : { from, ...rest };
}
