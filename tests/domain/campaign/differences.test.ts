import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/domain/campaign/differences.ts';
import {
  anAction,
  anActionContent,
  anApiContent,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
} from '../../support/builders.ts';

describe('differences', () => {
  it('finds none between equal contents', () => {
    expect(differences(anActionContent(), anActionContent())).toEqual([]);
  });

  it('names a field with what it was and what it is', () => {
    expect(differences(anActionContent(), anActionContent({ throttle: 50 }))).toEqual([
      { field: 'throttle', index: null, before: null, after: 50 },
    ]);
  });

  it('goes from category to actions to schedule, as a person reads', () => {
    const recurrence = aRecurrence();
    const after = anActionContent({
      category: 'transactional',
      actions: [
        anAction({ channel: 'sms', message: { title: 'New', body: 'Come and see.', published: false } }),
      ],
      audienceId: 'others',
      schedule: aSchedule({ start: '2026-04-01T09:00', recurrence }),
    });
    const found = differences(anActionContent(), after);
    expect(found.map(({ field }) => field)).toEqual([
      'category',
      'channel',
      'title',
      'published',
      'audience',
      'start',
      'recurrence',
    ]);
    expect(found.at(-1)).toEqual({ field: 'recurrence', index: null, before: null, after: recurrence });
  });

  it('tells which action it is about, and an action that was added or removed', () => {
    const one = anActionContent();
    const two = anActionContent({
      actions: [anAction(), anAction({ channel: 'web', configurationId: null })],
    });
    const added = differences(one, two);
    expect(added[0]).toEqual({ field: 'channel', index: 1, before: null, after: 'web' });
    expect(added.every(({ index }) => index === 1)).toBe(true);
    expect(differences(two, one)[0]).toEqual({ field: 'channel', index: 1, before: 'web', after: null });
  });

  it('compares windows and activities', () => {
    expect(differences(anApiContent(), anApiContent({ window: true }))).toEqual([
      { field: 'window', index: null, before: false, after: true },
    ]);
    const { activities } = anOrchestratedContent();
    const shorter = anOrchestratedContent({
      activities: activities.slice(0, 2),
      validFrom: '2026-04-01T00:00',
    });
    expect(differences(anOrchestratedContent(), shorter)).toEqual([
      { field: 'activity', index: 2, before: activities[2], after: null },
      { field: 'validFrom', index: null, before: null, after: '2026-04-01T00:00' },
    ]);
  });
});
