import type { Activity } from '../domain/campaign/content.ts';
import type { WrittenField } from '../domain/campaign/written.ts';
import type { Difference, Field } from '../domain/campaign/differences.ts';
import type { References } from '../domain/campaign/reference.ts';
import { durationWords } from './duration-words.ts';
import { formatNumber, formatWall } from './format.ts';
import { formatZone } from './zone-words.ts';
import { CATEGORY_LABELS, CHANNEL_LABELS } from './labels.ts';
import { m } from './paraglide/messages.js';
import { audienceName, configurationName } from './reference-words.ts';
import { ruleWords } from './schedule-words.ts';
import { throttleWords } from './timing-words.ts';

const FIELD_LABELS: Record<WrittenField, () => string> = {
  name: m.column_name,
  description: m.editor_description,
  tags: m.column_tags,
  category: m.rail_field_category,
  channel: m.rail_field_channel,
  configuration: m.rail_field_configuration,
  title: m.rail_field_title,
  body: m.rail_field_body,
  published: m.rail_field_published,
  activity: m.rail_field_activity,
  audience: m.rail_field_audience,
  identityType: m.rail_field_identity_type,
  window: m.rail_field_window,
  zone: m.rail_field_zone,
  start: m.rail_field_start,
  end: m.rail_field_end,
  validFrom: m.rail_field_valid_from,
  recurrence: m.rail_field_recurrence,
  inRecipientZone: m.rail_field_in_recipient_zone,
  throttle: m.rail_field_throttle,
  priority: m.rail_field_priority,
};

export interface DifferenceWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Fields by their codes, each once, as a person calls them. Codes that nobody knows any more are left out. */
export function fieldNames(codes: readonly string[]): string[] {
  const labels: Partial<Record<string, () => string>> = FIELD_LABELS;
  return codes.flatMap((code) => labels[code]?.() ?? []);
}

export function differenceWords(difference: Difference, references: References): DifferenceWords {
  const { field, index } = difference;
  const name = FIELD_LABELS[field]();
  const number = (index ?? 0) + 1;
  const label =
    index === null
      ? name
      : field === 'activity'
        ? m.rail_field_of_activity({ number })
        : m.rail_field_of_action({ number, field: name });
  const words = (value: Difference['before']) => valueWords({ field, value } as FieldValue, references);
  return { label, before: words(difference.before), after: words(difference.after) };
}

/** A field with one of the values it may have. */
type FieldValue = {
  [Key in Field]: { field: Key; value: Extract<Difference, { field: Key }>['before'] };
}[Field];

function valueWords(given: FieldValue, references: References): string {
  if (given.value === null) return absence(given.field);
  switch (given.field) {
    case 'category':
      return CATEGORY_LABELS[given.value]();
    case 'channel':
      return CHANNEL_LABELS[given.value]();
    case 'configuration':
      return configurationName(references, given.value);
    case 'audience':
      return audienceName(references, given.value);
    case 'published':
    case 'window':
    case 'inRecipientZone':
      return given.value ? m.rail_yes() : m.rail_no();
    case 'zone':
      return formatZone(given.value);
    case 'start':
    case 'end':
    case 'validFrom':
      return formatWall(given.value, 'dateTime');
    case 'recurrence':
      return ruleWords(given.value);
    case 'throttle':
      return throttleWords(given.value);
    case 'priority':
      return formatNumber(given.value);
    case 'activity':
      return activityWords(given.value, references);
    default:
      return given.value;
  }
}

function absence(field: Field): string {
  if (field === 'start') return m.rail_schedule_activation();
  if (field === 'recurrence') return m.rail_once();
  return field === 'throttle' ? m.rail_unlimited() : m.rail_nothing();
}

/** An activity in one line. */
export function activityWords(activity: Activity, references: References): string {
  switch (activity.kind) {
    case 'read-audience':
      return `${m.rail_activity_read()} · ${audienceName(references, activity.audienceId)}`;
    case 'build-audience':
      return `${m.rail_activity_build()} · ${activity.rule}`;
    case 'split': {
      const share = formatNumber(activity.share);
      return `${m.rail_activity_split()} · ${m.rail_activity_split_share({ share, label: activity.label })}`;
    }
    case 'wait':
      return m.rail_activity_wait({ duration: durationWords(activity.minutes) });
    case 'channel':
      return `${CHANNEL_LABELS[activity.action.channel]()} · ${activity.action.message.title}`;
    case 'end':
      return m.rail_activity_end();
  }
}
