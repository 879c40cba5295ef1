import { Calendar, type EventInput } from '@fullcalendar/core';
import timeGridPlugin from '@fullcalendar/timegrid';
import { z } from 'zod';
import { rangeOf, type RangeOptions } from '../../../src/domain/calendar/range.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { rowOf } from '../../../src/domain/inventory/row.ts';
import { nextDue, settle } from '../../../src/domain/lifecycle/settle.ts';
import { defaultFilters } from '../../../src/domain/selection/filters.ts';
import { select } from '../../../src/domain/selection/select.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { addDays, dayOf, localDateAt, startOfWeek } from '../../../src/domain/time/local-date.ts';
import { offsetAt } from '../../../src/domain/time/zone.ts';
import { SandboxStore } from '../../../src/storage/sandbox-store.ts';
import type { PageKey } from '../../../src/domain/ports/repository.ts';

/**
 * What Almanac is measured against, over the same stored campaigns: a bare FullCalendar that is given everything a
 * week holds, and the lifecycle rules asked how much a later day will bring. It is served from Almanac's own origin
 * while measuring, and is no part of what ships.
 */

z.config({ jitless: true });

const MONDAY = 1;

async function open() {
  return new SandboxStore().open('demo', () => undefined);
}

async function readAll() {
  const repository = await open();
  const references = new Map((await repository.references.all()).map((each) => [each.id, each]));
  const campaigns: Campaign[] = [];
  let after: PageKey | null = null;
  do {
    const page = await repository.page(after, 1_000);
    campaigns.push(...page.campaigns);
    after = page.next;
  } while (after !== null);
  repository.close();
  return { campaigns, references };
}

function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

let calendar: Calendar | undefined;
let eventsOfWeek: (week: number) => EventInput[] = () => [];
let shown: EventInput[] = [];

export const yardstick = {
  /** Selects what Almanac shows at first, and draws the grid of this week with nothing in it. */
  async prepareWeeks(): Promise<void> {
    const { campaigns, references } = await readAll();
    const now = Date.now();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const rows = campaigns.flatMap((each) => {
      const { campaign } = settle(each, now, references);
      return campaign === null ? [] : [rowOf(campaign, references, now)];
    });
    const found = select(rows, { tab: 'all', search: '', filters: defaultFilters('all'), zone }).rows;
    const first = startOfWeek(localDateAt(now, zone), MONDAY);
    eventsOfWeek = (week) => {
      const firstDate = addDays(first, 7 * week);
      return eventsOf(rangeOf(found, { firstDate, days: 7, zone, showBars: true, showRuns: true }), {
        firstDate,
        zone,
      });
    };
    calendar = new Calendar(document.querySelector<HTMLElement>('#calendar')!, {
      plugins: [timeGridPlugin],
      initialView: 'timeGridWeek',
      initialDate: first,
      firstDay: MONDAY,
      timeZone: 'UTC',
      height: '100%',
      events: (_week, succeed) => succeed(shown),
    });
    calendar.render();
    await painted();
  },

  /** The ms that FullCalendar takes to go on to the next week, and how many events that holds. */
  async bareWeek(week: number): Promise<{ ms: number; events: number }> {
    shown = eventsOfWeek(week);
    await painted();
    const began = performance.now();
    calendar?.next();
    return { ms: (await painted()) - began, events: shown.length };
  },

  /** For how far ahead the clock must be set for `wanted` transitions to be due, in ms; and how many are due then. */
  async dueAhead(wanted: number): Promise<{ offset: number; transitions: number }> {
    const { campaigns, references } = await readAll();
    const now = Date.now();
    const dues = campaigns.flatMap((each) => nextDue(each, references)?.at ?? []).filter((at) => at > now);
    const stepsAt = (at: number) =>
      campaigns.reduce((sum, each) => sum + settle(each, at, references).steps.length, 0);
    // Some campaigns owe several by then, so fewer first ones than wanted may do.
    let low = 0;
    let high = Math.max(now, ...dues.sort((one, other) => one - other).slice(-1)) + 60 * DAY - now;
    while (high - low > HOUR) {
      const middle = (low + high) / 2;
      if (stepsAt(now + middle) >= wanted) high = middle;
      else low = middle;
    }
    return { offset: Math.round(high), transitions: stepsAt(now + high) };
  },

  /** The number of the journal's last entry. */
  async lastEntry(): Promise<number> {
    const repository = await open();
    const last = await repository.lastNumber();
    repository.close();
    return last;
  },
};
export type Yardstick = typeof yardstick;

function eventsOf(
  { bars, cells }: ReturnType<typeof rangeOf>,
  { firstDate, zone }: Pick<RangeOptions, 'firstDate' | 'zone'>,
): EventInput[] {
  const monday = dayOf(firstDate) * DAY;
  const wall = (at: number) => at + offsetAt(at, zone);
  return [
    ...bars.map(({ row, firstDay, lastDay }) => ({
      title: row.name,
      start: monday + firstDay * DAY,
      end: monday + (lastDay + 1) * DAY,
      allDay: true,
    })),
    ...cells.flatMap(({ blocks }) =>
      blocks.map(({ row, at }) => ({ title: row.name, start: wall(at), end: wall(at) + HOUR })),
    ),
  ];
}

window.yardstick = yardstick;
