import type { MenuEntry, Offer } from '../../domain/lifecycle/offers.ts';

/** Entries whose pages this build does not have. The menu lists them and says so, rather than leading nowhere. */
const WITHOUT_A_PAGE: readonly MenuEntry[] = ['all-time-report', 'last-24-hours-report'];

/** An offer as this build can keep it. What the rules refuse keeps its own reason. */
export function offered(offer: Offer): Offer {
  if (offer.reason !== null || !WITHOUT_A_PAGE.includes(offer.action)) return offer;
  return { ...offer, reason: { code: 'not-in-this-version' } };
}
