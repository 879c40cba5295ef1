/**
 * What is measured, under the names of `results.json`, with the most that each may be for 10,000 stored campaigns and
 * for 100,000: the median and what 95 of 100 do not exceed, or one figure.
 *
 * @typedef {'10000' | '100000'} Size
 * @typedef {{ median: number, p95: number }} Spread
 * @typedef {Record<string, Spread | number | string | null>} Figures
 */

/** @type {Record<string, Record<Size, number | [number, number]>>} */
const LIMITS = {
  keystroke_ms: { 10000: [14, 25], 100000: [18, 35] },
  filter_ms: { 10000: [25, 35], 100000: [40, 60] },
  week_switch_ms: { 10000: [45, 80], 100000: [50, 85] },
  month_switch_ms: { 10000: [55, 90], 100000: [60, 100] },
  timeline_scroll_ms: { 10000: [17, 25], 100000: [17, 25] },
  week_switch_ratio: { 10000: 0.1, 100000: 0.02 },
  first_rows_ms: { 10000: 700, 100000: 800 },
  all_loaded_ms: { 10000: 900, 100000: 2_500 },
  longest_task_ms: { 10000: 50, 100000: 60 },
  longest_loading_ms: { 10000: 120, 100000: 150 },
  action_ms: { 10000: [40, 60], 100000: [60, 85] },
  other_tab_ms: { 10000: [55, 90], 100000: [90, 120] },
  bulk_10000_ms: { 10000: 2_000, 100000: 3_000 },
  catch_up_ms: { 10000: 1_500, 100000: 3_000 },
  import_ms: { 10000: 2_000, 100000: 15_000 },
  heap_mb: { 10000: 50, 100000: 180 },
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
    const verdict = limit === undefined ? '' : isWithin(value, limit) ? 'ok' : 'OVER';
    return [name, told(value), limit === undefined ? '' : `≤ ${told(limit)}`, verdict];
  });
  const rows = [[`${Number(size).toLocaleString('en')} stored`, 'measured', 'limit', ''], ...lines];
  return rows
    .map(([name = '', ...rest]) => name.padEnd(28) + rest.map((each) => each.padStart(16)).join(''))
    .join('\n');
}

/** @param {Figures[string] | [number, number]} value */
function told(value) {
  if (Array.isArray(value)) return value.join(' / ');
  if (value !== null && typeof value === 'object') return `${value.median} / ${value.p95}`;
  return typeof value === 'number' ? value.toLocaleString('en') : (value ?? '–');
}

/** @param {Figures[string]} value @param {number | [number, number]} limit */
function isWithin(value, limit) {
  if (value === null || typeof value === 'string') return false;
  if (typeof value === 'number') return typeof limit === 'number' && value <= limit;
  return Array.isArray(limit) && value.median <= limit[0] && value.p95 <= limit[1];
}
