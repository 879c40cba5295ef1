import { COMPLETION } from '../lifecycle/due.ts';
import type { CampaignEntry } from '../ports/repository.ts';
import type { Instant } from '../time/instant.ts';

/** The rule by which the clock acted, with the instant that it was computed from. */
export interface ClockReason {
  readonly code:
    | 'published'
    | 'start'
    | 'purge'
    | 'end'
    | 'live-since'
    | 'last-zone'
    | 'last-message'
    | 'validity'
    | 'last-run'
    | 'configuration-broken'
    | 'audience-gone';
  readonly at: Instant;
  /** What was broken or gone; empty where nothing was. */
  readonly reference: string;
}

/** Reads from the inputs that `DUES` wrote down why the clock acted; null where a person did, or they do not tell. */
export function clockReason({ actor, at, event, inputs }: CampaignEntry): ClockReason | null {
  if (actor !== null) return null;
  const from = (key: string, code: ClockReason['code'], reference = ''): ClockReason | null => {
    const value = inputs[key];
    return typeof value === 'number' ? { code, at: value, reference } : null;
  };
  switch (event) {
    case 'finish-publishing':
      return from('publishedAt', 'published');
    case 'start':
      return from('start', 'start');
    case 'purge':
      return from('modifiedAt', 'purge');
    case 'fail':
    case 'fail-run': {
      const { cause, reference = '' } = inputs;
      const code = cause === 'audience-gone' ? 'audience-gone' : 'configuration-broken';
      return from('run', code, String(reference));
    }
    case 'complete': {
      const { lastMessage } = inputs;
      const waited = typeof lastMessage !== 'number' || at - lastMessage === COMPLETION;
      return (
        from('end', 'end') ??
        from('liveSince', 'live-since') ??
        from('lastZone', 'last-zone') ??
        from('lastMessage', waited ? 'last-message' : 'validity') ??
        from('lastRun', 'last-run')
      );
    }
    default:
      return null;
  }
}
