import type { Status } from '../campaign/status.ts';
import type { Instant } from '../time/instant.ts';
import type { LifecycleEvent } from './events.ts';

/** One thing that happened to a campaign, as the journal keeps it. */
export interface Step {
  readonly at: Instant;
  readonly event: LifecycleEvent;
  /** A person's name; null for the clock. */
  readonly actor: string | null;
  readonly from: Status;
  /** Null: the campaign is gone. */
  readonly to: Status | null;
  /** For a clock event, what its rule was computed from; for a person's, what was said with it. */
  readonly inputs: Readonly<Record<string, number | string>>;
}
