import { actionContent } from '../../domain/campaign/content.ts';
import { fold } from '../../domain/selection/fold.ts';
import { recurrence as recurrenceSchema, type Recurrence } from '../../domain/schedule/recurrence.ts';
import { zoneName } from '../../domain/time/wall-time.ts';
import type { FileRow, Remainder } from '../reading/file-row.ts';
import type { Cells } from '../sheet/field.ts';
import {
  fieldsIn,
  instantIn,
  isFields,
  listIn,
  numberIn,
  remaindersOf,
  textIn,
  type Fields,
} from './json.ts';

/** Journey Optimizer's campaigns, as its API for retrieving them answers; also its orchestrated campaigns. */

const STATUSES: Record<string, string> = {
  draft: 'draft',
  in_review: 'in-review',
  activating: 'scheduled',
  processing: 'scheduled',
  publishing: 'scheduled',
  scheduled: 'scheduled',
  live: 'live',
  unpublishing: 'draft',
  stopping: 'stopped',
  stopped: 'stopped',
  completed: 'completed',
  closed: 'closed',
  failed: 'failed',
  archived: 'archived',
};

const CHANNELS: Record<string, string> = {
  email: 'email',
  sms: 'sms',
  push: 'push',
  directmail: 'direct-mail',
  whatsapp: 'whatsapp',
  line: 'line',
  web: 'web',
  inapp: 'in-app',
  code: 'code-based',
  messagefeed: 'content-card',
};

const TYPES: Record<string, string> = {
  scheduled: 'action',
  ipwarmup: 'action',
  apitriggered: 'api-triggered',
};

/** What is read below, or tells of the answer rather than of the campaign. */
const READ = [
  '_links',
  'actions',
  'campaignId',
  'id',
  'versionId',
  'liveVersionId',
  'name',
  'title',
  'description',
  'status',
  'lifecycleStatus',
  'schedule',
  'tags',
  'type',
  'category',
  'identityNamespace',
  'audience.audienceId',
  'audience.audienceName',
  'priority',
  'publishedAt',
  'firstPublishedAt',
  'completedAt',
  'displayStartDate',
  'displayEndDate',
  'channels',
  'packages.packageId',
  'packages.packageName',
  'packages.status',
  'packages.channel',
  'packages.enabled',
  'packages.trigger',
  'packages.attributes.trigger',
  'packages.attributes.outboundTrigger',
];

/** The campaigns in an answer; null: it is none. */
export function journeyOptimizerItems(json: unknown): readonly unknown[] | null {
  const answer = fieldsIn(json);
  const items: unknown = Array.isArray(json)
    ? json
    : (answer['items'] ?? answer['data'] ?? answer['results'] ?? json);
  const list: readonly unknown[] = Array.isArray(items) ? items : [items];
  const [first] = list;
  if (!isFields(first)) return null;
  const isCampaign = 'campaignType' in first || ('campaignId' in first && 'versionId' in first);
  return isCampaign || 'lifecycleStatus' in first ? list : null;
}

export function readJourneyOptimizer(item: unknown, number: number): FileRow {
  const campaign = fieldsIn(item);
  const isOrchestrated = 'lifecycleStatus' in campaign;
  const packages = listIn(campaign['packages']).map(fieldsIn);
  const trigger = packages.map(triggerOf).find((each) => Object.keys(each).length > 0) ?? {};
  const schedule = fieldsIn(campaign['schedule']);
  const timing = timingOf(trigger, schedule);
  const kind = fold(textIn(campaign['campaignType']));
  const status = textIn(campaign['status']) || textIn(campaign['lifecycleStatus']);
  const words = [
    ...packages.map((each) => textIn(each['channel'])),
    ...listIn(campaign['channels']).map(textIn),
  ];
  const channels = words.filter((each) => each !== '').map((each) => CHANNELS[fold(each)] ?? each);
  const priority = numberIn(campaign['priority']);
  const cells: Cells = {
    name: textIn(campaign['name']) || textIn(campaign['title']),
    description: textIn(campaign['description']),
    type: isOrchestrated ? 'orchestrated' : (TYPES[kind] ?? textIn(campaign['campaignType'])),
    category: textIn(campaign['category']) || textIn(campaign['type']),
    status: STATUSES[fold(status)] ?? status,
    channel: [...new Set(channels)].join(', '),
    tags: listIn(campaign['tags']).map(tagIn).join('\n'),
    audience: audienceOf(campaign),
    identityType: textIn(campaign['identityNamespace']),
    priority: priority === null ? '' : String(priority),
    ...timing.cells,
  };
  const throttle = throttleIn(campaign);
  const hasDraftVersion = textIn(campaign['draftVersionId']) !== '' && fold(status) !== 'draft';
  return {
    number,
    cells,
    ...(timing.recurrence === null ? {} : { recurrence: timing.recurrence }),
    ...(cells.type === 'api-triggered'
      ? { window: (timing.cells.start ?? timing.cells.end ?? '') !== '' }
      : {}),
    ...(throttle === null ? {} : { throttle }),
    ...(trigger['userTimezone'] === true ? { inRecipientZone: true } : {}),
    ...(hasDraftVersion ? { hasDraftVersion } : {}),
    lived: {
      from: instantIn(campaign['firstPublishedAt']) ?? instantIn(campaign['publishedAt']),
      to: instantIn(campaign['completedAt']),
    },
    leftOut: [...leftOutOf(campaign, kind, hasDraftVersion), ...timing.leftOut],
  };
}

