import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stagedDemo } from '../../../src/app/sandboxes/demo.ts';
import { formatDemoLink, parseDemoLink } from '../../../src/app/view/demo-link.ts';
import { localDateOf } from '../../../src/domain/time/local-date.ts';

const TODAY = Date.parse('2026-11-24T23:30:00Z');

describe('a link that sets the stage', () => {
  it('says what the demo is made from', () => {
    expect(parseDemoLink('#/demo?date=2026-12-01&seed=7&size=20')).toEqual({
      date: '2026-12-01',
      seed: 7,
      size: 20,
    });
    expect(parseDemoLink('#/demo?seed=7&lang=fr')).toEqual({ seed: 7, lang: 'fr' });
  });

  it('is read as it was written', () => {
    const recipes = fc.record({
      date: fc.integer({ min: 11_000, max: 40_000 }).map(localDateOf),
      seed: fc.integer({ min: 0, max: 999_999_999 }),
      size: fc.integer({ min: 1, max: 100_000 }),
      lang: fc.constantFrom('en' as const, 'fr' as const),
    });
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(parseDemoLink(formatDemoLink(recipe))).toEqual(recipe);
      }),
    );
  });

  it('is told from addresses of views', () => {
    for (const hash of ['', '#', '#/campaigns', '#/demonstration', '#/demos?seed=7'])
      expect(parseDemoLink(hash)).toBeNull();
  });

  it('ignores what cannot be read', () => {
    for (const parameters of [
      '',
      '?',
      '?date=2026-02-30&seed=-1&size=0',
      '?date=tomorrow&seed=7.5&size=100001',
      '?date=9026-01-01&seed=1e3&size=many',
      '?seed=99999999999&other=1',
      '?lang=de',
    ])
      expect(parseDemoLink(`#/demo${parameters}`)).toEqual({});
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDemoLink(`#/demo?${text}`)).not.toBeNull();
      }),
    );
  });

  it('stands for nine in the morning in Paris, summer and winter, and for today in Paris without a date', () => {
    expect(stagedDemo({ date: '2026-12-01' }, TODAY).now).toBe(Date.parse('2026-12-01T08:00:00Z'));
    expect(stagedDemo({ date: '2026-07-01' }, TODAY).now).toBe(Date.parse('2026-07-01T07:00:00Z'));
    expect(stagedDemo({}, TODAY).recipe).toEqual({ date: '2026-11-25', seed: 20_260_301, size: 120 });
  });
});
