import { onLines, sideBySide } from '../../../domain/overlays/arrange-occurrences.ts';
import { occurrencesIn, type Occurrence } from '../../../domain/overlays/occurrences.ts';
import type { CalendarOverlay } from '../../../domain/overlays/overlay.ts';
import { DAY } from '../../../domain/time/instant.ts';
import type { ShownRange } from '../shown-range.svelte.ts';

/** What the overlays that are shown have on the days that are shown. */
export class ShownOverlays {
  readonly #shown: Pick<ShownRange, 'firstDate' | 'count' | 'zone'>;
  readonly #all: () => readonly CalendarOverlay[];

  constructor(
    shown: Pick<ShownRange, 'firstDate' | 'count' | 'zone'>,
    all: () => readonly CalendarOverlay[],
  ) {
    this.#shown = shown;
    this.#all = all;
  }

  readonly occurrences = $derived.by(() => {
    const { firstDate, count: days, zone } = this.#shown;
    return occurrencesIn(this.#all(), { firstDate, days, zone });
  });
  /** Above the hours: whole days, and what lasts a day or more. */
  readonly lines = $derived.by(() => onLines(this.occurrences.filter(isLong)));
  /** What begins and ends within hours, by day. */
  readonly hours = $derived.by(() =>
    this.byDay.map((ofDay) => sideBySide(ofDay.filter((each) => !isLong(each)))),
  );
  /** Everything on each day, by time. */
  readonly byDay = $derived.by(() => {
    const byDay = Array.from({ length: this.#shown.count }, (): Occurrence[] => []);
    for (const each of this.occurrences)
      for (let day = each.firstDay; day <= each.lastDay; day += 1) byDay[day]?.push(each);
    return byDay;
  });
  /** Each overlay with what it has here. */
  readonly byOverlay = $derived.by(() => {
    const found = Map.groupBy(this.occurrences, ({ overlay }) => overlay);
    return this.#all().flatMap((overlay) => {
      const occurrences = found.get(overlay);
      return occurrences === undefined ? [] : [{ overlay, occurrences }];
    });
  });
}

function isLong({ wholeDays, start, end }: Occurrence): boolean {
  return wholeDays || end - start >= DAY;
}
