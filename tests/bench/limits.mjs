/**
 * What is measured, under the names of `results.json`, with the most that each may be: for 10,000 stored campaigns,
 * and for 100,000.
 *
 * @typedef {'10000' | '100000'} Size
 * @typedef {Record<string, number | string | null>} Figures
 */

/** @type {Record<string, Record<Size, number>>} */
const LIMITS = {
  keystroke_p95_ms: { 10000: 17, 100000: 33 },
  filter_p95_ms: { 10000: 33, 100000: 50 },
  week_switch_p95_ms: { 10000: 100, 100000: 120 },
  week_switch_ratio: { 10000: 1.0, 100000: 0.3 },
  first_rows_ms: { 10000: 700, 100000: 1_000 },
  all_loaded_ms: { 10000: 1_000, 100000: 5_000 },
  longest_task_ms: { 10000: 50, 100000: 50 },
  action_p95_ms: { 10000: 50, 100000: 60 },
  other_tab_p95_ms: { 10000: 100, 100000: 150 },
  import_ms: { 10000: 2_000, 100000: 15_000 },
  catch_up_ms: { 10000: 2_000, 100000: 3_000 },
  heap_mb: { 10000: 60, 100000: 200 },
  dom_nodes: { 10000: 3_000, 100000: 3_000 },
};

/**
 * A table of what was measured beside what may be. Figures without a limit say how the others came about.
 *
 * @param {Size} size
 * @param {Figures} figures
 * @returns {string}
 */
export function tableOf(size, figures) {
  const lines = Object.entries(figures).map(([name, value]) => {
    const limit = LIMITS[name]?.[size];
    const verdict =
      limit === undefined ? '' : typeof value !== 'number' ? '–' : value <= limit ? 'ok' : 'OVER';
    return [
      name,
      String(value ?? '–'),
      limit === undefined ? '' : `≤ ${limit.toLocaleString('en')}`,
      verdict,
    ];
  });
  const rows = [[`${Number(size).toLocaleString('en')} stored`, 'measured', 'limit', ''], ...lines];
  return rows
    .map(([name = '', ...rest]) => name.padEnd(28) + rest.map((each) => each.padStart(12)).join(''))
    .join('\n');
}
