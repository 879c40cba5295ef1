import type { Alert, AlertCode } from '../../domain/alerts/alerts.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { ALERT_LABELS } from '../../i18n/alert-labels.ts';
import { alertFix } from '../../i18n/alert-words.ts';

/** When it is time to say what is wrong with a field: once somebody has left it, or has looked at the review. */
export class FieldProblems {
  #left = $state.raw<ReadonlySet<string>>(new Set());
  #isReviewed = $state(false);

  leave(field: string): void {
    if (!this.#left.has(field)) this.#left = new Set([...this.#left, field]);
  }

  review(): void {
    this.#isReviewed = true;
  }

  /** What blocks and belongs to a field (of `codes`, where there are some), with how to put it right; null while there is nothing to say. */
  textOf(
    field: string,
    campaign: Campaign,
    alerts: readonly Alert[],
    codes?: readonly AlertCode[],
  ): string | null {
    if (!this.#isReviewed && !this.#left.has(field)) return null;
    const found = alerts.filter(
      (each) => each.blocks && each.field === field && (codes?.includes(each.code) ?? true),
    );
    if (found.length === 0) return null;
    return found.map(({ code }) => `${ALERT_LABELS[code]()}. ${alertFix({ code }, campaign)}`).join(' ');
  }
}
