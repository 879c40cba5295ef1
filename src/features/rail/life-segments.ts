import type { Status } from '../../domain/campaign/status.ts';
import type { Life } from '../../domain/lifecycle/life.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** A stretch of a campaign's life that it spends in one status. */
export interface Segment {
  readonly status: Status;
  readonly from: Instant;
  /** Null: nothing known ends it. */
  readonly to: Instant | null;
  readonly tense: 'past' | 'present' | 'future';
  /** How much of it is over, from 0 to 1; the present one's only. */
  readonly over: number | null;
  /** Where in it runs failed or will fail, from 0 to 1. */
  readonly failures: readonly number[];
}

interface Turn {
  readonly at: Instant;
  readonly status: Status | null;
}

/**
 * The statuses of a life in order. `begun` is where it stands without any past, or ahead of a life that is only
 * foreseen. A publication of ten seconds is told while it goes on; a status of no duration is not.
 */
export function segmentsOf({ past, ahead }: Life, now: Instant, begun: Turn | null): Segment[] {
  const moments = [...past, ...ahead];
  const turns = [...(begun === null ? [] : [begun]), ...moments.filter(isTurn)].filter(
    // Another version in the same status is no turn.
    (turn: Turn, index, all: readonly Turn[]) => turn.status !== all[index - 1]?.status,
  );
  const failures = moments.filter((each) => each.event === 'fail-run').map((each) => each.at);
  const segments = turns.flatMap(({ at: from, status }, index): Segment[] => {
    const to = turns[index + 1]?.at ?? null;
    if (status === null || to === from) return [];
    const present = begun === null ? from <= now && (to === null || now < to) : index === 0;
    if (status === 'publishing' && !present) return [];
    const share = (at: Instant) => (to === null ? 1 : (at - from) / (to - from));
    return [
      {
        status,
        from,
        to,
        tense: present ? 'present' : from <= now && begun === null ? 'past' : 'future',
        over: present ? share(now) : null,
        failures: to === null ? [] : failures.filter((at) => at >= from && at < to).map(share),
      },
    ];
  });
  return segments;
}

function isTurn({ event }: Life['past'][number]): boolean {
  return event !== 'fail-run';
}
