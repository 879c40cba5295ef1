import { fold } from '../../../domain/selection/fold.ts';
import { zoneName } from '../../../domain/time/wall-time.ts';
import { zones } from '../../../domain/time/zone.ts';
import { formatZone } from '../../../i18n/format.ts';

/** Names of today that some browsers accept but list under an older one only. */
const RENAMED = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Indiana/Indianapolis',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
];

interface FoundZone {
  readonly zone: string;
  readonly text: string;
}

let known: readonly FoundZone[] | null = null;

function all(): readonly FoundZone[] {
  const names = new Set([...zones(), ...RENAMED.filter((each) => zoneName.safeParse(each).success)]);
  known ??= [...names].sort().map((zone) => ({ zone, text: formatZone(zone) }));
  return known;
}

/** Zones whose name holds every word typed; those whose city begins with it come first. */
export function findZones(typed: string): readonly FoundZone[] {
  const words = fold(typed).split(/[\s/_]+/);
  const found = all().filter(({ text }) => words.every((word) => fold(text).includes(word)));
  const begins = ({ text }: FoundZone) =>
    fold(text.slice(text.lastIndexOf('/') + 1)).startsWith(words[0] ?? '');
  return [...found.filter(begins), ...found.filter((each) => !begins(each))];
}

/** The zone that a text names: in full, by a city that only one zone is named after, or as the only one found. */
export function zoneNamed(typed: string): string | null {
  const wanted = fold(typed.trim());
  if (wanted === '') return null;
  const found = findZones(wanted);
  const cities = found.filter(({ text }) => fold(text.slice(text.lastIndexOf('/') + 1)) === wanted);
  const exact = found.find(({ text }) => fold(text) === wanted);
  return (
    exact?.zone ??
    (cities.length === 1 ? cities[0]?.zone : found.length === 1 ? found[0]?.zone : null) ??
    null
  );
}
