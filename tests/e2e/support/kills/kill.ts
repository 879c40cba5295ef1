import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { host } from '../host.ts';
import { halvesIn, sameWorld, type World } from './held.ts';
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
  const killIn = async (scenario: Scenario, tab: Tab, world: World): Promise<[Tab, World]> => {
    let before = world;
    if (scenario.deploys) site.deploy();
    if (scenario.prepare !== undefined) {
      const name = await scenario.prepare(tab, before);
      before = await tab.world();
      await tab.openSandbox(name);
    }
    const begun = scenario.later === undefined ? tab : await start(scenario.later);
    const { deed, isTold, after } = await interrupted(scenario, begun, before);
    const next = await start();
    let there = await opened(next);
    if (scenario.later !== undefined && typeof there !== 'string') there = await atRest(next, there);
    if (typeof there === 'string') {
      note({ scenario: scenario.name, after, isTold, problems: [there] });
      throw new Error(`${scenario.name}: ${there}`);
    }
    const problem = await deed.problem(before, there, isTold, next);
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

/** So much of the kills comes just after the word that it is done, as that must never be said too early. */
const JUST_TOLD = 0.3;

/** Does it up to its last step, and answers at a moment by chance after that. */
async function interrupted(
  { begin, within }: Scenario,
  tab: Tab,
  before: World,
): Promise<{ deed: Deed; isTold: boolean; after: number }> {
  const deed = await begin(tab, before);
  let isTold = false;
  const begun = performance.now();
  deed.act();
  const told = deed.acknowledged?.().then(
    () => (isTold = true),
    () => undefined,
  );
  if (told !== undefined && Math.random() < JUST_TOLD) {
    await told;
    await sleep(Math.random() * 50);
  } else {
    await sleep(Math.random() * within);
  }
  return { deed, isTold, after: Math.round(performance.now() - begun) };
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

/** What is there once every sandbox, each opened in turn, has caught up. */
async function atRest(tab: Tab, world: World): Promise<World> {
  const next = await tab.world();
  return sameWorld(world, next) ? next : atRest(tab, next);
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