/** A text, or what has a name of its own. */
function tagIn(value: unknown): string {
  return textIn(value) || textIn(fieldsIn(value)['name']);
}

function throttleIn(campaign: Fields): number | null {
  const read = actionContent.shape.throttle.safeParse(campaign['throttleRatePerSec']);
  return read.success ? read.data : null;
}

function triggerOf(each: Fields): Fields {
  const attributes = fieldsIn(each['attributes']);
  return fieldsIn(each['trigger'] ?? attributes['outboundTrigger'] ?? attributes['trigger']);
}

/** Only ids are told of audiences that the answer does not name. */
function audienceOf(campaign: Fields): string {
  const audience = fieldsIn(campaign['audience']);
  return textIn(audience['audienceName']) || textIn(audience['audienceId']);
}

function leftOutOf(campaign: Fields, kind: string, hasDraftVersion: boolean): Remainder[] {
  const read = [
    ...READ,
    ...(kind === 'ipwarmup' ? [] : ['campaignType']),
    ...(hasDraftVersion ? [] : ['draftVersionId']),
    ...(throttleIn(campaign) === null ? [] : ['throttleRatePerSec']),
    ...(textIn(campaign['campaignClass']) === 'regular' ? ['campaignClass'] : []),
    ...(textIn(fieldsIn(campaign['audience'])['audienceType']) === 'targeted'
      ? ['audience.audienceType']
      : []),
  ];
  return remaindersOf(campaign, read);
}

interface Timing {
  readonly cells: Cells;
  readonly recurrence: Recurrence | null;
  readonly leftOut: readonly Remainder[];
}

const TRIGGER = 'packages.trigger';

function timingOf(trigger: Fields, schedule: Fields): Timing {
  const start = schedule['startDateEnabled'] === false ? '' : textIn(schedule['startDate']);
  const end = schedule['endDateEnabled'] === false ? '' : textIn(schedule['endDate']);
  const type = textIn(trigger['type']);
  const zone = zoneOf(trigger['timezone']);
  const leftOut = ['frequencies', 'waves'].flatMap((key) =>
    key in trigger && trigger[key] !== null ? [{ field: `${TRIGGER}.${key}`, text: '…' }] : [],
  );
  if (type === 'cron') {
    const expression = { field: `${TRIGGER}.expression`, text: textIn(trigger['expression']) };
    const cells = { start: textIn(trigger['startAt']) || start, end: textIn(trigger['endAt']) || end, zone };
    return { cells, recurrence: null, leftOut: [expression, ...leftOut] };
  }
  if (type !== 'recurring') {
    return { cells: { start: textIn(trigger['executeAt']) || start, end }, recurrence: null, leftOut };
  }
  const frequency = fieldsIn(trigger['frequency']);
  const recurrence = recurrenceOf(frequency, trigger['occurrences']);
  const startAt = textIn(trigger['startAt']) || start;
  return {
    cells: { start: withHour(startAt, frequency), end: textIn(trigger['endAt']) || end, zone },
    recurrence,
    leftOut:
      recurrence === null
        ? [{ field: `${TRIGGER}.frequency`, text: textIn(frequency['type']) }, ...leftOut]
        : leftOut,
  };
}

function zoneOf(value: unknown): string {
  const zone = textIn(value);
  if (zone === '' || zone === 'GMT' || zone === 'Z') return zone === '' ? '' : 'UTC';
  return zoneName.safeParse(zone).success ? zone : '';
}

/** The rule has an hour of its own, from 1 to 12, which runs follow rather than that of the start. */
function withHour(start: string, frequency: Fields): string {
  const hour = numberIn(frequency['hour']);
  const isLocal = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(start);
  if (hour === null || hour < 1 || hour > 12 || !isLocal) return start;
  const full = (hour % 12) + (fold(textIn(frequency['midday'])) === 'pm' ? 12 : 0);
  const time = [full, numberIn(frequency['minute']) ?? 0]
    .map((each) => String(each).padStart(2, '0'))
    .join(':');
  return `${start.slice(0, 11)}${time}`;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function recurrenceOf(frequency: Fields, occurrences: unknown): Recurrence | null {
  const weekdays = listIn(frequency['daysOfWeek']).map((each) => WEEKDAYS.indexOf(fold(textIn(each))) + 1);
  const read = recurrenceSchema.safeParse({
    frequency: textIn(frequency['type']).toLowerCase(),
    interval: numberIn(frequency['interval']) ?? 1,
    weekdays: ascending(weekdays),
    monthDays: ascending(listIn(frequency['daysOfMonth']).map(Number)),
    count: numberIn(occurrences),
  });
  return read.success ? read.data : null;
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
}
