import { locales, baseLocale, type Locale } from './paraglide/runtime.js';

/** The first of the browser's languages that the app speaks. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const short = language.slice(0, 2).toLowerCase();
    const known = locales.find((each) => each === short);
    if (known !== undefined) return known;
  }
  return baseLocale;
}
