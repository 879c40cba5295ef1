import { zoneName, type WallTime } from '../../domain/time/wall-time.ts';
import { localDateAt } from '../../domain/time/local-date.ts';
import type { Instant } from '../../domain/time/instant.ts';
import {
  DATE_ORDERS,
  fits,
  isEitherWay,
  readRange,
  readTime,
  readWritten,
  resolveDate,
  type DateOrder,
  type DateSense,
  type WrittenDate,
} from '../dates/written-date.ts';
import type { Answers } from './answers.ts';
import type { FileRow } from './file-row.ts';
import type { CellFault, Question } from './reading.ts';

/** What a day without a time of day means: a start is in the morning, an end at night. */
export const MORNING = '09:00';
const NIGHT = '23:59';

type DateField = 'start' | 'end';
export type TimeFault = {
  readonly field: 'start' | 'startTime' | 'end' | 'endTime' | 'zone';
  readonly fault: CellFault;
};

/** The dates of one row, before it is known how those of the file are meant. */
export interface WrittenTimes {
  readonly start: WrittenDate | null;
  readonly end: WrittenDate | null;
  /** Null: that of the file. */
  readonly zone: string | null;
  readonly faults: readonly TimeFault[];
}

/** Whether the start is a day alone. */
export function startsAnyTime({ start }: WrittenTimes): boolean {
  return start !== null && start.kind !== 'instant' && start.time === null;
}

export interface Times {
  readonly zone: string;
  readonly start: WallTime | null;
  readonly end: WallTime | null;
}

export interface TimeOptions {
  readonly now: Instant;
  /** A language tag with a region, as en-US. */
  readonly region: string;
  readonly zone: string;
}

const FEW = 3;

/** The dates of one file: read one by one, then taken all in one sense. */
export class Timing {
  readonly #read = new Map<string, WrittenDate | null>();
  readonly #fitting: Record<DateOrder, number> = { 'day-month-year': 0, 'month-day-year': 0 };
  #numbersAlone = 0;
  readonly #eitherWay = new Set<string>();
  readonly #yearless = new Set<string>();
  readonly #years = new Map<number, number>();
  #followsClocks = false;

  look({ cells }: FileRow): WrittenTimes {
    const faults: TimeFault[] = [];
    const zone = cells.zone === undefined || cells.zone === '' ? null : cells.zone;
    const isZone = zone === null || zoneName.safeParse(zone).success;
    if (!isZone) faults.push({ field: 'zone', fault: 'unknown-zone' });
    const ownZone = isZone ? zone : null;
    const startText = cells.start ?? '';
    const endText = cells.end ?? '';
    const range =
      startText !== '' && endText === '' && this.#dateIn(startText) === null ? readRange(startText) : null;
    if (range !== null) {
      for (const each of range) this.#note(each, startText, ownZone);
      return { start: range[0], end: range[1], zone: ownZone, faults };
    }
    const one = (field: DateField, text: string, time: string): WrittenDate | null => {
      if (text === '') return null;
      const date = this.#dateIn(text);
      if (date === null) {
        faults.push({ field, fault: 'not-a-date' });
        return null;
      }
      this.#note(date, text, ownZone);
      if (time === '' || date.kind === 'instant' || date.time !== null) return date;
      const clock = readTime(time);
      if (clock === null)
        faults.push({ field: field === 'start' ? 'startTime' : 'endTime', fault: 'not-a-time' });
      return { ...date, time: clock };
    };
    return {
      start: one('start', startText, cells.startTime ?? ''),
      end: one('end', endText, cells.endTime ?? ''),
      zone: ownZone,
      faults,
    };
  }

  #dateIn(text: string): WrittenDate | null {
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const read = readWritten(text);
    this.#read.set(text, read);
    return read;
  }

  #note(date: WrittenDate, text: string, zone: string | null): void {
    if (date.kind === 'instant') return;
    if (zone === null) this.#followsClocks = true;
    if (date.year === null) this.#yearless.add(text);
    else this.#years.set(date.year, (this.#years.get(date.year) ?? 0) + 1);
    if (date.order !== null) return;
    this.#numbersAlone += 1;
    if (isEitherWay(date)) this.#eitherWay.add(text);
    for (const order of DATE_ORDERS) if (fits(date, order)) this.#fitting[order] += 1;
  }

  /** How the dates are taken, and what has to be asked of that. */
  sense(answers: Answers, options: TimeOptions): { sense: DateSense; questions: Question[] } {
    const questions: Question[] = [];
    const zone =
      answers.zone !== undefined && zoneName.safeParse(answers.zone).success ? answers.zone : options.zone;
    const fitting = DATE_ORDERS.filter((order) => this.#fitting[order] === this.#numbersAlone);
    const isCertain = fitting.length === 1 || this.#eitherWay.size === 0;
    const regional: DateOrder = options.region.endsWith('-US') ? 'month-day-year' : 'day-month-year';
    const order = answers.order ?? (fitting.length === 1 ? fitting[0] : this.#better(regional)) ?? regional;
    if (!isCertain || (answers.order !== undefined && this.#eitherWay.size > 0)) {
      const samples = [...this.#eitherWay].slice(0, FEW);
      questions.push({
        kind: 'order',
        samples,
        value: order,
        isAnswered: answers.order !== undefined,
        isOpen: false,
      });
    }
    const year = answers.year ?? this.#commonYear() ?? Number(localDateAt(options.now, zone).slice(0, 4));
    if (this.#yearless.size > 0) {
      const samples = [...this.#yearless].slice(0, FEW);
      questions.push({
        kind: 'year',
        samples,
        value: year,
        isAnswered: answers.year !== undefined,
        isOpen: false,
      });
    }
    if (this.#followsClocks) {
      questions.push({ kind: 'zone', value: zone, isAnswered: answers.zone !== undefined, isOpen: false });
    }
    return { sense: { order, year: this.#yearless.size > 0 ? year : null, zone }, questions };
  }

  /** The order in which more dates exist; the region's where as many do. */
  #better(regional: DateOrder): DateOrder {
    const [one, other] = DATE_ORDERS;
    if (this.#fitting[one] === this.#fitting[other]) return regional;
    return this.#fitting[one] > this.#fitting[other] ? one : other;
  }

  #commonYear(): number | null {
    const [most] = [...this.#years].sort(([, one], [, other]) => other - one);
    return most?.[0] ?? null;
  }
}

/** The times of one row in the sense of its file, or every one that the calendar does not have. */
export function timesIn(written: WrittenTimes, sense: DateSense): Times | readonly TimeFault[] {
  const zone = written.zone ?? sense.zone;
  const faults: TimeFault[] = [...written.faults];
  const one = (field: DateField, otherwise: string): WallTime | null => {
    const date = written[field];
    if (date === null) return null;
    const resolved = resolveDate(date, { ...sense, zone }, otherwise);
    if ('wall' in resolved) return resolved.wall;
    faults.push({ field, fault: resolved.fault });
    return null;
  };
  const times = { zone, start: one('start', MORNING), end: one('end', NIGHT) };
  return faults.length > 0 ? faults : times;
}
