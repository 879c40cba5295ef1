import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  instantOfSlot,
  nearestSlot,
  slotAround,
  steppedSlot,
  wallTimeIn,
} from '../../../src/domain/calendar/slots.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { instantOf, wallTimeOf } from '../../../src/domain/time/zone.ts';

const PARIS = { displayed: 'Europe/Paris', own: 'Europe/Paris' };
const ZONES = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];

describe('slots', () => {
  test('are quarters of an hour, within the day', () => {
    expect([0, 7, 8, 552, 1439, 2000, -30].map(nearestSlot)).toEqual([0, 0, 15, 555, 1425, 1425, 0]);
    expect([0, 14, 15, 559, 1439].map(slotAround)).toEqual([0, 0, 15, 555, 1425]);
    expect(wallTimeIn('2026-03-03', 555)).toBe('2026-03-03T09:15');
  });

  test('of another zone are wall times of the schedule', () => {
    const zones = { displayed: 'America/New_York', own: 'Europe/Paris' };
    expect(wallTimeOf(instantOfSlot('2026-03-03T03:15', zones), 'Europe/Paris')).toBe('2026-03-03T09:15');
    // At 02:30 for the second time in Paris the schedule can only mean the first.
    const second = instantOfSlot('2026-10-25T01:30', { displayed: 'UTC', own: 'Europe/Paris' });
    expect(second).toBe(Date.parse('2026-10-25T00:30Z'));
  });
});

describe('a step', () => {
  const from = (wall: string) => instantOf(wall, 'Europe/Paris');
  const to = (wall: string, step: number) => wallTimeOf(steppedSlot(from(wall), step, PARIS), 'Europe/Paris');

  test('leads from slot to slot, and by hours and days to the same minute', () => {
    expect(to('2026-03-03T09:07', 15 * MINUTE)).toBe('2026-03-03T09:15');
    expect(to('2026-03-03T09:07', -15 * MINUTE)).toBe('2026-03-03T09:00');
    expect(to('2026-03-03T09:07', HOUR)).toBe('2026-03-03T10:07');
    expect(to('2026-03-03T09:07', -DAY)).toBe('2026-03-02T09:07');
  });

  test('keeps the wall time over a change of the clocks, and passes over a skipped hour', () => {
    expect(to('2026-03-28T09:00', DAY)).toBe('2026-03-29T09:00');
    expect(to('2026-03-29T01:45', 15 * MINUTE)).toBe('2026-03-29T03:00');
    expect(to('2026-03-29T03:00', -15 * MINUTE)).toBe('2026-03-29T01:45');
  });

  test('always leads onward, to a time that the schedule can be written with', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        fc.integer({
          min: Date.parse('2026-01-01T00:00Z') / MINUTE,
          max: Date.parse('2027-01-01T00:00Z') / MINUTE,
        }),
        fc.constantFrom(15 * MINUTE, -15 * MINUTE, HOUR, -HOUR, DAY, -DAY, 7 * DAY, -7 * DAY),
        (displayed, own, minute, step) => {
          const zones = { displayed, own };
          const at = instantOfSlot(wallTimeOf(minute * MINUTE, displayed), zones);
          const reached = steppedSlot(at, step, zones);
          expect(Math.sign(reached - at)).toBe(Math.sign(step));
          expect(instantOf(wallTimeOf(reached, own), own)).toBe(reached);
          // Clocks change by an hour at most here.
          expect(Math.abs(reached - at)).toBeLessThanOrEqual(Math.abs(step) + 2 * HOUR);
        },
      ),
    );
  });
});
