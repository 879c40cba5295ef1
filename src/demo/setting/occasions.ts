import type { CalendarDate } from '../../domain/time/calendar-date.ts';

/** What a shop talks about in each month, January first, so that a name fits the date of its campaign. */
const OCCASIONS = [
  ['Winter sales', 'Soldes d’hiver', 'winter-sales'],
  ['Valentine’s Day', 'Saint-Valentin', 'valentine'],
  ['Spring sale', 'Vente de printemps', 'spring-sale'],
  ['Easter', 'Pâques', 'easter'],
  ['Mother’s Day', 'Fête des Mères', 'mothers-day'],
  ['Summer sales', 'Soldes d’été', 'summer-sales'],
  ['Garden season', 'Saison du jardin', 'garden'],
  ['Back to school', 'Rentrée', 'back-to-school'],
  ['Autumn collection', 'Collection d’automne', 'autumn'],
  ['Halloween', 'Halloween', 'halloween'],
  ['Black Friday', 'Black Friday', 'Black Friday'],
  ['Christmas', 'Noël', 'christmas'],
] as const;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

const TOKEN = /\{[^}]+\}/g;

/**
 * Fills in what a text says of its date: `{Occasion}`, `{Fête}` (the same in French), `{occasion-tag}`, `{month}`,
 * `{mois}`, `{year}`.
 */
export function dated(text: string, { year, month }: CalendarDate): string {
  // Most texts say nothing of their date.
  if (!text.includes('{')) return text;
  const [occasion, fête, tag] = OCCASIONS[month - 1] ?? OCCASIONS[0];
  const words: Record<string, string | undefined> = {
    '{Occasion}': occasion,
    '{Fête}': fête,
    '{occasion-tag}': tag,
    '{month}': MONTHS[month - 1],
    '{mois}': MOIS[month - 1],
    '{year}': year.toString(),
  };
  return text.replace(TOKEN, (token) => words[token] ?? token);
}
