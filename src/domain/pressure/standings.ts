import { isRemoved } from '../campaign/reference.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { byStrictness, countedChannels, counts, type Cap } from './cap.ts';
import { inOrder, type Message } from './messages.ts';
import type { Period, PressureIndex } from './pressure-index.ts';

/** How a message stands to a cap: below it, the last that it allows, or one too many. */
export type Standing = 'under' | 'at' | 'over';

/** How one message stands to one cap, for the people of one audience: all that a sentence about it says, as values. */
export interface CapStanding {
  readonly message: Message;
  readonly cap: Cap;
  /** Whose people it is counted for, by id: the audience that it goes to, or a part of that. */
  readonly audience: string;
  /** The day or the week that it is counted in. */
  readonly period: Period;
  /** Which of those that the cap counts in that period it is, from 1. */
  readonly ordinal: number;
  readonly standing: Standing;
  /** All that the cap counts in that period, in the order of counting: those before it come first. */
  readonly counted: readonly Message[];
}

/** In which order messages of a period are counted. */
export type Counting =
  /** As they come: whatever is sent earlier was there first. What warns of runs asks so. */
  | 'in-order'
  /** Those in question after all others, whenever they are sent: what a move would bring about asks so. */
  | 'as-last';

/** The messages of one audience that one cap counts in one period. */
interface Group {
  readonly cap: Cap;
  readonly audience: string;
  readonly period: Period;
}

/**
 * How messages of one campaign stand to every active cap, whether the index knows the campaign as it is or not at all: what it knows
 * of it is left out, and the given ones, which are in order, are counted instead. Unordered.
 */
export function standingsOf(
  messages: readonly Message[],
  index: PressureIndex,
  caps: readonly Cap[],
  counting: Counting = 'in-order',
): CapStanding[] {
  const id = messages[0]?.row.id;
  return [...groupsOf(messages, index, caps)].flatMap(([group, mine]) => {
    const { cap, audience, period } = group;
    const channels = new Set(countedChannels(cap));
    const isOther = ({ row, channel }: Message) => row.id !== id && channels.has(channel);
    const countedAll = () => {
      const all = [...index.messagesIn(audience, period).filter(isOther), ...mine];
      return counting === 'as-last' ? all : all.sort(inOrder);
    };
    let known: readonly Message[] | null = null;
    // Others are counted where they lie: a drag asks this at each step, and names them only in the end.
    const others = counting === 'as-last' ? othersIn(group, index, isOther, null) : null;
    return mine.map((message, nth): CapStanding => {
      const before = others ?? othersIn(group, index, isOther, message);
      const ordinal = before + nth + 1;
      return {
        message,
        cap,
        audience,
        period,
        ordinal,
        standing: standingAt(ordinal, cap),
        get counted() {
          return (known ??= countedAll());
        },
      };
    });
  });
}

/** How many of those that a cap counts are others', before a message; null: all of them. */
function othersIn(
  { audience, period: { firstDay, days } }: Group,
  index: PressureIndex,
  isOther: (message: Message) => boolean,
  until: Message | null,
): number {
  let count = 0;
  for (let day = firstDay; day < firstDay + days; day += 1) {
    for (const each of index.messagesIn(audience, { firstDay: day, days: 1 })) {
      if (until !== null && inOrder(each, until) > 0) return count;
      if (isOther(each)) count += 1;
    }
  }
  return count;
}

/** All messages of the range to come that are over a cap, unordered, and one for each cap and audience. */
export function overCaps(index: PressureIndex, caps: readonly Cap[]): CapStanding[] {
  const { firstDay, lastDay } = index.range;
  return index.audiences().flatMap((audience) => {
    const over: CapStanding[] = [];
    for (let day = firstDay; day <= lastDay; day += 7) over.push(...overInWeek(index, caps, audience, day));
    return over;
  });
}

