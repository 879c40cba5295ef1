import { expect, test } from 'vitest';
import { DemoDay } from '../../../src/demo/demo-day.ts';
import { demoReferences } from '../../../src/demo/demo-sandbox.ts';
import { PLAN } from '../../../src/demo/plan/plan.ts';
import { Random } from '../../../src/demo/random.ts';
import { liveThrough } from '../../../src/demo/story/live-through.ts';
import { planIn } from '../../../src/demo/story/plan-in.ts';
import { DAY } from '../../../src/domain/time/instant.ts';

const ZONES = [
  'Europe/Paris',
  'America/New_York',
  'America/St_Johns',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'UTC',
];
/** A step that meets every weekday, and lands in every month and around clock changes within the year. */
const STEP = 11;

test.each(ZONES)('every planned story comes about on any day of the year, %s', (zone) => {
  const refusals: string[] = [];
  for (let day = 0; day < 366; day += STEP) {
    const now = Date.parse('2026-01-01T12:00Z') + day * DAY;
    const today = new DemoDay(now, zone);
    const { references, policies } = demoReferences({ seed: day, now, size: 0, zone, lang: 'en' });
    const scene = { day: today, references: new Map(references.map((each) => [each.id, each])), policies };
    for (const [index, planned] of PLAN.entries()) {
      const plan = planIn('en', planned);
      const { refused } = liveThrough(plan, scene, new Random(day, today.number, index));
      if (refused !== null) refusals.push(`${plan.name}: ${refused.code} on ${today.wallTime(0, '00:00')}`);
    }
  }
  expect(refusals).toEqual([]);
});
