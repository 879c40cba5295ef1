import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { host } from '../../e2e/support/host.ts';
import { halvesIn, type World } from './held.ts';
import { IMPORTED, SCENARIOS, WORK, type Deed, type Scenario } from './scenarios.ts';
import { Session } from './session.ts';
import { Tab } from './tab.ts';

/** What came of one kill. */
export interface Outcome {
  readonly scenario: string;
  /** In ms after the last step. */
  readonly after: number;
  readonly isTold: boolean;
  readonly problems: readonly string[];
}

/** A Tuesday, seven minutes past: nothing is due in the minutes that follow. */
const NOW = Date.parse('2026-11-24T09:37:00Z');

/**
 * Kills a browser in the middle of each scenario, one after the other on one profile, and starts it anew to see what it
 * kept. What was acknowledged is remembered out here, where no browser can lose it.
 */
export async function killInEach(
  scenarios: readonly Scenario[] = SCENARIOS,
  onOutcome: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome[]> {
  const profile = mkdtempSync(join(tmpdir(), 'almanac-kills-'));
  const site = await host('/');
  const address = `http://localhost:${site.port.toString()}/`;
  const outcomes: Outcome[] = [];
  let session: Session | null = null;
  let at = NOW;

  const start = async (later = 0): Promise<Tab> => {
    await session?.kill();
    at += 60_000 + later;
    session = await Session.start(profile, at);
    return new Tab(session.page, address);
  };
  const note = (outcome: Outcome) => {
    outcomes.push(outcome);
    onOutcome(outcome);
  };
  const killIn = async (scenario: Scenario, tab: Tab, before: World): Promise<[Tab, World]> => {
    if (scenario.deploys) site.deploy();
    const begun = scenario.later === undefined ? tab : await start(scenario.later);
    const { deed, isTold, after } = await interrupted(scenario, begun, before);
    const next = await start();
    const there = await opened(next);
    if (typeof there === 'string') {
      note({ scenario: scenario.name, after, isTold, problems: [there] });
      throw new Error(`${scenario.name}: ${there}`);
    }
    const problem = deed.problem(before, there, isTold);
    const halves = [...there].flatMap(([name, held]) => halvesIn(held).map((each) => `${name}: ${each}`));
    note({
      scenario: scenario.name,
      after,
      isTold,
      problems: [...(problem === null ? [] : [problem]), ...halves],
    });
    return [next, there];
  };

  try {
    const first = await killedOnFirstVisit(await start());
    let tab = await start();
    let world = await opened(tab);
    if (typeof world === 'string') throw new Error(world);
    note({ ...first, problems: await isDemoWhole(tab, world) });
    [tab, world] = await killIn(IMPORTED, tab, world);
    while (!world.has(WORK)) {
      const again = await IMPORTED.begin(tab, world);
      again.act();
      await again.acknowledged?.();
      world = await tab.world();
    }
    for (const each of scenarios) [tab, world] = await killIn(each, tab, world);
    return outcomes;
  } finally {
    await (session as Session | null)?.kill();
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Does it up to its last step, and answers at a moment by chance after that. */
async function interrupted(
  { begin, within }: Scenario,
  tab: Tab,
  before: World,
): Promise<{ deed: Deed; isTold: boolean; after: number }> {
  const deed = await begin(tab, before);
  const after = Math.round(Math.random() * within);
  let isTold = false;
  deed.act();
  void deed.acknowledged?.().then(
    () => (isTold = true),
    () => undefined,
  );
  await sleep(after);
  return { deed, isTold, after };
}

/** The first start makes the demo. */
async function killedOnFirstVisit(tab: Tab): Promise<Outcome> {
  const after = Math.round(Math.random() * 2_500);
  void tab.list().catch(() => undefined);
  await sleep(after);
  return { scenario: 'the demo made on the first visit', after, isTold: false, problems: [] };
}

/** Half of one must not stay, nor what was begun and left. */
async function isDemoWhole(tab: Tab, world: World): Promise<string[]> {
  const campaigns = world.get('Demo')?.campaigns.length ?? 0;
  const databases = await tab.databases();
  return [
    ...(campaigns === 120 && world.size === 1 ? [] : [`a demo of ${campaigns.toString()} campaigns`]),
    ...(databases === 2 ? [] : [`${databases.toString()} databases`]),
  ];
}

/** Everything that is there, or why the start is not one that asks nothing. */
async function opened(tab: Tab): Promise<World | string> {
  try {
    await tab.list();
    const asks = await tab.page.getByRole('dialog').or(tab.page.getByRole('alertdialog')).count();
    if (asks > 0) return 'the start asks something';
    return await tab.world();
  } catch (error) {
    const shown = await tab.page
      .locator('body')
      .innerText({ timeout: 5_000 })
      .catch(() => '');
    return `does not open: ${String(error)}\n${shown.slice(0, 600)}`;
  }
}
