import type { References } from '../campaign/reference.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { changesBetween } from '../selection/row-changes.ts';
import { isoWeekday } from '../time/calendar-date.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { dayOf, localDateOf, startOfDate, type LocalDate } from '../time/local-date.ts';
import type { ZoneOffsets } from '../time/zone-offsets.ts';
import { offsetsOf } from '../time/zone.ts';
import { partsIn, type Parts } from './audience-parts.ts';
import type { CapPeriod } from './cap.ts';
import { answersCalls, inOrder, isCalledBetween, messagesOf, type Message } from './messages.ts';
import type { SandboxDays } from './settings.ts';

export interface PressureOptions {
  readonly days: SandboxDays;
  /** The first day asked for, and how many. Weeks that it begins or ends within are counted whole. */
  readonly firstDate: LocalDate;
  readonly count: number;
  /** Which audiences there are, and which are part of which. */
  readonly references: References;
  /** Calls from outside count up to here. */
  readonly now: Instant;
}

/** A day, or a week of days, of the sandbox's zone. */
export interface Period {
  /** Days since 1 January 1970. */
  readonly firstDay: number;
  readonly days: 1 | 7;
}

const NONE: readonly Message[] = [];

/**
 * How many marketing messages the people of each audience get in each day and week of a range: their own, and those of every
 * larger audience that theirs is part of. It follows one campaign after the other, without counting the rest again; what
 * it answers is what counting everything anew would.
 *
 * It holds a reference to each message of the range for each audience that it reaches, and the messages of a day in the order
 * of `inOrder`.
 */
export class PressureIndex {
  readonly #options: PressureOptions;
  readonly #offsets: ZoneOffsets;
  readonly #first: number;
  readonly #last: number;
  readonly #from: Instant;
  readonly #to: Instant;
  #now: Instant;
  readonly partsOf: Parts;
  readonly #byAudience = new Map<string, (Message[] | undefined)[]>();
  /** Days to which something was added since they were last put in order. */
  readonly #unsorted = new Set<Message[]>();
  readonly #rows = new Map<string, InventoryRow>();
  /** All rows as last followed. */
  #followed: readonly InventoryRow[] | null = null;
  readonly #byCampaign = new Map<string, readonly Message[]>();
  /** Weeks whose messages, or what of them is to come, have changed since somebody asked, by audience. */
  #touched = new Map<string, Set<number>>();
  /** Campaigns that answer calls: time alone adds to their messages. */
  readonly #called = new Map<string, InventoryRow>();

  constructor(options: PressureOptions) {
    const { zone, firstDay } = options.days;
    this.#options = options;
    this.#offsets = offsetsOf(zone);
    this.#now = options.now;
    this.partsOf = partsIn(options.references);
    const first = dayOf(options.firstDate);
    this.#first = firstOfWeek(first, firstDay);
    this.#last = firstOfWeek(first + options.count - 1, firstDay) + 6;
    this.#from = startOfDate(localDateOf(this.#first), zone);
    this.#to = startOfDate(localDateOf(this.#last + 1), zone);
  }

  get now(): Instant {
    return this.#now;
  }

  get references(): References {
    return this.#options.references;
  }

  /** By which days it counts. */
  get days(): SandboxDays {
    return this.#options.days;
  }

