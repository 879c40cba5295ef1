import type { Recurrence } from '../../../domain/schedule/recurrence.ts';
import type { WallTime } from '../../../domain/time/wall-time.ts';

/** What was chosen in a schedule before something else took its place. */
export interface Remembered {
  start: WallTime | null;
  inRecipientZone: boolean;
  end: WallTime | null;
  count: number | null;
  validFrom: WallTime | null;
  throttle: number | null;
  /** All of a series, while there is a single launch. */
  series: { recurrence: Recurrence; end: WallTime | null; validFrom: WallTime | null } | null;
  intervals: Partial<Record<Recurrence['frequency'], number>>;
  /** What a monthly rule had of its own, while another one is in its place. */
  monthly: { [Key in 'lastDay' | 'weeks' | 'months']?: Recurrence[Key] | undefined };
  weeks: Recurrence['weeks'] | null;
  months: Recurrence['months'] | null;
  /** Both ends of a window for calls, while there is a single run. */
  window: { start: WallTime | null; end: WallTime | null } | null;
}

const byCampaign = new Map<string, Remembered>();

/** Going back and forth between choices loses nothing for as long as the page is open. */
export function rememberedOf(campaignId: string): Remembered {
  let remembered = byCampaign.get(campaignId);
  if (remembered === undefined) {
    remembered = {
      start: null,
      inRecipientZone: false,
      end: null,
      count: null,
      validFrom: null,
      throttle: null,
      series: null,
      intervals: {},
      monthly: {},
      weeks: null,
      months: null,
      window: null,
    };
    byCampaign.set(campaignId, remembered);
  }
  return remembered;
}
