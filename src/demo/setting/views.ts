import { PEOPLE } from './people.ts';
import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import { defaultFilters, NO_FILTERS } from '../../domain/selection/filters.ts';
import type { Look, SavedView } from '../../domain/selection/saved-view.ts';
import { NEWEST_FIRST } from '../../domain/selection/sort.ts';
import { DAY } from '../../domain/time/instant.ts';
import type { DemoDay } from '../demo-day.ts';
import type { Random } from '../random.ts';

const NAMES = {
  en: { next: 'Next to go out', over: 'Over a cap', quarter: 'Quarter by channel' },
  fr: { next: 'Prochains envois', over: 'Au-dessus d’un plafond', quarter: 'Trimestre par canal' },
} as const;

const PLAIN: Look = {
  tab: 'all',
  layout: 'both',
  scale: 'week',
  weeks: 13,
  grouping: 'channel',
  drafts: false,
  pressure: null,
  search: '',
  filters: defaultFilters('all'),
  sort: NEWEST_FIRST,
  columns: ['name', 'status', 'channels', 'start', 'nextRun', 'audience'],
};

/** Three views that the team has kept: what goes out next, what is too much, and the quarter as a whole. */
export function demoViews(lang: DemoLanguage, day: DemoDay, random: Random): SavedView[] {
  const { next, over, quarter } = NAMES[lang];
  const created = { at: day.now - 30 * DAY, by: PEOPLE.camille.name };
  const view = (name: string, place: number, look: Partial<Look>): SavedView => ({
    id: random.uuid(),
    name,
    created,
    place,
    opensFirst: false,
    look: { ...PLAIN, ...look },
  });
  return [
    view(next, 1, {
      layout: 'list',
      filters: { ...NO_FILTERS, status: ['scheduled'] },
      sort: { column: 'start', descending: false },
    }),
    view(over, 2, { filters: { ...NO_FILTERS, overCap: ['yes'] } }),
    view(quarter, 3, { layout: 'calendar', scale: 'timeline', drafts: true }),
  ];
}
