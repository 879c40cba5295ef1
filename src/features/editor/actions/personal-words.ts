import type { PersonalField } from '../../../domain/campaign/personalisation.ts';
import { formatDate } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';

export const PERSONAL_FIELD_LABELS: Record<PersonalField, () => string> = {
  firstName: m.content_field_first_name,
  lastName: m.content_field_last_name,
  city: m.content_field_city,
  country: m.content_field_country,
  birthday: m.content_field_birthday,
  loyaltyPoints: m.content_field_loyalty_points,
  loyaltyTier: m.content_field_loyalty_tier,
  preferredShop: m.content_field_preferred_shop,
  lastPurchase: m.content_field_last_purchase,
};

/** What the fields say of a made-up person, as a preview shows them. */
export function sampleValues(): Record<PersonalField, string> {
  return {
    firstName: m.content_sample_first_name(),
    lastName: m.content_sample_last_name(),
    city: m.content_sample_city(),
    country: m.content_sample_country(),
    birthday: m.content_sample_birthday(),
    loyaltyPoints: m.content_sample_loyalty_points(),
    loyaltyTier: m.content_sample_loyalty_tier(),
    preferredShop: m.content_sample_preferred_shop(),
    lastPurchase: formatDate('2026-02-14'),
  };
}
