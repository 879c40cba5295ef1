import { languageTag } from './region.ts';

const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** "2 days 12 hours", of a number of minutes. */
export function durationWords(minutes: number): string {
  let left = minutes;
  const words = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count === 0) return [];
    const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return [new Intl.NumberFormat(languageTag(), style).format(count)];
  });
  return words.join(' ');
}
