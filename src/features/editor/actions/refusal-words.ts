import type { ChannelRefusal } from '../../../domain/campaign/channel-refusal.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** Why a channel cannot be used, and the way out. */
export const REFUSAL_LABELS: Record<ChannelRefusal, () => string> = {
  'api-goes-by-message': m.content_refusal_api_goes_by_message,
  'transactional-goes-by-message': m.content_refusal_transactional_goes_by_message,
  'api-has-one-action': m.content_refusal_api_has_one_action,
  'outbound-stands-alone': m.content_refusal_outbound_stands_alone,
  'stands-beside-outbound': m.content_refusal_stands_beside_outbound,
  'most-inbound': m.content_refusal_most_inbound,
};
