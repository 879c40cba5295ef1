import { describe, expect, it } from 'vitest';
import {
  isLookedFor,
  WHOLE_JOURNAL,
  type JournalFilter,
} from '../../../src/domain/journal/journal-filter.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { MANAGER, NOW } from '../../support/builders.ts';
import { anEntry } from './an-entry.ts';

const ZONE = 'Europe/Paris';

function finds(
  filter: Partial<JournalFilter>,
  given: Parameters<typeof anEntry>[0] = {},
  zone = ZONE,
): boolean {
  return isLookedFor({ ...WHOLE_JOURNAL, ...filter }, zone)(anEntry(given));
}

describe('isLookedFor', () => {
  it('finds everything where nothing is asked', () => {
    expect(finds({})).toBe(true);
    expect(finds({}, { actor: null, event: 'undo' })).toBe(true);
  });

  it('tells persons from each other and from the clock', () => {
    expect(finds({ actor: MANAGER.name })).toBe(true);
    expect(finds({ actor: 'Somebody else' })).toBe(false);
    expect(finds({ actor: MANAGER.name }, { actor: null })).toBe(false);
    expect(finds({ actor: 'Clock' }, { actor: null })).toBe(true);
    expect(finds({ actor: 'Clock' })).toBe(false);
  });

  it('finds one event', () => {
    expect(finds({ event: 'stop' }, { event: 'stop' })).toBe(true);
    expect(finds({ event: 'undo' }, { event: 'stop' })).toBe(false);
  });

  it('takes both days whole, as the zone has them', () => {
    const midnight = NOW - 10 * HOUR;
    expect(finds({ from: '2026-03-02' }, { at: midnight })).toBe(true);
    expect(finds({ from: '2026-03-02' }, { at: midnight - 1 })).toBe(false);
    expect(finds({ to: '2026-03-01' }, { at: midnight - 1 })).toBe(true);
    expect(finds({ to: '2026-03-01' }, { at: midnight })).toBe(false);
    expect(finds({ to: '2026-03-01' }, { at: midnight }, 'UTC')).toBe(true);
    expect(finds({ from: '2026-03-02', to: '2026-03-01' })).toBe(false);
  });
});
