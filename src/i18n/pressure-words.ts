import type { Channel } from '../domain/campaign/channel.ts';
import type { Conflict, Meeting } from '../domain/pressure/conflicts.ts';
import type { Saying } from '../domain/pressure/saying.ts';
import { formatDate, formatList, formatNumber } from './format.ts';
import { m } from './paraglide/messages.js';
import { languageTag } from './region.ts';

/** So many campaigns are named; the rest is counted. */
const MOST_NAMED = 3;

const NTH: Partial<Record<Channel, (inputs: { ordinal: string }) => string>> = {
  email: m.pressure_nth_email,
  sms: m.pressure_nth_sms,
  push: m.pressure_nth_push,
  'direct-mail': m.pressure_nth_direct_mail,
  whatsapp: m.pressure_nth_whatsapp,
  line: m.pressure_nth_line,
};

const ORDINALS = [
  m.pressure_ordinal_1,
  m.pressure_ordinal_2,
  m.pressure_ordinal_3,
  m.pressure_ordinal_4,
  m.pressure_ordinal_5,
  m.pressure_ordinal_6,
  m.pressure_ordinal_7,
  m.pressure_ordinal_8,
  m.pressure_ordinal_9,
  m.pressure_ordinal_10,
];

const SUFFIXED: Partial<Record<Intl.LDMLPluralRule, (inputs: { number: string }) => string>> = {
  one: m.pressure_ordinal_one,
  two: m.pressure_ordinal_two,
  few: m.pressure_ordinal_few,
};

/**
 * What a place means: "The third email this week to All customers (cap 2): Spring preview, VIP early access". Empty where
 * the cap is not reached.
 */
export function sayingWords(saying: Saying): string {
  const { standing, ordinal, most, audience, others, channel } = saying;
  if (standing === 'under') return '';
  const nth = (channel === null ? undefined : NTH[channel]) ?? m.pressure_nth_message;
  const said = {
    nth: nth({ ordinal: ordinalWords(ordinal, channel) }),
    when: whenWords(saying),
    audience,
    most: formatNumber(most),
  };
  if (standing === 'at') return m.pressure_at(said);
  return others.length === 0
    ? m.pressure_over_own(said)
    : m.pressure_over({ ...said, names: nameList(others) });
}

/** What of a campaign is over a cap: what speaks for all, and how many there are. */
export function overCapWords(saying: Saying, count: number): string {
  const said = `${sayingWords(saying)}.`;
  return count === 1 ? said : `${said} ${m.pressure_over_count({ count, number: formatNumber(count) })}`;
}

function ordinalWords(ordinal: number, channel: Channel | null): string {
  // Of what channels send, notifications alone are feminine where that shows.
  if (ordinal === 1 && channel === 'push') return m.pressure_ordinal_1_feminine();
  const word = ORDINALS[ordinal - 1];
  if (word !== undefined) return word();
  const rule = new Intl.PluralRules(languageTag(), { type: 'ordinal' }).select(ordinal);
  return (SUFFIXED[rule] ?? m.pressure_ordinal_other)({ number: formatNumber(ordinal) });
}

function whenWords({ per, firstDate, isCurrent }: Saying): string {
  const date = formatDate(firstDate, 'shortDay');
  if (per === 'day') return isCurrent ? m.pressure_today() : m.pressure_on({ date });
  return isCurrent ? m.pressure_this_week() : m.pressure_in_week({ date });
}

function nameList(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join(', ');
  const count = names.length - MOST_NAMED;
  return count > 0 ? m.pressure_and_more({ names: named, count, number: formatNumber(count) }) : named;
}

/** How another campaign is in the way: "Writes to the same people within 24 hours: same hour and same channel". */
export function conflictWords(conflict: Conflict): string {
  if (conflict.kind === 'priority') {
    const said = { priority: formatNumber(conflict.priority) };
    return conflict.isHigher ? m.pressure_higher_priority(said) : m.pressure_same_priority(said);
  }
  const { sameHour, sameChannel, sameAudience } = conflict;
  const shares = [
    ...(sameHour ? [m.pressure_same_hour()] : []),
    ...(sameChannel ? [m.pressure_same_channel()] : []),
    sameAudience ? m.pressure_same_audience() : m.pressure_larger_audience(),
  ];
  return m.pressure_same_people({ shares: formatList(shares) });
}

/** When it is: of messages the two that come nearest each other, of what is shown the time that both share. */
export function conflictDates(conflict: Conflict, told: (at: number) => string): string {
  if (conflict.kind === 'priority') {
    const from = told(conflict.from);
    return conflict.to === Infinity
      ? m.conflicts_from({ from })
      : m.conflicts_between({ from, to: told(conflict.to) });
  }
  const apart = ({ own, other }: Meeting) => Math.abs(own.at - other.at);
  const nearest = conflict.meetings.toSorted((one, other) => apart(one) - apart(other))[0];
  if (nearest === undefined) return '';
  if (apart(nearest) === 0) return m.conflicts_at_once({ at: told(nearest.own.at) });
  return m.conflicts_meeting({ own: told(nearest.own.at), other: told(nearest.other.at) });
}
