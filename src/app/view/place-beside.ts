import type { Instant } from '../../domain/time/instant.ts';
import { localDateAt } from '../../domain/time/local-date.ts';
import { showsCalendar, toPage, type View } from './view.ts';

/** In a window no wider, in px, the details cover the page. */
const COVERED = 1000;

/** An instant of a campaign on the calendar, with its details beside it where there is room for both. */
export function placeBeside(
  view: View,
  { campaign, at, zone }: { readonly campaign: string; readonly at: Instant; readonly zone: string },
  width: number,
): Partial<View> {
  const isNarrow = width <= COVERED;
  return {
    ...toPage('campaigns'),
    date: localDateAt(at, zone),
    campaign: isNarrow ? null : campaign,
    ...(showsCalendar({ ...view, page: 'campaigns' }, width)
      ? {}
      : { layout: isNarrow ? 'calendar' : 'both' }),
  };
}
