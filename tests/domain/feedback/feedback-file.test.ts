import { expect, it } from 'vitest';
import type { Feedback } from '../../../src/domain/feedback/feedback.ts';
import { writeFeedbackFile } from '../../../src/domain/feedback/feedback-file.ts';
import { NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';

const said = (number: number): Feedback => ({
  id: anId(number),
  at: NOW + number,
  by: 'Ann',
  opinion: 'idea',
  text: 'More colours',
  address: '/campaigns?view=calendar',
  version: '1.0.0',
});

it('writes the same text for the same feedback, the oldest first', () => {
  const text = writeFeedbackFile([said(2), said(1)]);
  expect(text).toBe(writeFeedbackFile([said(1), said(2)]));
  expect(JSON.parse(text)).toEqual({
    format: 'almanac-feedback',
    version: 1,
    feedback: [said(1), said(2)],
  });
});