  /** The days that it knows, in whole weeks. */
  get range(): { readonly firstDay: number; readonly lastDay: number } {
    return { firstDay: this.#first, lastDay: this.#last };
  }

  /** A campaign comes, changes or goes (undefined). */
  replace(id: string, row: InventoryRow | undefined): void {
    for (const message of this.#byCampaign.get(id) ?? NONE) this.#take(message);
    this.#byCampaign.delete(id);
    this.#called.delete(id);
    if (row === undefined) {
      this.#rows.delete(id);
      return;
    }
    this.#rows.set(id, row);
    if (answersCalls(row)) this.#called.set(id, row);
    const messages = this.messagesOf(row);
    if (messages.length === 0) return;
    this.#byCampaign.set(id, messages);
    for (const message of messages) this.#put(message);
  }

  /** Takes over what has changed among all campaigns: a row that is another object than before, one that came, one that went. */
  follow(rows: readonly InventoryRow[]): void {
    const changes = this.#followed === null ? null : changesBetween(this.#followed, rows);
    this.#followed = rows;
    if (changes !== null) {
      const stays = new Set(changes.come.map(({ id }) => id));
      for (const { id } of changes.gone) if (!stays.has(id)) this.replace(id, undefined);
      for (const row of changes.come) this.#follow(row);
      return;
    }
    for (const row of rows) this.#follow(row);
    if (this.#rows.size === rows.length) return;
    const there = new Set(rows.map(({ id }) => id));
    for (const id of [...this.#rows.keys()]) if (!there.has(id)) this.replace(id, undefined);
  }

  /** A row that is as it was but for its alerts has nothing to be counted anew. */
  #follow(row: InventoryRow): void {
    const known = this.#rows.get(row.id);
    if (known === row) return;
    if (known?.report !== row.report || known.name !== row.name) this.replace(row.id, row);
    else this.#rows.set(row.id, row);
  }

  /** Time goes on: what was called since counts. */
  moveTo(now: Instant): void {
    if (now === this.#now) return;
    const before = this.#now;
    const days = [this.dayAt(before), this.dayAt(now)];
    this.#now = now;
    for (let day = Math.min(...days); day <= Math.max(...days) + 6; day += 7) {
      for (const audience of this.#byAudience.keys()) this.#touch(audience, day);
    }
    for (const [id, row] of [...this.#called]) {
      if (now < before || isCalledBetween(row, before, now)) this.replace(id, row);
    }
  }

  /** The messages that a campaign, which need not be known here, has in the range. */
  messagesOf(row: InventoryRow): Message[] {
    return messagesOf(row, this.#from, this.#to, this.#now);
  }

  /** The messages of a campaign that is known here. */
  ownMessages(id: string): readonly Message[] {
    return this.#byCampaign.get(id) ?? NONE;
  }

  /** The period of a day, or of the week that it is in. */
  periodOf(day: number, per: CapPeriod): Period {
    if (per === 'day') return { firstDay: day, days: 1 };
    return { firstDay: firstOfWeek(day, this.#options.days.firstDay), days: 7 };
  }

  /** Which day of the sandbox's zone an instant falls on. */
  dayAt(at: Instant): number {
    return Math.floor((at + this.#offsets.at(at)) / DAY);
  }

  /** Which hour of the sandbox's wall an instant falls in, counted since 1 January 1970. */
  hourAt(at: Instant): number {
    return Math.floor((at + this.#offsets.at(at)) / HOUR);
  }

  /** What the people of an audience get in a period, in order. */
  messagesIn(audience: string, { firstDay, days }: Period): readonly Message[] {
    const byDay = this.#byAudience.get(audience);
    if (byDay === undefined) return NONE;
    if (days === 1) return this.#sorted(byDay[firstDay - this.#first]);
    const all: Message[] = [];
    for (let day = firstDay; day < firstDay + days; day += 1) {
      for (const message of this.#sorted(byDay[day - this.#first])) all.push(message);
    }
    return all;
  }

  /** How many messages the people of an audience get in a period. */
  pressureOf(audience: string, { firstDay, days }: Period): number {
    const byDay = this.#byAudience.get(audience);
    let count = 0;
    for (let day = firstDay; byDay !== undefined && day < firstDay + days; day += 1) {
      count += byDay[day - this.#first]?.length ?? 0;
    }
    return count;
  }

  /** The audiences whose people get anything in the range. */
  audiences(): string[] {
    return [...this.#byAudience.keys()];
  }

  /** The weeks, by their first days, in which something has changed since this was last asked, for each audience. */
  takeTouched(): ReadonlyMap<string, ReadonlySet<number>> {
    const touched = this.#touched;
    this.#touched = new Map();
    return touched;
  }

  #touch(audience: string, day: number): void {
    const week = firstOfWeek(day, this.#options.days.firstDay);
    const weeks = this.#touched.get(audience);
    if (weeks === undefined) this.#touched.set(audience, new Set([week]));
    else weeks.add(week);
  }

  #put(message: Message): void {
    const day = this.dayAt(message.at) - this.#first;
    for (const audience of this.partsOf(message.audience)) {
      let byDay = this.#byAudience.get(audience);
      if (byDay === undefined) {
        byDay = [];
        this.#byAudience.set(audience, byDay);
      }
      this.#touch(audience, day + this.#first);
      const messages = byDay[day];
      if (messages === undefined) byDay[day] = [message];
      else {
        messages.push(message);
        this.#unsorted.add(messages);
      }
    }
  }

  #take(message: Message): void {
    const day = this.dayAt(message.at) - this.#first;
    for (const audience of this.partsOf(message.audience)) {
      const byDay = this.#byAudience.get(audience);
      const messages = byDay?.[day];
      if (byDay === undefined || messages === undefined) continue;
      this.#touch(audience, day + this.#first);
      messages.splice(messages.indexOf(message), 1);
      if (messages.length > 0) continue;
      byDay[day] = undefined;
      if (byDay.every((each) => each === undefined)) this.#byAudience.delete(audience);
    }
  }

  #sorted(messages: Message[] | undefined): readonly Message[] {
    if (messages === undefined) return NONE;
    if (this.#unsorted.delete(messages)) messages.sort(inOrder);
    return messages;
  }
}

function firstOfWeek(day: number, firstDay: number): number {
  return day - ((isoWeekday(day) - firstDay + 7) % 7);
}

/** The pressure of a range from scratch. */
export function pressureOf(rows: Iterable<InventoryRow>, options: PressureOptions): PressureIndex {
  const index = new PressureIndex(options);
  for (const row of rows) index.replace(row.id, row);
  return index;
}
