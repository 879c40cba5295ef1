import { describe, expect, it } from 'vitest';
import { clockReason } from '../../src/domain/journal/clock-reason.ts';
import type { CampaignEntry } from '../../src/domain/ports/repository.ts';
import { DAY, HOUR } from '../../src/domain/time/instant.ts';
import { entryWords } from '../../src/i18n/journal-words.ts';
import { anEntry } from '../domain/journal/an-entry.ts';
import { NOW, someReferences } from '../support/builders.ts';

function words(given: Partial<CampaignEntry>) {
  const entry = anEntry({ event: 'complete', actor: null, ...given });
  return entryWords(entry, clockReason(entry), someReferences(), 'Europe/Paris');
}

const lastMessage = NOW - 72 * HOUR;

describe('entryWords of the clock', () => {
  it.each<[Partial<CampaignEntry>, string]>([
    [{ inputs: { liveSince: NOW } }, 'Completed: 72 h after it went live on 2 Mar 2026, 10:00'],
    [{ inputs: { end: NOW } }, 'Completed: its end date of 2 Mar 2026, 10:00 had come'],
    [{ inputs: { lastRun: NOW } }, 'Completed: 72 h after its last run on 2 Mar 2026, 10:00'],
    [
      { inputs: { lastZone: NOW } },
      'Completed: the last recipient time zone was reached on 2 Mar 2026, 10:00',
    ],
    [
      { inputs: { lastRun: lastMessage, lastMessage } },
      'Completed: 72 h after the last message of its last run, sent on 27 Feb 2026, 10:00',
    ],
    [
      { at: NOW + DAY, inputs: { lastRun: lastMessage, lastMessage } },
      'Completed: its validity was over; its last message had gone out on 27 Feb 2026, 10:00',
    ],
    [{ event: 'start', inputs: { start: NOW } }, 'Went live: its start of 2 Mar 2026, 10:00 had come'],
    [
      { event: 'finish-publishing', inputs: { publishedAt: NOW } },
      'Publication finished: 10 s after it was published on 2 Mar 2026, 10:00',
    ],
    [
      { event: 'purge', inputs: { modifiedAt: NOW } },
      'Deleted by the clock: 30 × 24 h after its last change on 2 Mar 2026, 10:00',
    ],
    [
      { event: 'fail', inputs: { run: NOW, cause: 'configuration-broken', reference: 'sender' } },
      'Failed: its run of 2 Mar 2026, 10:00 found the channel configuration Main sender broken',
    ],
    [
      { event: 'fail-run', inputs: { run: NOW, cause: 'audience-gone', reference: 'loyal' } },
      'A run failed: its run of 2 Mar 2026, 10:00 found the audience Loyal customers gone',
    ],
  ])('%j', (entry, text) => {
    expect(words(entry)).toMatchObject({ text, actor: 'Clock', message: null });
  });

  it('says the event alone where it does not know the inputs', () => {
    expect(words({ inputs: { other: 'thing' } }).text).toBe('Completed');
  });
});

describe('entryWords of a person', () => {
  const actor = 'Mona Manager';

  it('quotes messages', () => {
    const entry = { actor, event: 'request-changes', inputs: { message: 'Shorter, please' } } as const;
    expect(words(entry)).toEqual({
      text: 'Changes requested',
      actor,
      detail: null,
      message: 'Shorter, please',
    });
  });

  it('names tags and copies', () => {
    expect(words({ actor, event: 'edit-tags', inputs: { tags: 'a, b' } }).detail).toBe('Tags: a, b');
    expect(words({ actor, event: 'edit-tags', inputs: { tags: '' } }).detail).toBe('All tags removed');
    expect(words({ actor, event: 'duplicate', inputs: { name: 'Copy' } }).detail).toBe('As Copy');
    expect(words({ actor, event: 'duplicate', inputs: { source: 'Original' } }).detail).toBe('From Original');
  });
});

describe('entryWords of an arrival', () => {
  it('name the file that a campaign came from', () => {
    const told = words({ event: 'import', actor: 'Mona', inputs: { source: 'spring.json' } });
    expect(told).toMatchObject({ text: 'Imported', actor: 'Mona', detail: 'From the file spring.json' });
  });
});
