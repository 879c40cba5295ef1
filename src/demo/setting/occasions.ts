import type { CalendarDate } from '../../domain/time/calendar-date.ts';

/** What a shop talks about in each month, January first, so that a name fits the date of its campaign. */
const OCCASIONS = [
  ['Winter sales', 'Soldes d’hiver', 'winter-sales', 'soldes-hiver'],
  ['Valentine’s Day', 'Saint-Valentin', 'valentine', 'saint-valentin'],
  ['Spring sale', 'Vente de printemps', 'spring-sale', 'vente-printemps'],
  ['Easter', 'Pâques', 'easter', 'pâques'],
  ['Mother’s Day', 'Fête des Mères', 'mothers-day', 'fête-des-mères'],
  ['Summer sales', 'Soldes d’été', 'summer-sales', 'soldes-été'],
  ['Garden season', 'Saison du jardin', 'garden', 'jardin'],
  ['Back to school', 'Rentrée', 'back-to-school', 'rentrée'],
  ['Autumn collection', 'Collection d’automne', 'autumn', 'automne'],
  ['Halloween', 'Halloween', 'halloween', 'halloween'],
  ['Black Friday', 'Black Friday', 'Black Friday', 'Black Friday'],
  ['Christmas', 'Noël', 'christmas', 'noël'],
] as const;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

const TOKEN = /\{[^}]+\}/g;

/**
 * Fills in what a text says of its date: `{Occasion}`, `{occasion-tag}`, `{month}`, the same in French as
 * `{Fête}`, `{balise-fête}`, `{mois}` and `{de mois}`, and `{year}`.
 */
export function dated(text: string, { year, month }: CalendarDate): string {
  // Most texts say nothing of their date.
  if (!text.includes('{')) return text;
  const [occasion, fête, tag, balise] = OCCASIONS[month - 1] ?? OCCASIONS[0];
  const mois = MOIS[month - 1] ?? '';
  const words: Record<string, string | undefined> = {
    '{Occasion}': occasion,
    '{Fête}': fête,
    '{occasion-tag}': tag,
    '{balise-fête}': balise,
    '{month}': MONTHS[month - 1],
    '{mois}': mois,
    '{de mois}': withDe(mois),
    '{year}': year.toString(),
  };
  return text.replace(TOKEN, (token) => words[token] ?? token);
}

/** A French name after “de”: “de mars”, but “d’avril”. No name in the demo begins with an aspirated h. */
export function withDe(name: string): string {
  return /^[aeiouàâéèêîôû]/iu.test(name) ? `d’${name}` : `de ${name}`;
}
