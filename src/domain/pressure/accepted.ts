import type { InventoryRow } from '../inventory/row.ts';
import type { ReportBasis } from '../reports/basis.ts';
import type { Acceptance } from './acceptance.ts';
import { countedChannels, type Cap } from './cap.ts';
import type { CapStanding } from './standings.ts';

/**
 * Where a campaign stands, as far as pressure goes: when its version in force launches, and which messages follow to whom.
 * Its end is not part of it. Empty: it sends nothing. Two campaigns with the same text would stand in the same place.
 */
export function placeOf(report: ReportBasis | null): string {
  const edition = report?.editions.at(-1);
  if (edition?.plan.series == null) return '';
  const { start, zone, recurrence } = edition.plan.series;
  const messages = edition.outlets.map(({ channel, audience, wait }) => [channel, audience, wait]);
  return JSON.stringify([start, zone, recurrence, messages]);
}

/** What a cap allows, whatever it is called: how many, in what time, through which channels. */
function allowanceOf(cap: Cap): string {
  return `${cap.most.toString()} ${cap.per} ${countedChannels(cap).join(',')}`;
}

/** That a campaign is accepted where it stands, over the caps that it is over. */
export function acceptanceOf({ id, name, report }: InventoryRow, over: readonly CapStanding[]): Acceptance {
  const furthest = new Map<string, Acceptance['over'][number]>();
  for (const { cap, audience, ordinal } of over) {
    const key = `${cap.id} ${audience}`;
    if (ordinal <= (furthest.get(key)?.ordinal ?? 0)) continue;
    furthest.set(key, { cap: cap.id, audience, allowance: allowanceOf(cap), ordinal });
  }
  return { id, name, place: placeOf(report), over: [...furthest.values()] };
}

/**
 * Whether a message over a cap was accepted: its campaign is where it was, the cap allows what it did, and the message is no further
 * over it than what was accepted.
 */
function isAccepted(
  { message, cap, audience, ordinal }: CapStanding,
  acceptance: Acceptance | undefined,
): boolean {
  if (acceptance?.id !== message.row.id) return false;
  return (
    acceptance.place === placeOf(message.row.report) &&
    acceptance.over.some(
      (each) =>
        each.cap === cap.id &&
        each.audience === audience &&
        each.allowance === allowanceOf(cap) &&
        ordinal <= each.ordinal,
    )
  );
}

/** What still warns: that which is over a cap and was not accepted. `acceptances`: by campaign. */
export function warnings(
  over: readonly CapStanding[],
  acceptances: ReadonlyMap<string, Acceptance>,
): CapStanding[] {
  return over.filter(
    (each) => each.standing === 'over' && !isAccepted(each, acceptances.get(each.message.row.id)),
  );
}
