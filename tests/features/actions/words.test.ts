import { expect, test } from 'vitest';
import { endingWords } from '../../../src/features/actions/words.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { aCampaign, anAction, aRecurrence, NOW, someReferences } from '../../support/builders.ts';

const AT = { now: NOW, references: someReferences() };
const DRIP = aCampaign({
  type: 'orchestrated',
  status: 'live',
  content: {
    activities: [
      { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
      { kind: 'channel', id: 'first', action: anAction() },
      { kind: 'wait', id: 'wait', minutes: 3 * 24 * 60 },
      { kind: 'channel', id: 'second', action: anAction() },
    ],
  },
});

test('stopping says what is cancelled, and that it is for good', () => {
  expect(endingWords('stop', DRIP, AT)).toBe(
    '“Spring news” stops. One sending that has not begun is cancelled (12,000 recipients). ' +
      'This is for good: to go on later, duplicate the campaign.',
  );
});

test('runs to come are counted', () => {
  const daily = aCampaign({ status: 'live', schedule: { recurrence: aRecurrence({ count: 4 }) } });
  expect(endingWords('stop', daily, { ...AT, now: NOW + HOUR })).toContain('2 runs to come are cancelled.');
});

test('closing cancels nothing that has begun', () => {
  expect(endingWords('close', DRIP, AT)).toBe(
    '“Spring news” takes in nobody new: no later run begins. One sending goes on to its end (12,000 recipients).',
  );
});

test('archiving what has nothing left completes it', () => {
  const sent = aCampaign({ status: 'live' });
  expect(endingWords('archive', sent, AT)).toBe(
    'Nothing is left to stop of “Spring news”: it is completed first. ' +
      'Then it is archived, and deleted 30 days after its last modification.',
  );
});
