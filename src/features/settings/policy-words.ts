import type { Policy } from '../../domain/campaign/policy.ts';
import { CHANNEL_LABELS, FACET_LABELS, TYPE_LABELS } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Which campaigns a policy is about, one line a condition. */
export function conditionWords({ types, channels, tags }: Policy): string[] {
  const conditions = [
    { name: FACET_LABELS.type(), values: types.map((each) => TYPE_LABELS[each]()) },
    { name: FACET_LABELS.channel(), values: channels.map((each) => CHANNEL_LABELS[each]()) },
    { name: FACET_LABELS.tag(), values: tags },
  ].filter(({ values }) => values.length > 0);
  if (conditions.length === 0) return [m.settings_policies_every()];
  return conditions.map(({ name, values }) =>
    m.settings_policies_condition({ name, values: values.join(', ') }),
  );
}
