import { isInbound, type Channel } from '../campaign/channel.ts';
import { isInForce } from '../campaign/status.ts';
import type { References } from '../campaign/reference.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { HOUR, type Instant } from '../time/instant.ts';
import type { Message } from './messages.ts';
import type { PressureIndex } from './pressure-index.ts';

/** Runs this close, in ms, reach the same people one upon the other. */
const NEAR = 24 * HOUR;

/** Two messages that reach the same people within `NEAR` of each other. */
export interface Meeting {
  readonly own: Message;
  readonly other: Message;
}

/** Another campaign that a campaign gets into the way of, or the other way round. */
export type Conflict =
  | {
      readonly kind: 'messages';
      readonly row: InventoryRow;
      /** The other's goes to the very audience, rather than to a larger one that this is part of. */
      readonly sameAudience: boolean;
      readonly sameChannel: boolean;
      /** Some of them begin in the same hour of the same day, in the sandbox's zone. */
      readonly sameHour: boolean;
      /** In order of time. */
      readonly meetings: readonly Meeting[];
    }
  | {
      readonly kind: 'priority';
      readonly row: InventoryRow;
      /** The channels of the places that both are shown in. */
      readonly channels: readonly Channel[];
      /** Both are shown from here, */
      readonly from: Instant;
      /** to here; infinity: nothing ends it. */
      readonly to: Instant;
      /** The other's. It wins where it is higher; where it is the same, the one activated first does. */
      readonly priority: number;
      readonly isHigher: boolean;
    };

/**
 * The conflicts of a campaign with others that are in force, the worst first. Of what is sent: runs of others that reach its
 * audience, or a larger one that it is part of, with a marketing message within 24 hours of one of its own to come; by what they
 * have in common besides (hour, channel, the very audience), then by how near they come. Of what is shown: campaigns in the same
 * place, which is a channel configuration, at the same time, with the same or a higher priority, the highest first. Source:
 * product.md, 17; domain-facts.md, 1.5.
 *
 * @param row as it is, or as it would be; what the index knows of it is left out
 * @param rows all campaigns of the sandbox
 */
export function conflictsOf(
  row: InventoryRow,
  rows: readonly InventoryRow[],
  index: PressureIndex,
): Conflict[] {
  return [...priorityConflicts(row, rows, index), ...messageConflicts(row, index)];
}

function messageConflicts(row: InventoryRow, index: PressureIndex): Conflict[] {
  const meetings = new Map<InventoryRow, Meeting[]>();
  for (const own of index.messagesOf(row)) {
    if (own.at <= index.now) continue;
    for (const other of near(own, index)) {
      // Calls from outside are made one by one, to whom they concern: they are no run.
      if (other.row.id === row.id || other.row.type === 'api-triggered') continue;
      const known = meetings.get(other.row);
      if (known === undefined) meetings.set(other.row, [{ own, other }]);
      else known.push({ own, other });
    }
  }
  const conflicts = [...meetings].map(([other, all]) => messageConflict(other, all, index));
  return conflicts.sort(
    (one, other) => weightOf(other) - weightOf(one) || nearest(one) - nearest(other) || byName(one, other),
  );
}

type Sent = Extract<Conflict, { kind: 'messages' }>;

/** What the people of a message's audience get within a day of it. */
function near({ at, audience }: Message, index: PressureIndex): Message[] {
  const [first, last] = [index.dayAt(at - NEAR), index.dayAt(at + NEAR)];
  const found: Message[] = [];
  for (let firstDay = first; firstDay <= last; firstDay += 1) {
    for (const message of index.messagesIn(audience, { firstDay, days: 1 })) {
      if (Math.abs(message.at - at) <= NEAR) found.push(message);
    }
  }
  return found;
}

function messageConflict(row: InventoryRow, meetings: readonly Meeting[], index: PressureIndex): Sent {
  return {
    kind: 'messages',
    row,
    sameAudience: meetings.some(({ own, other }) => own.audience === other.audience),
    sameChannel: meetings.some(({ own, other }) => own.channel === other.channel),
    sameHour: meetings.some(({ own, other }) => index.hourAt(own.at) === index.hourAt(other.at)),
    meetings: meetings.toSorted((one, other) => one.own.at - other.own.at || one.other.at - other.other.at),
  };
}

function weightOf({ sameHour, sameChannel, sameAudience }: Sent): number {
  return (sameHour ? 4 : 0) + (sameChannel ? 2 : 0) + (sameAudience ? 1 : 0);
}

function nearest({ meetings }: Sent): number {
  return Math.min(...meetings.map(({ own, other }) => Math.abs(own.at - other.at)));
}

function priorityConflicts(
  row: InventoryRow,
  rows: readonly InventoryRow[],
  { now, references }: PressureIndex,
): Conflict[] {
  const places = placesOf(row, references);
  if (places.size === 0 || row.priority === null || row.start === null) return [];
  const { priority } = row;
  const conflicts = rows.flatMap((other) => {
    if (other.id === row.id || other.priority === null || other.priority < priority) return [];
    if (!isInForce(other.status) || other.start === null) return [];
    const shared = [...placesOf(other, references)].filter(([id]) => places.has(id));
    const from = Math.max(row.start ?? now, other.start, now);
    const to = Math.min(row.end ?? Infinity, other.end ?? Infinity);
    if (shared.length === 0 || from >= to) return [];
    const channels = [...new Set(shared.map(([, channel]) => channel))];
    const isHigher = other.priority > priority;
    return [
      { kind: 'priority', row: other, channels, from, to, priority: other.priority, isHigher } as const,
    ];
  });
  return conflicts.sort(
    (one, other) => other.priority - one.priority || one.from - other.from || byName(one, other),
  );
}

/** Where a campaign is shown: its inbound configurations, each with its channel. */
function placesOf({ currentReferences }: InventoryRow, references: References): Map<string, Channel> {
  const places = new Map<string, Channel>();
  for (const id of currentReferences) {
    const reference = references.get(id);
    if (reference?.kind === 'configuration' && isInbound(reference.channel))
      places.set(id, reference.channel);
  }
  return places;
}

function byName(one: { readonly row: InventoryRow }, other: { readonly row: InventoryRow }): number {
  if (one.row.nameKey !== other.row.nameKey) return one.row.nameKey < other.row.nameKey ? -1 : 1;
  return one.row.id < other.row.id ? -1 : 1;
}
