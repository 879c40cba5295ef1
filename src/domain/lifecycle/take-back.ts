import type { Campaign } from '../campaign/campaign.ts';
import type { Context } from './context.ts';
import type { Reason } from './reason.ts';
import { refusal } from './refusal.ts';
import { settle } from './settle.ts';
import type { Step } from './step.ts';
import type { Deed } from './undo.ts';

export type TakenBack =
  | {
      readonly kind: 'done';
      /** Null: what had made the campaign was taken back, so that it is gone. */
      readonly campaign: Campaign | null;
      readonly step: Omit<Step, 'event'> & { readonly event: 'undo' };
    }
  | { readonly kind: 'refused'; readonly reason: Reason };

/**
 * Takes back what somebody did to a campaign, judged by the table's row for undo. It is a change of its own: its step is
 * dated now, its revision goes on, and no journal goes back in time. `stored`: undefined where the campaign is gone.
 */
export function takeBack(stored: Campaign | undefined, deed: Deed, context: Context): TakenBack {
  const { now, actor, references } = context;
  const { before, after } = deed;
  const step = (from: Step['from'], to: Step['to']) =>
    ({ at: now, event: 'undo', actor: actor.name, from, to, inputs: { undone: deed.event } }) as const;
  const settled = stored === undefined ? null : settle(stored, now, references).campaign;
  if (after === null && stored !== undefined)
    return { kind: 'refused', reason: { code: 'undo-changed-since' } };
  // What was deleted has no status to be judged in: it is judged as the draft that it was.
  const judged = after === null ? before : settled;
  if (judged === null) return { kind: 'refused', reason: { code: 'gone' } };
  const reason = refusal(judged, 'undo', context, { deed });
  if (reason !== null) return { kind: 'refused', reason };
  if (before === null) return { kind: 'done', campaign: null, step: step(judged.status, null) };
  const campaign = { ...before, revision: judged.revision + 1 };
  return { kind: 'done', campaign, step: step(judged.status, before.status) };
}
