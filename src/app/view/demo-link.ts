import { DEMO_LANGUAGES, type DemoRecipe } from '../../domain/ports/demo-recipe.ts';
import { isLocalDate } from '../../domain/time/local-date.ts';

/** What a link says of the demo that it asks for. */
export type DemoWish = Partial<DemoRecipe>;

const PATH = '/demo';
/** Dates for which the rules of every zone's clocks are known well enough to agree on. */
const CENTURY = /^20\d\d-/;
const MOST_CAMPAIGNS = 100_000;
const MOST_SEED = 999_999_999;

/** Reads a link that sets the stage; null: it is no such link. What of it cannot be read is left out. */
export function parseDemoLink(hash: string): DemoWish | null {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  if (path !== PATH) return null;
  const parameters = new URLSearchParams(search);
  const date = parameters.get('date') ?? '';
  const seed = wholeNumber(parameters.get('seed'), 0, MOST_SEED);
  const size = wholeNumber(parameters.get('size'), 1, MOST_CAMPAIGNS);
  const lang = DEMO_LANGUAGES.find((each) => each === parameters.get('lang'));
  return {
    ...(CENTURY.test(date) && isLocalDate(date) ? { date } : {}),
    ...(seed === null ? {} : { seed }),
    ...(size === null ? {} : { size }),
    ...(lang === undefined ? {} : { lang }),
  };
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** Writes such a link, with its `#`. */
export function formatDemoLink({ date, seed, size, lang }: DemoRecipe): string {
  const parameters = new URLSearchParams({ date, seed: seed.toString(), size: size.toString() });
  if (lang !== undefined) parameters.set('lang', lang);
  return `#${PATH}?${parameters.toString()}`;
}
