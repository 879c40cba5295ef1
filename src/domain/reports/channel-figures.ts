import { isInbound, type Channel } from '../campaign/channel.ts';
import type { Category } from '../campaign/content.ts';
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
  { figure: 'optOuts', of: ['delivered'] },
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

/** How people say that they want no more of it. */
const LEAVING: readonly Count[] = ['unsubscribes', 'optOuts', 'complaints'];

/** What a channel cannot tell (domain-facts.md, section 6, "tabs"). */
const UNKNOWN: Partial<Record<Channel, readonly Count[]>> = {
  email: ['optOuts'],
  sms: ['opens', 'uniqueOpens', ...LEAVING.filter((each) => each !== 'optOuts')],
  push: LEAVING,
  'direct-mail': ['bounces', 'opens', 'uniqueOpens', 'clicks', 'uniqueClicks', ...LEAVING],
  whatsapp: ['complaints', 'optOuts'],
  line: ['bounces', ...LEAVING],
  web: ['dismissals'],
  'code-based': ['dismissals'],
};

/**
 * The figures that a report of some channels tells, in order: whatever any of them knows of. A share is told where the
 * same channels know the part and the whole: letters by post are delivered too, and nothing tells of their being opened.
 */
export function toldOf(channels: readonly Channel[], category: Category): Told[] {
  const knowing = (figure: Count) => channels.filter((each) => isKnown(each, figure, category));
  return EVERY.filter(({ figure }) => knowing(figure).length > 0).map(({ figure, of }) => ({
    figure,
    of: of.filter((whole) => knowing(whole).join() === knowing(figure).join()),
  }));
}

function isKnown(channel: Channel, figure: Count, category: Category): boolean {
  // Nobody leaves a list that there is none of: an order is confirmed because it was placed.
  if (category === 'transactional' && LEAVING.includes(figure)) return false;
  const family = isInbound(channel) ? SHOWING : [...SENDING, ...RESPONSES];
  return family.some((each) => each.figure === figure) && UNKNOWN[channel]?.includes(figure) !== true;
}

const CHARTED: readonly Count[] = ['delivered', 'uniqueOpens', 'uniqueClicks', 'impressions', 'interactions'];
const FUNNEL: readonly Count[] = ['targeted', 'sent', 'delivered', 'uniqueOpens', 'uniqueClicks'];
const SHOWN_FUNNEL: readonly Count[] = ['impressions', 'uniqueImpressions', 'uniqueInteractions'];

/** What of it is drawn over time. */
export function chartedOf(channels: readonly Channel[]): Count[] {
  return CHARTED.filter((figure) => isAnyKnown(channels, figure));
}

/** The steps of the way from the audience to a click, each a part of the one before. */
export function funnelOf(channels: readonly Channel[]): Count[] {
  const steps = channels.every(isInbound) ? SHOWN_FUNNEL : FUNNEL;
  return steps.filter((step) => isAnyKnown(channels, step));
}

function isAnyKnown(channels: readonly Channel[], figure: Count): boolean {
  return channels.some((each) => isKnown(each, figure, 'marketing'));
}

/** A part of a whole, from 0 to 1; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
