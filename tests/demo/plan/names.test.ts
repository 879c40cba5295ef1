import { expect, test } from 'vitest';
import { nameIn } from '../../../src/demo/plan/names.ts';

test('no line of a French name begins with a colon', () => {
  const name = nameIn('fr', 'Back to cooking class: early enrolment');
  expect(name).toBe('Rentrée des classes de cuisine\u00a0: préinscriptions');
  expect(nameIn('en', name.replace('\u00a0', ' '))).toBe('Back to cooking class: early enrolment');
});
