import type { Channel } from '../campaign/channel.ts';
import { localDateOf, type LocalDate } from '../time/local-date.ts';
import type { CapPeriod } from './cap.ts';
import type { PressureIndex } from './pressure-index.ts';
import { othersBefore, type CapStanding, type Standing } from './standings.ts';

/** All that a sentence about a message and a cap says, as plain values: "the third email this week to All customers". */
export interface Saying {
  readonly standing: Standing;
  /** Which message it is, from 1. */
  readonly ordinal: number;
  /** So many the cap allows. */
  readonly most: number;
  readonly per: CapPeriod;
  /** Of the day or the week that it is counted in. */
  readonly firstDate: LocalDate;
  /** That day or week is the one of now. */
  readonly isCurrent: boolean;
  /** That of all messages up to this one; null: there are several. */
  readonly channel: Channel | null;
  /** The audience's name. */
  readonly audience: string;
  /** Names of the other campaigns whose messages come before it, each once. None: they are all its own. */
  readonly others: readonly string[];
}

export function sayingOf(standing: CapStanding, index: PressureIndex): Saying {
  const { cap, audience, period, ordinal, counted } = standing;
  const channels = new Set(counted.slice(0, ordinal).map(({ channel }) => channel));
  const [channel = null] = channels;
  return {
    standing: standing.standing,
    ordinal,
    most: cap.most,
    per: cap.per,
    firstDate: localDateOf(period.firstDay),
    isCurrent: index.periodOf(index.dayAt(index.now), cap.per).firstDay === period.firstDay,
    channel: channels.size === 1 ? channel : null,
    audience: index.references.get(audience)?.name ?? audience,
    others: othersBefore(standing).map(({ name }) => name),
  };
}
