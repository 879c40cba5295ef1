import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../src/domain/campaign/content.ts';
import type { CampaignType } from '../../src/domain/campaign/type.ts';
import { launchesAhead } from '../../src/domain/runs/launches-ahead.ts';
import { planOf, PUBLISHING } from '../../src/domain/runs/plan.ts';
import { nextRun } from '../../src/domain/runs/runs.ts';
import { instantOf } from '../../src/domain/time/zone.ts';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import { timingWords } from '../../src/i18n/timing-words.ts';
import { anyRule, anySchedule, anyWall } from '../domain/schedule/any-schedule.ts';
import { anActionContent, anOrchestratedContent, aRecurrence, aSchedule, NOW } from '../support/builders.ts';
import { launchesSaid } from './read-schedule-words.ts';

const HOW_MANY = 40;

beforeEach(() => overwriteGetLocale(() => 'en'));
afterEach(() => overwriteGetLocale(() => 'en'));

/** What the editor says of a content. */
function sentenceOf(type: CampaignType, content: Content, now: number): string {
  return timingWords(content, false, launchesAhead(type, content, now, 1));
}

/** What the clock launches of it, if it comes into force at `anchor`. */
function runsOf(type: CampaignType, content: Content, anchor: number): number[] {
  const plan = planOf(type, content, anchor);
  const runs: number[] = [];
  let at = nextRun(plan, -Infinity);
  while (at !== null && runs.length < HOW_MANY) {
    runs.push(at);
    at = nextRun(plan, at + 1);
  }
  return runs;
}

const iso = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString());

describe('any schedule that a person can enter launches what its words say', () => {
  it('of an action campaign', { timeout: 60_000 }, () => {
    const anyCase = anySchedule(fc.option(anyRule, { freq: 8 })).chain((schedule) =>
      fc.tuple(fc.constant(schedule), anyWall(schedule.zone), fc.integer({ min: 0, max: 59_999 })),
    );
    fc.assert(
      fc.property(anyCase, ([schedule, activation, milliseconds]) => {
        const content = anActionContent({ schedule });
        const now = instantOf(activation, schedule.zone) + milliseconds;
        const sentence = sentenceOf('action', content, now);
        expect(iso(launchesSaid(sentence, now, HOW_MANY)), sentence).toEqual(
          iso(runsOf('action', content, now)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of an orchestrated one, within its validity', { timeout: 60_000 }, () => {
    const anyCase = anySchedule(fc.option(anyRule, { freq: 8 })).chain((schedule) =>
      fc.tuple(fc.constant(schedule), anyWall(schedule.zone), fc.option(anyWall(schedule.zone), { freq: 3 })),
    );
    fc.assert(
      fc.property(anyCase, ([schedule, publication, validFrom]) => {
        const content = anOrchestratedContent({ schedule, validFrom });
        const now = instantOf(publication, schedule.zone);
        const sentence = sentenceOf('orchestrated', content, now);
        const anchor = now + PUBLISHING;
        expect(iso(launchesSaid(sentence, anchor, HOW_MANY)), sentence).toEqual(
          iso(runsOf('orchestrated', content, anchor)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('and the next launches shown are the runs from now on', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        anySchedule().filter(({ start }) => start !== null),
        (schedule) => {
          const content = anActionContent({ schedule });
          const ahead = launchesAhead('action', content, NOW, 5);
          const runs = runsOf('action', content, NOW);
          expect(ahead?.launches.map(({ at }) => at)).toEqual(runs.slice(0, 5));
          expect(ahead?.hasMore).toBe(runs.length > 5);
          expect(ahead?.none === null).toBe(runs.length > 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the sentence in full', () => {
  const said = (recurrence: Parameters<typeof aRecurrence>[0], schedule = {}) => {
    const content = anActionContent({
      schedule: aSchedule({ start: '2026-11-04T09:00', recurrence: aRecurrence(recurrence), ...schedule }),
    });
    return sentenceOf('action', content, NOW);
  };

  it('counts from the first day that matches, so that every second Tuesday is a certain one', () => {
    const recurrence = { frequency: 'weekly', interval: 2, weekdays: [2] } as const;
    // Wednesday 4 November lies in the first week; its Tuesday is over.
    expect(said({ ...recurrence, weekdays: [2] }, { end: '2027-06-30T23:59' })).toBe(
      'Every second Tuesday at 09:00, Paris time, from 17 November 2026, until 30 June 2027',
    );
  });

  it('says how often, and what a validity leaves out', () => {
    const content = anOrchestratedContent({
      schedule: aSchedule({ start: '2026-11-04T09:00', recurrence: aRecurrence({ count: 10 }) }),
      validFrom: '2026-11-06T00:00',
    });
    expect(sentenceOf('orchestrated', content, NOW)).toBe(
      'Every day at 09:00, Paris time, from 4 November 2026, 10 times, leaving out what comes before 6 Nov 2026, 00:00',
    );
    overwriteGetLocale(() => 'fr');
    expect(sentenceOf('orchestrated', content, NOW)).toBe(
      'Tous les jours à 09:00, heure de Paris, à partir du 4 novembre 2026, 10 fois, sans ce qui précède le 6 nov. 2026, 00:00',
    );
  });
});
