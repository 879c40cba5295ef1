import { describe, expect, it } from 'vitest';
import { differences } from '../../src/domain/campaign/differences.ts';
import { differenceWords } from '../../src/i18n/difference-words.ts';
import {
  anAction,
  anActionContent,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
  someReferences,
} from '../support/builders.ts';

function words(...contents: Parameters<typeof differences>) {
  return differences(...contents).map((each) => differenceWords(each, someReferences()));
}

describe('differenceWords', () => {
  it('says values as a person reads them', () => {
    const before = anActionContent();
    const after = anActionContent({
      category: 'transactional',
      actions: [anAction({ configurationId: null })],
      audienceId: 'gone',
      schedule: aSchedule({ start: '2026-04-01T09:00', zone: 'America/New_York', recurrence: aRecurrence() }),
      throttle: 50,
      inRecipientZone: true,
    });
    expect(words(before, after)).toEqual([
      { label: 'Category', before: 'Marketing', after: 'Transactional' },
      { label: 'Action 1: Channel configuration', before: 'Main sender', after: 'None' },
      { label: 'Audience', before: 'Loyal customers', after: 'Audience that is gone (gone)' },
      { label: 'Time zone', before: 'Europe/Paris', after: 'America/New York' },
      { label: 'Start', before: 'At activation', after: '1 Apr 2026, 09:00' },
      { label: 'Recurrence', before: 'Once', after: 'Every day' },
      { label: 'In the recipient’s time zone', before: 'No', after: 'Yes' },
      { label: 'Throttle', before: 'No limit', after: '50 messages per second' },
    ]);
  });

  it('counts one message a second as one', () => {
    const throttles = [anActionContent({ throttle: 1 }), anActionContent({ throttle: 2000 })] as const;
    expect(words(...throttles)).toEqual([
      { label: 'Throttle', before: '1 message per second', after: '2,000 messages per second' },
    ]);
  });

  it('says activities in a line', () => {
    const { activities } = anOrchestratedContent();
    const [read, mail] = activities;
    if (read === undefined || mail === undefined) throw new Error('Expected activities');
    const before = anOrchestratedContent({ activities: [read] });
    const after = anOrchestratedContent({ activities: [{ kind: 'wait', id: 'wait', minutes: 60 }, mail] });
    expect(words(before, after)).toEqual([
      { label: 'Activity 1', before: 'Read audience · Loyal customers', after: 'Wait 1 hour' },
      { label: 'Activity 2', before: 'None', after: 'Email · Spring is here' },
    ]);
  });
});
