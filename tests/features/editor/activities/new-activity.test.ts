import { expect, test } from 'vitest';
import { activity } from '../../../../src/domain/campaign/content.ts';
import { ADDITIONS, newActivity } from '../../../../src/features/editor/activities/new-activity.ts';

test('whatever is added can be kept as it begins', () => {
  for (const addition of ADDITIONS) {
    const added = newActivity(addition, 'a');
    expect(activity.parse(added)).toEqual(added);
  }
});

test('all kinds but the end can be added, and the channels of an orchestrated campaign', () => {
  expect(ADDITIONS).toEqual([
    'read-audience',
    'build-audience',
    'split',
    'wait',
    'email',
    'sms',
    'push',
    'direct-mail',
  ]);
});
