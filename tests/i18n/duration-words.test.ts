import { expect, it } from 'vitest';
import { durationWords } from '../../src/i18n/duration-words.ts';

it.each([
  [1, '1 minute'],
  [90, '1 hour 30 minutes'],
  [3 * 24 * 60, '3 days'],
])('%i minutes', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
