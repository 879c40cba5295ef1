import { expect, test } from 'vitest';
import { faultsIn } from '../../../../src/domain/alerts/faults.ts';
import type { Activity } from '../../../../src/domain/campaign/content.ts';
import { fieldsOf } from '../../../../src/features/editor/activities/fields.ts';
import {
  aCampaign,
  anAction,
  anAudience,
  anOrchestratedContent,
  NOW,
  someReferences,
} from '../../../support/builders.ts';

const REFERENCES = someReferences(anAudience({ id: 'gone', outages: [{ from: 0, to: null }] }));
const END: Activity = { kind: 'end', id: 'end' };
const read = (id: string, audienceId: string | null): Activity => ({ kind: 'read-audience', id, audienceId });

/** The activity that an alert of a flow leads to. */
function ledTo(activities: Activity[], field: string): string | undefined {
  const content = anOrchestratedContent({ activities });
  const context = { now: NOW, references: REFERENCES };
  const faults = faultsIn(aCampaign({ type: 'orchestrated' }), content, context);
  expect(faults.map((each) => each.field)).toContain(field);
  return [...fieldsOf(activities, REFERENCES, NOW)].find(([, each]) => each === field)?.[0];
}

test('an alert of an action leads to the activity that holds it, however many stand before it', () => {
  const broken = anAction({ message: { title: '', body: '', published: false } });
  const activities: Activity[] = [
    read('read', 'loyal'),
    { kind: 'channel', id: 'one', action: anAction() },
    { kind: 'wait', id: 'wait', minutes: 5 },
    { kind: 'channel', id: 'two', action: broken },
    END,
  ];
  expect(ledTo(activities, 'actions.1')).toBe('two');
});

test('an alert of an audience leads to the activity whose audience is gone', () => {
  expect(ledTo([read('one', 'loyal'), read('two', 'gone'), END], 'audience')).toBe('two');
  const base: Activity = { kind: 'build-audience', id: 'build', rule: 'Bought twice', audienceId: 'gone' };
  expect(ledTo([read('one', 'loyal'), base, END], 'audience')).toBe('build');
});

test('where nobody is named, it leads to the first that reads an audience, or to none', () => {
  expect(ledTo([read('one', null), read('two', null), END], 'audience')).toBe('one');
  expect(ledTo([END], 'audience')).toBeUndefined();
});
