import type { Reading } from '../../exchange/reading/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Words = (inputs: { count: number; number: string }) => string;

/** How many campaigns a file brings, and what does not come. */
export function countWords({ campaigns, problems, rowsLeftOut }: Reading): string {
  const history = campaigns.filter((each) => each.as === 'history').length;
  const part = (count: number, words: Words) =>
    count === 0 ? [] : [words({ count, number: formatNumber(count) })];
  const parts = [
    ...part(campaigns.length - history, m.import_count_drafts),
    ...part(history, m.import_count_history),
    ...part(new Set(problems.map(({ row }) => row)).size, m.import_count_problems),
    ...part(rowsLeftOut.length, m.import_count_left_out),
  ];
  return (campaigns.length === 0 ? [m.import_count_none(), ...parts] : parts).join(' · ');
}