/** Those of one audience in one week, which no message of another week or to other people has a part in. */
export function overInWeek(
  index: PressureIndex,
  caps: readonly Cap[],
  audience: string,
  firstDay: number,
): CapStanding[] {
  const isOver = firstDay + 7 <= index.dayAt(index.now);
  if (isOver || !isThere(audience, index)) return [];
  const over: CapStanding[] = [];
  for (const cap of caps) {
    if (!cap.active) continue;
    const { days } = index.periodOf(firstDay, cap.per);
    for (let day = firstDay; day < firstDay + 7; day += days) {
      const group = { cap, audience, period: { firstDay: day, days } };
      if (index.pressureOf(audience, group.period) <= cap.most) continue;
      const counted = countedIn(group, index);
      over.push(...standingsIn(group, counted, ({ at }, nth) => nth >= cap.most && at > index.now));
    }
  }
  return over;
}

/** What speaks for several: see `byWeight`. Null: there are none. */
export function strictest(standings: readonly CapStanding[], index: PressureIndex): CapStanding | null {
  return standings.reduce<CapStanding | null>(
    (first, each) => (first === null || byWeight(each, first, index) < 0 ? each : first),
    null,
  );
}

const WEIGHTS = { over: 0, at: 1, under: 2 } as const;

/**
 * What is over a cap before what is at one, then the strictest cap, then what is furthest over it, then the audience that
 * the message goes to before its parts, the nearest first, then the earliest.
 */
function byWeight(one: CapStanding, other: CapStanding, index: PressureIndex): number {
  const depth = ({ message, audience }: CapStanding) => index.partsOf(message.audience).indexOf(audience);
  return (
    WEIGHTS[one.standing] - WEIGHTS[other.standing] ||
    byStrictness(one.cap, other.cap) ||
    other.ordinal - one.ordinal ||
    depth(one) - depth(other) ||
    one.message.at - other.message.at
  );
}

/** The other campaigns whose messages come before one, each once, in order: those that a sentence names. */
export function othersBefore({ message, counted, ordinal }: CapStanding): InventoryRow[] {
  const rows = new Map(counted.slice(0, ordinal - 1).map(({ row }) => [row.id, row]));
  rows.delete(message.row.id);
  return [...rows.values()];
}

/** What a cap counts in a period, in order. */
function countedIn({ cap, audience, period }: Group, index: PressureIndex): Message[] {
  return index.messagesIn(audience, period).filter(({ channel }) => counts(cap, channel));
}

function standingsIn(
  { cap, audience, period }: Group,
  counted: readonly Message[],
  isWanted: (message: Message, nth: number) => boolean,
): CapStanding[] {
  return counted.flatMap((message, nth) => {
    if (!isWanted(message, nth)) return [];
    const ordinal = nth + 1;
    const standing = standingAt(ordinal, cap);
    return [{ message, cap, audience, period, ordinal, standing, counted }];
  });
}

/** How the message that is so many'th of those that a cap counts, from 1, stands to it. */
export function standingAt(ordinal: number, { most }: Cap): Standing {
  if (ordinal > most) return 'over';
  return ordinal === most ? 'at' : 'under';
}

/** Where the given messages count, with those that count there. */
function groupsOf(
  messages: readonly Message[],
  index: PressureIndex,
  caps: readonly Cap[],
): Map<Group, Message[]> {
  const groups = new Map<string, [Group, Message[]]>();
  const active = caps.filter(({ active }) => active);
  for (const message of messages) {
    const day = index.dayAt(message.at);
    for (const audience of index.partsOf(message.audience)) {
      if (!isThere(audience, index)) continue;
      for (const cap of active) {
        if (!counts(cap, message.channel)) continue;
        const period = index.periodOf(day, cap.per);
        const key = `${audience} ${cap.id} ${period.firstDay}`;
        const known = groups.get(key);
        if (known === undefined) groups.set(key, [{ cap, audience, period }, [message]]);
        else known[1].push(message);
      }
    }
  }
  return new Map(groups.values());
}

/** Nobody is in an audience that was removed, or never there. */
function isThere(audience: string, { references }: PressureIndex): boolean {
  const reference = references.get(audience);
  return reference?.kind === 'audience' && !isRemoved(reference);
}
