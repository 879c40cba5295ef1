import { describe, expect, it } from 'vitest';
import { wallMilliseconds, wallTime, wallTimeFrom, zoneName } from '../../../src/domain/time/wall-time.ts';

describe('a wall time', () => {
  it.each(['1970-01-01T00:00', '2024-02-29T23:59', '2199-12-31T23:59'])('%s is accepted', (text) => {
    expect(wallTime.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-02-29T09:00',
    '2100-02-29T09:00',
    '2026-04-31T09:00',
    '2026-13-01T09:00',
    '2026-00-10T09:00',
    '2026-01-00T09:00',
    '2026-01-01T24:00',
    '2026-01-01T09:60',
    '1969-12-31T23:59',
    '2200-01-01T00:00',
    '2026-01-01T09:00Z',
    '2026-01-01T09:00:00',
    '2026-01-01 09:00',
    ' 2026-01-01T09:00',
    '2026-01-01T09:00\n',
    '٢٠٢٦-01-01T09:00',
    '',
    20260101,
    null,
  ])('%j is refused', (value) => {
    expect(wallTime.safeParse(value).success).toBe(false);
  });

  it('can be calculated with and written again', () => {
    expect(wallTimeFrom(wallMilliseconds('2024-02-29T23:59') + 60_000)).toBe('2024-03-01T00:00');
    expect(wallTimeFrom(wallMilliseconds('1970-01-01T00:00') - 1)).toBe('1969-12-31T23:59');
  });

  it('is not mistaken for another text', () => {
    expect(() => wallMilliseconds('2026-01-01')).toThrow(RangeError);
  });
});

describe('a zone name', () => {
  it.each(['Europe/Paris', 'UTC', 'Australia/Lord_Howe', 'Europe/Paris'])('%s is accepted', (text) => {
    expect(zoneName.safeParse(text).success).toBe(true);
  });

  it.each(['Europe/Lutetia', '', '+02:00', '-0330', 'local', '__proto__', 'x'.repeat(100), 2, null])(
    '%j is refused',
    (value) => {
      expect(zoneName.safeParse(value).success).toBe(false);
    },
  );
});
