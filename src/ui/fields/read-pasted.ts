const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const TIME = /(?:^|[T\s])(\d{1,2})[:h.](\d{2})(?::\d{2})?\s*(?:([ap])\.?\s?m\.?)?(?!\d)/i;

/** The date `YYYY-MM-DD` that a text begins with, or that it writes in the order of a region; null: none. */
export function readPastedDate(text: string, tag: string): string | null {
  const trimmed = text.trim();
  const iso = ISO_DATE.exec(trimmed);
  if (iso !== null) return iso[0];
  const numbers = /^(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,4})\b/.exec(trimmed)?.slice(1);
  if (numbers === undefined) return null;
  const parts = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type === 'year' || type === 'month' || type === 'day');
  const of = (type: 'year' | 'month' | 'day') => numbers[parts.indexOf(type)] ?? '';
  const year = of('year');
  if (year.length !== 4 || of('month').length > 2 || of('day').length > 2) return null;
  return `${year}-${of('month').padStart(2, '0')}-${of('day').padStart(2, '0')}`;
}

/** The time of day `HH:mm` that a text holds; null: none. */
export function readPastedTime(text: string): string | null {
  const [, hour = '', minute = '', half] = TIME.exec(text.trim()) ?? [];
  if (hour === '' || Number(minute) > 59) return null;
  const counted =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return counted > 23 ? null : `${counted.toString().padStart(2, '0')}:${minute}`;
}
