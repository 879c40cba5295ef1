/** The units in which a wait is written, the largest first, in minutes. */
export const UNITS = { days: 24 * 60, hours: 60, minutes: 1 } as const;
export type Unit = keyof typeof UNITS;

/** A year, in minutes. */
const LONGEST = 525_600;

/** The largest unit in which a wait is a whole number. */
export function unitOf(minutes: number): Unit {
  const units = Object.keys(UNITS) as Unit[];
  return units.find((unit) => minutes % UNITS[unit] === 0) ?? 'minutes';
}

/** The most of a unit that a wait can last. */
export function mostOf(unit: Unit): number {
  return Math.floor(LONGEST / UNITS[unit]);
}

/** An amount of a unit as it is typed. Null: it is no whole number, or a wait that cannot be kept. */
export function readAmount(typed: string, unit: Unit): number | null {
  const text = typed.trim();
  if (!/^\d{1,9}$/.test(text)) return null;
  const amount = Number(text);
  return amount >= 1 && amount <= mostOf(unit) ? amount : null;
}
