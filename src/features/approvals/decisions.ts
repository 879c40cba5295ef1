import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Context } from '../../domain/lifecycle/context.ts';
import { refusal } from '../../domain/lifecycle/refusal.ts';
import { ACTION_LABELS } from '../../i18n/action-labels.ts';
import { reasonText } from '../../i18n/reason-words.ts';

/** What can come of a request, in the order of the menu. */
export const DECISIONS = ['approve', 'request-changes', 'cancel-request'] as const;
export type DecisionEvent = (typeof DECISIONS)[number];

/** Why some decisions cannot be taken, those with the same reason together. */
export interface Hindrance {
  readonly events: readonly DecisionEvent[];
  readonly text: string;
}

export function hindrances(campaign: Campaign, context: Context): Hindrance[] {
  const found = new Map<string, DecisionEvent[]>();
  for (const event of DECISIONS) {
    const reason = refusal(campaign, event, context);
    if (reason === null) continue;
    const text = reasonText(reason);
    found.set(text, [...(found.get(text) ?? []), event]);
  }
  return [...found].map(([text, events]) => ({ events, text }));
}

export function decisionNames(events: readonly DecisionEvent[]): string {
  return events.map((event) => ACTION_LABELS[event]()).join(', ');
}
