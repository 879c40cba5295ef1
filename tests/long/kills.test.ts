import { expect, test } from 'vitest';
import { SCENARIOS } from '../e2e/support/kills/scenarios.ts';
import { killInEach, type Outcome } from '../e2e/support/kills/kill.ts';

/** `KILLS=20` for fewer, `ONLY=purge` for those scenarios alone whose name has that in it. The site must be built. */
const KILLS = Number(process.env['KILLS'] ?? 200);
const ONLY = process.env['ONLY'] ?? '';
const HOURS = 3_600_000;

test(
  `${KILLS.toString()} kills of the browser: nothing acknowledged is lost, nothing is half done`,
  { timeout: 3 * HOURS },
  async () => {
    const chosen = SCENARIOS.filter(({ name }) => name.includes(ONLY));
    const outcomes: Outcome[] = [];
    while (outcomes.length < KILLS) {
      await killInEach(chosen, (outcome) => {
        outcomes.push(outcome);
        const { scenario, after, isTold, problems } = outcome;
        const what = problems.length === 0 ? 'whole' : problems.join('; ');
        console.info(
          `${outcomes.length.toString()} ${scenario}, ${after.toString()} ms, ${isTold ? 'told' : 'not told'}: ${what}`,
        );
      });
    }
    const scenarios = [...new Set(outcomes.map(({ scenario }) => scenario))];
    console.table(
      scenarios.map((scenario) => {
        const some = outcomes.filter((each) => each.scenario === scenario);
        const count = (which: (outcome: Outcome) => boolean) => some.filter(which).length;
        return {
          scenario,
          kills: some.length,
          acknowledged: count(({ isTold }) => isTold),
          wrong: count(({ problems }) => problems.length > 0),
        };
      }),
    );
    expect(outcomes.filter(({ problems }) => problems.length > 0)).toEqual([]);
  },
);
