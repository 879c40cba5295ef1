import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';
import { cityIn, RENAMED } from './zone-names.ts';

/** Zones as people call them. Any name that a browser may keep is taken, and said by its present one. */

const present = new Map<string, string>();

/** The name that a zone has today: `Europe/Kyiv` for `Europe/Kiev`. */
export function presentZone(zone: string): string {
  let name = present.get(zone);
  if (name === undefined) {
    name = RENAMED[zone] ?? throughBrowser(zone);
    present.set(zone, name);
  }
  return name;
}

/** Browsers know which zone a name such as `US/Eastern` stands for. One that none knows stays as it is. */
function throughBrowser(zone: string): string {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return RENAMED[timeZone] ?? timeZone;
  } catch {
    return zone;
  }
}

/** Its name in full, to tell it from others: Europe/Paris, America/New York. */
export function formatZone(zone: string): string {
  return presentZone(zone).replaceAll('_', ' ');
}

/** Its city in the language of the screen: Londres; UTC is UTC. */
export function cityOf(zone: string): string {
  return cityIn(getLocale(), presentZone(zone));
}

/** French names that begin with an article: "Le Caire", "L'île de Man". */
const ARTICLE = /^(?:(Le|Les) |(L'))/;

/** "Paris time". */
export function zoneWords(zone: string): string {
  const name = presentZone(zone);
  const city = cityOf(zone);
  if (!name.includes('/') || name.startsWith('Etc/')) return city;
  const [article = '', masculine] = getLocale() === 'fr' ? (ARTICLE.exec(city) ?? []) : [];
  if (article !== '') {
    const of = article === "L'" ? 'the' : (masculine ?? '').toLowerCase();
    return m.rail_schedule_city({ city: city.slice(article.length), of });
  }
  const startsWithVowel = /^[aeiou]/i.test(city.normalize('NFD'));
  return m.rail_schedule_city({ city, of: startsWithVowel ? 'vowel' : 'other' });
}
