/** @type {(values: number[]) => number[]} */
const sorted = (values) => values.toSorted((one, other) => one - other);

/** The value that 95 of 100 do not exceed. @type {(values: number[]) => number} */
const p95 = (values) => round(sorted(values)[Math.ceil(values.length * 0.95) - 1] ?? NaN);

/** @type {(values: number[]) => number} */
export const median = (values) => round(sorted(values)[Math.floor(values.length / 2)] ?? NaN);

/** @type {(values: number[]) => number} */
export const least = (values) => round(Math.min(...values));

/** What a person meets mostly, and what they meet at worst. @type {(values: number[]) => { median: number, p95: number } | null} */
export const spread = (values) => (values.length === 0 ? null : { median: median(values), p95: p95(values) });

/** To a tenth: the browser's own clock is no finer. @type {(value: number) => number} */
export const round = (value) => Math.round(value * 10) / 10;
