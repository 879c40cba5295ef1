import { compareNames } from './compare-names.ts';
import { formerZones } from './former-zones.ts';
import { getLocale } from './paraglide/runtime.js';
import { cityIn } from './zone-names.ts';
import { cityOf, formatZone, presentZone } from './zone-words.ts';

/** Finds zones by what people call them: their city in either language, large cities that share it, any old name. */

/** Places that people look for and that no zone is named after. */
const PLACES: Record<string, readonly string[]> = {
  'Africa/Casablanca': ['Rabat', 'Marrakech', 'Marrakesh'],
  'Africa/Johannesburg': ['Cape Town', 'Le Cap', 'Pretoria', 'Durban'],
  'Africa/Lagos': ['Abuja'],
  'Africa/Abidjan': ['Yamoussoukro'],
  'America/Chicago': ['New Orleans', 'La Nouvelle-Orléans', 'Houston', 'Dallas', 'Austin'],
  'America/Edmonton': ['Calgary'],
  'America/Los_Angeles': ['San Francisco', 'Seattle', 'San Diego', 'Las Vegas'],
  'America/New_York': ['Washington', 'Boston', 'Miami', 'Atlanta', 'Philadelphia', 'Philadelphie'],
  'America/Sao_Paulo': ['Rio de Janeiro', 'Brasília'],
  'America/St_Johns': ['Newfoundland', 'Terre-Neuve'],
  'America/Toronto': ['Montréal', 'Québec', 'Ottawa'],
  'America/Denver': ['Salt Lake City'],
  'America/Guayaquil': ['Quito'],
  'Asia/Dubai': ['Abu Dhabi', 'Abou Dabi'],
  'Asia/Ho_Chi_Minh': ['Hanoi', 'Hanoï'],
  'Asia/Jakarta': ['Djakarta'],
  'Asia/Karachi': ['Islamabad', 'Lahore'],
  'Asia/Kolkata': ['Mumbai', 'Bombay', 'Delhi', 'Bangalore', 'Bengaluru', 'Chennai', 'Madras'],
  'Asia/Qatar': ['Doha'],
  'Asia/Riyadh': ['Mecca', 'La Mecque', 'Jeddah', 'Djeddah'],
  'Asia/Shanghai': ['Beijing', 'Pékin', 'Guangzhou', 'Canton', 'Shenzhen'],
  'Asia/Tokyo': ['Osaka', 'Kyoto'],
  'Europe/Amsterdam': ['The Hague', 'La Haye', 'Rotterdam'],
  'Europe/Berlin': ['Munich', 'Hamburg', 'Hambourg', 'Frankfurt', 'Francfort', 'Cologne'],
  'Europe/Brussels': ['Antwerp', 'Anvers', 'Liège'],
  'Europe/Istanbul': ['Ankara', 'Constantinople'],
  'Europe/Kyiv': ['Odesa', 'Odessa'],
  'Europe/London': ['Edinburgh', 'Édimbourg', 'Manchester', 'Cardiff'],
  'Europe/Madrid': ['Barcelona', 'Barcelone'],
  'Europe/Moscow': ['Saint Petersburg', 'Saint-Pétersbourg'],
  'Europe/Paris': ['Lyon', 'Marseille', 'Lille', 'Toulouse'],
  'Europe/Rome': ['Milan', 'Naples', 'Turin'],
  'Europe/Zurich': ['Geneva', 'Genève', 'Bern', 'Berne', 'Basel', 'Bâle', 'Lausanne'],
  'Pacific/Auckland': ['Wellington'],
  UTC: ['GMT', 'Greenwich'],
};

export interface FoundZone {
  /** As this browser takes it. */
  readonly zone: string;
  /** Its city in the language of the screen. */
  readonly city: string;
  /** Its present name in full. */
  readonly name: string;
}

interface KnownZone extends FoundZone {
  /** All that it is called, as compared. */
  readonly names: readonly string[];
}

/** A text as names are compared: without accents, capitals and apostrophes; what joins words is a space. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

function isTaken(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

let listed: ReadonlyMap<string, string> | null = null;

/** Each zone by its present name, as this browser takes it: some know only the name before. */
function zonesHere(): ReadonlyMap<string, string> {
  listed ??= new Map(
    [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => {
      const present = presentZone(zone);
      return [present, present === zone || isTaken(present) ? present : zone] as const;
    }),
  );
  return listed;
}

const known = new Map<string, readonly KnownZone[]>();

/** All zones in the order of their cities, in the language of the screen. */
function all(language: 'en' | 'fr'): readonly KnownZone[] {
  let zones = known.get(language);
  if (zones === undefined) {
    const former = formerZones();
    zones = [...zonesHere()]
      .map(([present, zone]) => {
        const old = (former.get(present) ?? []).flatMap((each) => [each, cityIn('en', each)]);
        const cities = [cityOf(zone), cityIn('en', present), cityIn('fr', present)];
        const names = [...cities, ...(PLACES[present] ?? []), ...old, present].map(plain);
        return { zone, city: cityOf(zone), name: formatZone(zone), names: [...new Set(names)] };
      })
      .sort((one, other) => compareNames(one.city, other.city));
    known.set(language, zones);
  }
  return zones;
}

/** How well a name answers what was sought: 0 as it begins, 1 as a word of it begins, 2 within it; 3 not at all. */
function rankOf(name: string, sought: string, words: readonly string[]): number {
  if (name.startsWith(sought)) return 0;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}

/** Zones one of whose names holds every word typed; those that begin with it come first, then by city. */
export function findZones(typed: string): readonly FoundZone[] {
  const sought = plain(typed);
  const zones = all(getLocale());
  if (sought === '') return zones;
  const words = sought.split(' ');
  return zones
    .map((zone) => ({ zone, rank: Math.min(...zone.names.map((name) => rankOf(name, sought, words))) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ zone }) => zone);
}

/** The zone that a text names: by a name in full that only one zone has, or as the only one found. */
export function zoneNamed(typed: string): string | null {
  const sought = plain(typed);
  if (sought === '') return null;
  const exact = all(getLocale()).filter(({ names }) => names.includes(sought));
  const named = exact.length > 0 ? exact : findZones(typed);
  return named.length === 1 ? (named[0]?.zone ?? null) : null;
}

/** A zone's present name, as this browser takes it; what it does not list stays as it is. */
export function zoneHere(zone: string): string {
  return zonesHere().get(presentZone(zone)) ?? zone;
}
