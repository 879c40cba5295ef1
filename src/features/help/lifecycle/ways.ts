import { isFinal, STATUSES_OF, type Status } from '../../../domain/campaign/status.ts';
import type { CampaignType } from '../../../domain/campaign/type.ts';
import { LIFECYCLE, type Row } from '../../../domain/lifecycle/table.ts';

/** From one status straight to another, by a person or by the clock alone. */
export interface Way {
  readonly from: Status;
  readonly to: Status;
  readonly byClock: boolean;
}

export function rowsOf(type: CampaignType): Row[] {
  return (LIFECYCLE as readonly Row[]).filter((row) => row.types.includes(type));
}

/** The ways between the statuses of a type, each once. */
export function waysOf(type: CampaignType): Way[] {
  const ways = new Map<string, Way>();
  for (const row of rowsOf(type)) {
    const byClock = row.by === 'clock';
    for (const from of row.from) {
      for (const to of targetsOf(row, type)) {
        const key = `${from} ${to}`;
        if (from === to || !STATUSES_OF[type].includes(from)) continue;
        ways.set(key, { from, to, byClock: byClock && ways.get(key)?.byClock !== false });
      }
    }
  }
  return [...ways.values()];
}

function targetsOf({ to }: Row, type: CampaignType): readonly Status[] {
  switch (to) {
    case 'start':
      return ['scheduled', 'live'];
    case 'former':
      // What is archived is over, or was a request that comes back as a draft.
      return STATUSES_OF[type].filter(
        (each) => isFinal(each) || (each === 'draft' && STATUSES_OF[type].includes('in-review')),
      );
    case 'same':
    case 'before':
    case 'gone':
      return [];
    default:
      return [to];
  }
}
