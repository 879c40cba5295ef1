import { z } from '../schema.ts';
import { feedback, type Feedback } from './feedback.ts';

const feedbackFile = z.object({
  format: z.literal('almanac-feedback'),
  version: z.literal(1),
  feedback: z.array(feedback),
});

/** The text of a file with what was said, the oldest first: the same text for the same feedback. */
export function writeFeedbackFile(said: readonly Feedback[]): string {
  const oldestFirst = [...said].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const file = feedbackFile.parse({ format: 'almanac-feedback', version: 1, feedback: oldestFirst });
  return `${JSON.stringify(file, null, 2)}\n`;
}
