import type { References } from '../../../domain/campaign/reference.ts';
import { isSameChoice } from '../../../app/view/view.ts';
import { defaultFilters, type Filters } from '../../../domain/selection/filters.ts';
import type { Gone } from '../../../domain/selection/looks.ts';
import type { Layout, Look } from '../../../domain/selection/saved-view.ts';
import { TAB_LABELS } from '../../../i18n/labels.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { filterChips } from '../filter-chips.ts';
import { valueOf } from '../words.ts';

const LAYOUTS: Record<Layout, () => string> = {
  list: m.inventory_view_list,
  calendar: m.inventory_view_calendar,
  both: m.inventory_view_both,
};
const SCALES: Record<Look['scale'], () => string> = {
  day: m.calendar_scale_day,
  week: m.calendar_scale_week,
  month: m.calendar_scale_month,
  timeline: m.calendar_scale_timeline,
};

/** What a look shows, shortly: its type, what it filters by, how it stands on the page. `spellings`: of tags. */
export function lookWords(look: Look, spellings: ReadonlyMap<string, string>): string {
  const { tab, search, layout, scale } = look;
  const filters = filterWords(look, spellings);
  return [
    ...(tab === 'all' ? [] : [TAB_LABELS[tab]()]),
    ...(search.trim() === '' ? [] : [m.views_search({ words: search.trim() })]),
    ...(filters.length === 0 ? [m.views_everything()] : filters),
    ...(layout === null ? [] : [LAYOUTS[layout]()]),
    ...(layout === 'list' ? [] : [SCALES[scale]()]),
  ].join(' · ');
}

function filterWords({ tab, filters }: Look, spellings: ReadonlyMap<string, string>): string[] {
  // What stands there at first goes without saying, unless it is all there is.
  const isAsAtFirst = isSameChoice(filters.status, defaultFilters(tab).status);
  const others: Filters = isAsAtFirst ? { ...filters, status: [] } : filters;
  const words = (of: Filters) => filterChips(of).map((chip) => valueOf(chip, spellings));
  const said = words(others);
  return said.length > 0 ? said : words(filters);
}

/** What is gone, by what it was: a tag in its key, a person, an audience by the name that it had. */
export function goneWords(gone: readonly Gone[], references: References): string {
  return gone
    .map(({ what, value }) => {
      if (what === 'tag') return m.views_gone_tag({ name: value });
      if (what === 'person') return m.views_gone_person({ name: value });
      const name = references.get(value)?.name;
      return name === undefined ? m.views_gone_unknown() : m.views_gone_audience({ name });
    })
    .join(', ');
}
