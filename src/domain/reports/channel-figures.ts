import { isInbound, type Channel } from '../campaign/channel.ts';
import type { Count } from './figures.ts';

/** A figure as a report tells it, with what it is a part of. */
export interface Told {
  readonly figure: Count;
  readonly of: readonly Count[];
}

const SENDING: readonly Told[] = [
  { figure: 'targeted', of: [] },
  { figure: 'excluded', of: ['targeted'] },
  { figure: 'sent', of: ['targeted'] },
  { figure: 'inProgress', of: ['sent'] },
  { figure: 'delivered', of: ['sent'] },
  { figure: 'bounces', of: ['sent'] },
  { figure: 'errors', of: ['sent'] },
];
const RESPONSES: readonly Told[] = [
  { figure: 'uniqueOpens', of: ['delivered'] },
  { figure: 'opens', of: [] },
  { figure: 'uniqueClicks', of: ['delivered', 'uniqueOpens'] },
  { figure: 'clicks', of: [] },
  { figure: 'unsubscribes', of: ['delivered'] },
  { figure: 'complaints', of: ['delivered'] },
];
const SHOWING: readonly Told[] = [
  { figure: 'impressions', of: [] },
  { figure: 'uniqueImpressions', of: [] },
  { figure: 'interactions', of: ['impressions'] },
  { figure: 'uniqueInteractions', of: ['uniqueImpressions'] },
  { figure: 'dismissals', of: ['interactions'] },
];
const EVERY: readonly Told[] = [...SENDING, ...RESPONSES, ...SHOWING];

/** What a channel cannot tell (domain-facts.md, section 6, "tabs"). */
const UNKNOWN: Partial<Record<Channel, readonly Count[]>> = {
  sms: ['opens', 'uniqueOpens', 'complaints'],
  push: ['unsubscribes', 'complaints'],
  'direct-mail': ['bounces', 'opens', 'uniqueOpens', 'clicks', 'uniqueClicks', 'unsubscribes', 'complaints'],
  whatsapp: ['complaints'],
  line: ['bounces', 'unsubscribes', 'complaints'],
  web: ['dismissals'],
  'code-based': ['dismissals'],
};

/** The figures that a report of some channels tells, in order: whatever any of them knows of. */
export function toldOf(channels: readonly Channel[]): Told[] {
  const known = (channel: Channel, figure: Count) => {
    const family = isInbound(channel) ? SHOWING : [...SENDING, ...RESPONSES];
    return family.some((each) => each.figure === figure) && UNKNOWN[channel]?.includes(figure) !== true;
  };
  const isKnown = (figure: Count) => channels.some((each) => known(each, figure));
  return EVERY.filter(({ figure }) => isKnown(figure)).map(({ figure, of }) => ({
    figure,
    of: of.filter(isKnown),
  }));
}

const CHARTED: readonly Count[] = ['delivered', 'uniqueOpens', 'uniqueClicks', 'impressions', 'interactions'];
const FUNNEL: readonly Count[] = ['targeted', 'sent', 'delivered', 'uniqueOpens', 'uniqueClicks'];
const SHOWN_FUNNEL: readonly Count[] = ['impressions', 'uniqueImpressions', 'uniqueInteractions'];

/** What of it is drawn over time. */
export function chartedOf(channels: readonly Channel[]): Count[] {
  return toldOf(channels).flatMap(({ figure }) => (CHARTED.includes(figure) ? [figure] : []));
}

/** The steps of the way from the audience to a click, each a part of the one before. */
export function funnelOf(channels: readonly Channel[]): Count[] {
  const steps = channels.every(isInbound) ? SHOWN_FUNNEL : FUNNEL;
  return steps.filter((step) => toldOf(channels).some(({ figure }) => figure === step));
}

/** A part of a whole, from 0 to 1; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
