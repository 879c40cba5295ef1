import { getLocale, type Locale } from './paraglide/runtime.js';

/**
 * Where a person lives decides how dates, times and numbers are written and on which day weeks begin. The screen's
 * language decides the words.
 */

/** Regions to choose from in each language; the first is taken where nobody says another. */
export const REGIONS: Record<Locale, readonly string[]> = {
  // English as Europe writes it: day before month, 24 hours.
  en: ['GB', 'US', 'CA', 'AU', 'IE', 'IN', 'NZ', 'SG', 'ZA'],
  fr: ['FR', 'BE', 'CA', 'CH', 'LU'],
};

/** What is known of a person's region. */
export interface RegionHints {
  /** As chosen, US; null: as the browser's languages have it. */
  readonly chosen: string | null;
  /** The browser's, as en-US. */
  readonly languages: readonly string[];
}

let hints: () => RegionHints = () => ({ chosen: null, languages: [] });

/** From where the region is to be taken. It is asked for every text, so it has to answer at once. */
export function takeRegionFrom(asked: () => RegionHints): void {
  hints = asked;
}

let last: { readonly language: Locale; readonly hints: RegionHints; readonly tag: string } | null = null;

/** The tag by which things are formatted: the screen's language in the person's region, fr-CA. */
export function languageTag(): string {
  const language = getLocale();
  const asked = hints();
  const { chosen, languages } = asked;
  if (last?.language !== language || last.hints.chosen !== chosen || last.hints.languages !== languages) {
    last = { language, hints: asked, tag: tagOf(language, asked) };
  }
  return last.tag;
}

/** A region of another language is none: nobody writes French dates as the United States do. */
export function tagOf(language: Locale, { chosen, languages }: RegionHints): string {
  if (chosen !== null && REGIONS[language].includes(chosen)) return `${language}-${chosen}`;
  const region = languages.map((each) => regionIn(each, language)).find((each) => each !== null);
  return `${language}-${region ?? REGIONS[language][0] ?? ''}`;
}

/** The region that a tag names, if it is of the language: US in en-US and en-Latn-US. Regions of the world, as 001, are none. */
function regionIn(tag: string, language: Locale): string | null {
  const [spoken, ...parts] = tag.split('-');
  return spoken === language ? (parts.find((each) => /^[A-Z]{2}$/.test(each)) ?? null) : null;
}

/** Where weeks begin on another day than Monday, for engines that do not know: ISO weekdays. */
const FIRST_DAYS: Record<string, number> = { US: 7, CA: 7, IN: 7, SG: 7, ZA: 7 };

const firstDays = new Map<string, number>();

/** ISO weekday on which weeks begin in the region; 1 is Monday. */
export function firstDayIn(tag: string): number {
  const known = firstDays.get(tag) ?? askFirstDay(tag);
  firstDays.set(tag, known);
  return known;
}

function askFirstDay(tag: string): number {
  // Engines offer one or the other, and some neither.
  const locale = new Intl.Locale(tag) as unknown as {
    region?: string;
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const { firstDay } = locale.getWeekInfo?.() ?? locale.weekInfo ?? {};
  return firstDay ?? FIRST_DAYS[locale.region ?? ''] ?? 1;
}

/** Whether the region counts hours to twelve, and says which half of the day. */
export function countsToTwelve(tag: string): boolean {
  return new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}
