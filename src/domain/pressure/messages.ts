import { isInbound, type Channel } from '../campaign/channel.ts';
import { outageAt } from '../campaign/reference.ts';
import type { InventoryRow } from '../inventory/row.ts';
import type { Edition, ReportBasis } from '../reports/basis.ts';
import { PACES, type OutboundChannel } from '../reports/channel-pace.ts';
import { originsOf } from '../reports/sources.ts';
import { runsBetween } from '../runs/runs.ts';
import type { Instant } from '../time/instant.ts';

/** One marketing message that the people of an audience got, or are due to get. */
export interface Message {
  /** The campaign that sends it. */
  readonly row: InventoryRow;
  /** When it is sent: the launch of its run, and the waits before its activity. */
  readonly at: Instant;
  readonly channel: Channel;
  /** To whom, by id. */
  readonly audience: string;
  /** Which of the messages of its run, from 0. */
  readonly nth: number;
}

/**
 * The marketing messages of a campaign from one instant up to, not including, another, in order. Those of its runs count
 * whether they took place or are still to come; those of calls from outside only once they were made, as its figures have
 * them. Transactional messages do not count, nor what is shown to people who come by, nor what failed, was stopped before
 * it began or goes to no audience. Source: product.md, 17.
 */
export function messagesOf(row: InventoryRow, from: Instant, to: Instant, now: Instant): Message[] {
  const { report } = row;
  if (report === null) return [];
  const messages: Message[] = [];
  for (const edition of report.editions) {
    if (edition.occasion === 'launches') addLaunched(messages, row, report, edition, from, to, now);
    else if (isCalled(edition)) addCalled(messages, row, report, edition, from, to, now);
  }
  return messages.sort(inOrder);
}

/** Whether a campaign has messages that only time brings: those of calls from outside. */
export function answersCalls({ report }: InventoryRow): boolean {
  return report?.editions.some(isCalled) ?? false;
}

/** Whether calls came after one instant, up to and including another. */
export function isCalledBetween(row: InventoryRow, after: Instant, until: Instant): boolean {
  const { report } = row;
  const messages: Message[] = [];
  for (const edition of report?.editions ?? []) {
    if (report !== null && isCalled(edition))
      addCalled(messages, row, report, edition, after + 1, until + 1, until);
  }
  return messages.length > 0;
}

function isCalled({ occasion }: Edition): boolean {
  return occasion === 'call' || occasion === 'calls';
}

function addLaunched(
  messages: Message[],
  row: InventoryRow,
  report: ReportBasis,
  edition: Edition,
  from: Instant,
  to: Instant,
  now: Instant,
): void {
  const { plan, until, outlets, cut } = edition;
  outlets.forEach(({ channel, audience, purpose, wait }, nth) => {
    if (audience === null || purpose === 'service' || isInbound(channel)) return;
    // What had not begun to go out when the campaign was stopped never does.
    const lead = cut === Infinity ? wait : wait + PACES[channel as OutboundChannel].delay;
    for (const launch of runsBetween(plan, from - wait, Math.min(until, to - wait))) {
      if (launch + lead > cut || isLost(launch, report, edition, now)) continue;
      messages.push({ row, at: launch + wait, channel, audience, nth });
    }
  });
}

/** What is broken today may be mended by the time of a run to come: only what has failed is lost. */
function isLost(launch: Instant, { failure }: ReportBasis, { outages }: Edition, now: Instant): boolean {
  if (launch > now) return false;
  return failure?.at === launch || (outages.length > 0 && outageAt(outages, launch) !== null);
}

function addCalled(
  messages: Message[],
  row: InventoryRow,
  report: ReportBasis,
  edition: Edition,
  from: Instant,
  to: Instant,
  now: Instant,
): void {
  const outlets = edition.outlets.filter(
    ({ channel, purpose }) => purpose !== 'service' && !isInbound(channel),
  );
  const audience = outlets[0]?.audience ?? null;
  if (audience === null || from > now) return;
  const basis = { ...report, editions: [{ ...edition, outlets }], failure: null };
  const { launches, steady } = originsOf(basis, Math.min(now, to - 1), from);
  const sources = [...launches.flatMap((each) => each.sources), ...steady];
  sources.forEach((source, nth) => {
    if (source.kind !== 'mailing' || source.size === 0 || source.at < from) return;
    messages.push({ row, at: source.at, channel: source.channel, audience, nth });
  });
}

/**
 * Which of two messages comes first: the one sent earlier; at one instant that of the campaign that was activated earlier,
 * so that it is the later comer who is one too many.
 */
export function inOrder(one: Message, other: Message): number {
  return one.at - other.at || byCampaign(one.row, other.row) || one.nth - other.nth;
}

/** What is not activated yet comes after all that is. */
const LAST = Number.MAX_SAFE_INTEGER;

function byCampaign(one: InventoryRow, other: InventoryRow): number {
  if (one.id === other.id) return 0;
  return (one.activatedAt ?? LAST) - (other.activatedAt ?? LAST) || (one.id < other.id ? -1 : 1);
}
