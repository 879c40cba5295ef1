import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionContent,
  apiContent,
  orchestratedContent,
  type Content,
} from '../../../../src/domain/campaign/content.ts';
import { rememberedOf, type Remembered } from '../../../../src/features/editor/schedule/remembered.ts';
import { missingIn, withChange } from '../../../../src/domain/schedule/recurrence.ts';
import {
  anotherTime,
  byWeekday,
  endBy,
  endingOf,
  inMonths,
  limitValidity,
  openWindow,
  repeat,
  startAtActivation,
  startAtTime,
  throttleBy,
} from '../../../../src/features/editor/schedule/rewrite.ts';
import { anyRule, anySchedule, anyWall } from '../../../domain/schedule/any-schedule.ts';
import {
  anActionContent,
  anApiContent,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
  NOW,
} from '../../../support/builders.ts';

let made = 0;
function nothingRemembered(): Remembered {
  made += 1;
  return rememberedOf(made.toString());
}

const anyContent: fc.Arbitrary<Content> = fc.oneof(
  anySchedule(fc.option(anyRule)).map((schedule) => anActionContent({ schedule })),
  fc
    .tuple(anySchedule(fc.constant(null)), fc.boolean())
    .map(([schedule, window]) => anApiContent({ schedule, window })),
  fc
    .tuple(anySchedule(fc.option(anyRule)), fc.option(anyWall('UTC')))
    .map(([schedule, validFrom]) => anOrchestratedContent({ schedule, validFrom })),
);

const anyFrequency = fc.constantFrom(null, 'daily', 'weekly', 'monthly');
const anyEnding = fc.constantFrom('never', 'date', 'count', 'both');

/** Choices as a person makes them, one after the other. */
const anyChoices = fc.array(
  fc.oneof(
    fc.boolean().map((hasTime) => (content: Content, remembered: Remembered) => {
      return hasTime ? startAtTime(content, remembered, NOW) : startAtActivation(content, remembered);
    }),
    anyFrequency.map((frequency) => (content: Content, remembered: Remembered) => {
      return repeat(content, remembered, frequency, NOW);
    }),
    anyEnding.map((ending) => (content: Content, remembered: Remembered) => {
      return endBy(content, remembered, ending, NOW);
    }),
    fc.boolean().map((isByWeekday) => (content: Content, remembered: Remembered) => {
      return byWeekday(content, remembered, isByWeekday, NOW);
    }),
    fc.boolean().map((isChosen) => (content: Content, remembered: Remembered) => {
      return inMonths(content, remembered, isChosen, NOW);
    }),
    fc.boolean().map((window) => (content: Content, remembered: Remembered) => {
      return openWindow(content, remembered, window);
    }),
    fc.boolean().map((isLimited) => (content: Content, remembered: Remembered) => {
      return 'validFrom' in content ? limitValidity(content, remembered, isLimited, NOW) : content;
    }),
    fc.boolean().map((isThrottled) => (content: Content, remembered: Remembered) => {
      return 'throttle' in content
        ? { ...content, throttle: throttleBy(content, remembered, isThrottled) }
        : content;
    }),
  ),
  { maxLength: 12 },
);

function schemaOf(content: Content) {
  if ('window' in content) return apiContent;
  return 'activities' in content ? orchestratedContent : actionContent;
}

describe('choices of a schedule', () => {
  it('give what can be stored, whatever is chosen after what', () => {
    fc.assert(
      fc.property(anyContent, anyChoices, (content, choices) => {
        const remembered = nothingRemembered();
        const chosen = choices.reduce((each, choice) => choice(each, remembered), content);
        expect(schemaOf(content).parse(chosen)).toEqual(chosen);
      }),
      { numRuns: 300 },
    );
  });

  it('lose nothing by going back and forth', () => {
    fc.assert(
      fc.property(anyContent, anyFrequency, anyEnding, (content, frequency, ending) => {
        const remembered = nothingRemembered();
        const { schedule } = content;
        const before = schedule.recurrence?.frequency ?? null;
        const isWhole = isWholeRule(content);
        // A rule without a day is given one, so there is nothing to come back to; nor has once an end of its own.
        fc.pre(isWhole && (before !== null || (schedule.end === null && !hasValidity(content))));
        const elsewhere = repeat(content, remembered, frequency, NOW);
        expect(heeded(repeat(elsewhere, remembered, before, NOW))).toEqual(heeded(content));
        const ended = endBy(content, remembered, ending, NOW);
        expect(endBy(ended, remembered, endingOf(schedule), NOW).schedule).toEqual(schedule);
        const opened = startAtActivation(startAtTime(content, remembered, NOW), remembered);
        if (schedule.start !== null) expect(startAtTime(opened, remembered, NOW)).toEqual(content);
        if (schedule.recurrence?.frequency !== 'monthly') return;
        const { weeks, months } = schedule.recurrence;
        const otherDays = byWeekday(content, remembered, weeks === undefined, NOW);
        const sameDays = byWeekday(otherDays, remembered, weeks !== undefined, NOW);
        expect(heeded(sameDays)).toEqual(heeded(content));
        const otherMonths = inMonths(content, remembered, months === undefined, NOW);
        expect(inMonths(otherMonths, remembered, months !== undefined, NOW)).toEqual(content);
      }),
      { numRuns: 300 },
    );
  });

  it('open a window as it was before it was closed', () => {
    fc.assert(
      fc.property(anySchedule(fc.constant(null)), (schedule) => {
        const remembered = nothingRemembered();
        const content = anApiContent({ schedule, window: true });
        const single = openWindow(content, remembered, false);
        expect(single).toMatchObject({ window: false, schedule: { start: null, end: null } });
        expect(openWindow(single, remembered, true)).toEqual(content);
      }),
    );
  });
});

function hasValidity(content: Content): boolean {
  return 'validFrom' in content && content.validFrom !== null;
}

function isWholeRule({ schedule: { recurrence } }: Content): boolean {
  return recurrence === null || missingIn(recurrence) !== 'day';
}

/** Without the days that the frequency does not heed: another frequency may have been given some. */
function heeded(content: Content): Content {
  const { recurrence } = content.schedule;
  if (recurrence === null) return content;
  const { frequency, weeks } = recurrence;
  const weekdays = frequency === 'weekly' || weeks !== undefined ? recurrence.weekdays : [];
  const monthDays = frequency === 'monthly' && weeks === undefined ? recurrence.monthDays : [];
  return {
    ...content,
    schedule: { ...content.schedule, recurrence: { ...recurrence, weekdays, monthDays } },
  };
}

describe('another time of day', () => {
  it.each([
    ['13:00', '2026-03-03T09:00', undefined],
    ['21:30', '2026-03-03T09:00', ['17:30']],
    ['00:00', '2026-03-03T22:00', undefined],
    ['01:00', '2026-03-03T00:00', ['20:00']],
    ['12:00', null, undefined],
  ])('is %s after %s and %j', (expected, start, times) => {
    const recurrence = withChange(aRecurrence(), { times });
    expect(anotherTime(aSchedule({ start, recurrence }))).toBe(expected);
  });
});
