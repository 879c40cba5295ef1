import { expect, test } from 'vitest';
import { audienceChoices } from '../../../../src/features/editor/audience/audience-choices.ts';
import { aConfiguration, anAudience, NOW } from '../../../support/builders.ts';
import type { Reference } from '../../../../src/domain/campaign/reference.ts';

const audience = (id: string, name: string, given: Partial<Reference> = {}): Reference =>
  ({ ...anAudience({ id }), name, ...given }) as Reference;
const references = (...given: Reference[]) => new Map(given.map((each) => [each.id, each]));
const labels = (...[all, current, typed]: [ReturnType<typeof references>, string | null, string]) =>
  audienceChoices(all, current, typed, NOW).options.map((each) => each.label);

test('audiences alone are offered, by name', () => {
  const all = references(
    audience('b', 'Élan'),
    audience('c', 'zebra'),
    aConfiguration(),
    audience('a', 'Apple'),
  );
  expect(labels(all, null, '')).toEqual(['Apple', 'Élan', 'zebra']);
});

test('every word typed has to be there, in any order, whatever its case and accents', () => {
  const all = references(audience('a', 'Élèves de Paris'), audience('b', 'Paris boutiques'));
  expect(labels(all, null, 'PARIS eleve')).toEqual(['Élèves de Paris']);
  expect(labels(all, null, 'paris')).toHaveLength(2);
});

test('one that is gone says so; one removed is offered only where it is chosen', () => {
  const outages = [{ from: NOW - 1, to: null }];
  const all = references(
    audience('gone', 'Gone', { outages }),
    audience('back', 'Back', { outages: [{ from: NOW - 9, to: NOW - 1 }] }),
    audience('removed', 'Removed', { outages, removedAt: NOW - 1 }),
  );
  expect(audienceChoices(all, null, '', NOW).options).toEqual([
    { value: 'back', label: 'Back', detail: '12,000 profiles' },
    { value: 'gone', label: 'Gone', detail: '12,000 profiles · gone' },
  ]);
  expect(labels(all, 'removed', '')).toContain('Removed');
});

test('of very many some are offered, and how many are left is known', () => {
  const many = Array.from({ length: 70 }, (_, index) => audience(`a${index}`, `Group ${index}`));
  const { options, left } = audienceChoices(references(...many), null, '', NOW);
  expect(options.length + left).toBe(70);
  expect(left).toBeGreaterThan(0);
});
