import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionContent,
  apiContent,
  orchestratedContent,
  type Content,
} from '../../../../src/domain/campaign/content.ts';
import { rememberedOf, type Remembered } from '../../../../src/features/editor/schedule/remembered.ts';
import {
  endBy,
  endingOf,
  limitValidity,
  openWindow,
  repeat,
  startAtActivation,
  startAtTime,
  throttleBy,
} from '../../../../src/features/editor/schedule/rewrite.ts';
import { anyRule, anySchedule, anyWall } from '../../../domain/schedule/any-schedule.ts';
import { anActionContent, anApiContent, anOrchestratedContent, NOW } from '../../../support/builders.ts';

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
        const isWhole = before === null || daysIn(content) > 0;
        // A rule without a day is given one, so there is nothing to come back to; nor has once an end of its own.
        fc.pre(isWhole && (before !== null || (schedule.end === null && !hasValidity(content))));
        const elsewhere = repeat(content, remembered, frequency, NOW);
        expect(heeded(repeat(elsewhere, remembered, before, NOW))).toEqual(heeded(content));
        const ended = endBy(content, remembered, ending, NOW);
        expect(endBy(ended, remembered, endingOf(schedule), NOW).schedule).toEqual(schedule);
        const opened = startAtActivation(startAtTime(content, remembered, NOW), remembered);
        if (schedule.start !== null) expect(startAtTime(opened, remembered, NOW)).toEqual(content);
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

function daysIn({ schedule: { recurrence } }: Content): number {
  if (recurrence === null || recurrence.frequency === 'daily') return 1;
  return (recurrence.frequency === 'weekly' ? recurrence.weekdays : recurrence.monthDays).length;
}

/** Without the days that the frequency does not heed: another frequency may have been given some. */
function heeded(content: Content): Content {
  const { recurrence } = content.schedule;
  if (recurrence === null) return content;
  const weekdays = recurrence.frequency === 'weekly' ? recurrence.weekdays : [];
  const monthDays = recurrence.frequency === 'monthly' ? recurrence.monthDays : [];
  return {
    ...content,
    schedule: { ...content.schedule, recurrence: { ...recurrence, weekdays, monthDays } },
  };
}
