import { reportBasis } from '../../../domain/reports/basis.ts';
import type { Acceptance } from '../../../domain/pressure/acceptance.ts';
import { placeOf } from '../../../domain/pressure/accepted.ts';
import { isOfCampaign } from '../../../domain/ports/repository.ts';
import { CHANGED, GONE, type Intent } from '../intent.ts';
import { changeThing } from './things.ts';

/**
 * Accepts that a campaign is over caps where it stands, in the place of what was accepted before. Refused as `gone` where the
 * campaign is not there any more, as `changed-meanwhile` where it has been moved or its messages have changed since it was
 * looked at.
 */
export function acceptPressure(acceptance: Acceptance): Intent<void> {
  const { id, place } = acceptance;
  const change = changeThing(
    'acceptances',
    id,
    () => acceptance,
    ({ name }) => ({ kind: 'accepted', name }),
  );
  return {
    ...change,
    campaigns: [id],
    isOf: (entry) => (isOfCampaign(entry) ? entry.campaignId : entry.thingId) === id,
    decide(found, shelved, context) {
      const [campaign] = found;
      if (campaign === undefined) return GONE;
      if (placeOf(reportBasis(campaign, context.references)) !== place) return CHANGED;
      return change.decide(found, shelved, context);
    },
  };
}

/** Lets the warning speak again. */
export function withdrawAcceptance(id: string): Intent<void> {
  return changeThing('acceptances', id, (kept) => (kept === undefined ? GONE : null));
}
