import { describe, expect, it } from 'vitest';
import { findZones, zoneNamed } from '../../../../src/features/editor/schedule/find-zones.ts';

describe('zones', () => {
  it.each([
    ['paris', 'Europe/Paris'],
    ['new y', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['lord howe', 'Australia/Lord_Howe'],
    ['kyiv', 'Europe/Kyiv'],
    ['kolkata', 'Asia/Kolkata'],
    ['utc', 'UTC'],
  ])('are found by “%s”', (typed, zone) => {
    expect(findZones(typed)[0]?.zone).toBe(zone);
    expect(zoneNamed(typed)).toBe(zone);
  });

  it('whose city begins with what was typed come first', () => {
    const found = findZones('ana').map(({ zone }) => zone);
    expect(found[0]).toBe('Asia/Anadyr');
    expect(found).toContain('America/Panama');
  });

  it('are all there before anything is typed', () => {
    expect(findZones('').length).toBeGreaterThan(400);
  });

  it.each(['', 'Atlantis', 'europe'])('are not named by “%s”', (typed) => {
    expect(zoneNamed(typed)).toBeNull();
  });
});
