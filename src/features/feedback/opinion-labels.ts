import type { Feedback } from '../../domain/feedback/feedback.ts';
import { m } from '../../i18n/paraglide/messages.js';

export const OPINION_LABELS: Record<Feedback['opinion'], () => string> = {
  good: m.feedback_good,
  bad: m.feedback_bad,
  idea: m.feedback_idea,
};
