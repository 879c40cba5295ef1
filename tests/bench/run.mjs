import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fillProfile } from './browser-profile.mjs';
import { tableOf } from './limits.mjs';
import { measureBulk } from './measure-bulk.mjs';
import { measureStart } from './measure-start.mjs';
import { measureUse } from './measure-use.mjs';
import { measureBareWeeks, measureCatchUp, measureImport } from './measure-yardstick.mjs';
import { serveSite } from './site.mjs';
import { median, round, spread } from './statistics.mjs';

/**
 * Measures the built site in a real browser: `node tests/bench/run.mjs [10000|100000|all]`.
 * `--no-build` takes `dist` as it is; `--profiles FOLDER` keeps the filled profiles there for the next time.
 * What the figures mean stands beside the code that takes them, and in docs/performance.md.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'no-build': { type: 'boolean', default: false }, profiles: { type: 'string' } },
});
const asked = positionals[0] ?? 'all';
const sizes = /** @type {const} */ (['10000', '100000']).filter((each) => asked === 'all' || asked === each);
if (sizes.length === 0) throw new Error(`No size ${asked}: 10000, 100000 or all`);

const KEPT_PORT = 4191;
const STARTS = 3;
const TRANSITIONS = 10_000;
/** So many campaigns are ticked at once. */
const TICKED = 10_000;
/** So many weeks, and months, forth and back. */
const PERIODS = 30;
const BARE_WEEKS = 8;

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

const profiles = values.profiles ?? mkdtempSync(join(tmpdir(), 'almanac-bench-'));
// What a browser stores belongs to an origin, so kept profiles need the same port again.
const site = await serveSite({
  isBuilt: values['no-build'],
  port: values.profiles === undefined ? 0 : KEPT_PORT,
});
/** @type {Record<string, unknown>} */
const results = {
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  date: new Date().toISOString(),
};

try {
  for (const size of sizes) {
    const figures = await measure(size);
    results[size] = figures;
    say(`\n${tableOf(size, figures)}`);
  }
} finally {
  await site.close();
  if (values.profiles === undefined) rmSync(profiles, { recursive: true });
}
writeFileSync(
  fileURLToPath(new URL('results.json', import.meta.url)),
  `${JSON.stringify(results, null, 2)}\n`,
);

/** @param {import('./limits.mjs').Size} size @returns {Promise<import('./limits.mjs').Figures>} */
async function measure(size) {
  const loadBefore = loadavg()[0] ?? NaN;
  const profile = join(profiles, size);
  if (!existsSync(profile)) {
    mkdirSync(profile, { recursive: true });
    say(`Filling a profile with ${Number(size).toLocaleString('en')} campaigns`);
    await fillProfile(profile, site.address, Number(size));
  }
  say('Cold starts');
  const { longest_loading, ...start } = await measureStart(profile, site.address, STARTS);
  say('Typing, filtering, scrolling, switching, acting');
  const { keys, filters, weeks, months, timeline, actions, tasks } = await measureUse(
    profile,
    site.address,
    PERIODS,
  );
  say('Acting on many');
  const { bulk_longest, ...bulk } = await measureBulk(profile, site.address, TICKED);
  say('Bare weeks');
  const bare = await measureBareWeeks(profile, site.address, BARE_WEEKS);
  const same = weeks.slice(0, bare.length);
  say('Catching up');
  const { catch_up_longest, ...catchUp } = await measureCatchUp(profile, site.address, TRANSITIONS);

  say('Exporting and importing');
  const { import_ms, export_ms } = await measureImport(profile, site.address);

  const longest = longestByPhase(tasks.filter((each) => each.phase !== 'loading'));
  return {
    keystroke_ms: spread(keys),
    filter_ms: spread(filters),
    week_switch_ms: spread(weeks),
    month_switch_ms: spread(months),
    timeline_scroll_ms: spread(timeline),
    week_switch_ratio: Math.round((sum(same) / sum(bare.map(({ ms }) => ms))) * 1_000) / 1_000,
    first_rows_ms: start.first_rows_ms,
    all_loaded_ms: start.all_loaded_ms,
    longest_task_ms: Math.max(0, ...Object.values(longest)),
    longest_loading_ms: longest_loading,
    action_ms: spread(actions.own),
    other_tab_ms: spread(actions.others),
    bulk_10000_ms: bulk.bulk_10000_ms,
    catch_up_ms: catchUp.catch_up_ms,
    import_ms,
    heap_mb: start.heap_mb,
    dom_nodes: start.dom_nodes,
    bare_week_ms: spread(bare.map(({ ms }) => ms)),
    bare_week_events: median(bare.map(({ events }) => events)),
    bulk_campaigns: bulk.bulk_campaigns,
    bulk_judged_ms: bulk.bulk_judged_ms,
    catch_up_transitions: catchUp.catch_up_transitions,
    export_ms,
    ...Object.fromEntries(Object.entries(longest).map(([phase, ms]) => [`… ${phase}`, ms])),
    '… acting on many': bulk_longest,
    '… catching up': catch_up_longest,
    machine_load: `${loadBefore.toFixed(1)}–${(loadavg()[0] ?? NaN).toFixed(1)}`,
  };
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((total, each) => total + each, 0);
}

/** @param {{ phase: string, ms: number }[]} tasks */
function longestByPhase(tasks) {
  /** @type {Record<string, number>} */
  const longest = {};
  for (const { phase, ms } of tasks) longest[phase] = Math.max(longest[phase] ?? 0, round(ms));
  return longest;
}
