import type { Campaign } from '../campaign/campaign.ts';
import type { Instant } from '../time/instant.ts';
import { begunAt, flawsIn, type AlertContext } from './alerts.ts';

/**
 * A campaign after an event, with the instants from which the flaws of its unfinished version hold. A flaw that the
 * event brought began now. One that was there before keeps its instant, which the content alone cannot tell once
 * anything of the campaign has been changed.
 */
export function withFlawsDated(before: Campaign, after: Campaign, context: AlertContext): Campaign {
  const former = before.draft ?? before.current;
  const { flawedSince: _known, ...version } = after.draft ?? after.current;
  if (version.activated !== null || version.number !== former.number) return after;
  const had = new Set(flawsIn(before, former.content, context).map(({ code }) => code));
  const since = flawsIn(after, version.content, context).flatMap((flaw): [string, Instant][] => {
    const { code } = flaw;
    if (!had.has(code)) return [[code, context.now]];
    // What the world brought about is dated by the world, unless an edit brought it later.
    const at =
      former.flawedSince?.[code] ??
      (flaw.since === undefined ? begunAt(flaw, former, before, context) : null);
    return at === null ? [] : [[code, at]];
  });
  const dated = since.length === 0 ? version : { ...version, flawedSince: Object.fromEntries(since) };
  return { ...after, [after.draft === null ? 'current' : 'draft']: dated };
}
