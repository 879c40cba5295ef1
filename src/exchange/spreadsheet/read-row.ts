import { tag as tagSchema } from '../../domain/campaign/campaign.ts';
import { channelRefusal } from '../../domain/campaign/channel-refusal.ts';
import { channelsFor, isInbound, type Channel } from '../../domain/campaign/channel.ts';
import type { Action, Activity, Category, Content, Schedule } from '../../domain/campaign/content.ts';
import type { Reference, References } from '../../domain/campaign/reference.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import { uniqueTags } from '../../domain/campaign/unique-tags.ts';
import { properties } from '../../domain/campaign/written.ts';
import { fold } from '../../domain/selection/fold.ts';
import { instantOf } from '../../domain/time/zone.ts';
import type { ImportField } from './import-field.ts';
import { readDate, type DateOrder } from './read-date.ts';
import { readCategory, readChannel, readType } from './vocabulary.ts';

/** Why a cell cannot be taken. */
export type CellFault =
  | 'not-a-date'
  | 'no-such-date'
  | 'missing'
  | 'too-long'
  | 'unknown-word'
  | 'unknown-reference'
  | 'channel-not-allowed'
  | 'end-before-start'
  | 'out-of-range';

export interface CellProblem {
  readonly field: ImportField;
  readonly fault: CellFault;
  /** What stands in the cell. */
  readonly text: string;
}

/** A campaign as a row of a spreadsheet describes it. */
export interface RowDraft {
  readonly type: CampaignType;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly content: Content;
}

export interface RowOptions {
  readonly order: DateOrder;
  /** The IANA zone that the sheet's times are meant in. */
  readonly zone: string;
  readonly references: References;
  /** Gives an id to an activity. */
  readonly nextId: () => string;
}

type Cells = Partial<Record<ImportField, string>>;

/** Between several tags or channels in one cell. */
const SEPARATOR = /[,;|\n]/;
/** What a day without a time of day means. */
const MORNING = '09:00';
const NIGHT = '23:59';

/** Reads one row, whole or not at all: every cell that cannot be taken is named. */
export function readRow(cells: Cells, options: RowOptions): RowDraft | readonly CellProblem[] {
  const problems: CellProblem[] = [];
  const textOf = (field: ImportField) => (cells[field] ?? '').trim();
  const refuse = (field: ImportField, fault: CellFault) => {
    problems.push({ field, fault, text: textOf(field) });
  };
  const word = <Value>(field: ImportField, read: (text: string) => Value | null, otherwise: Value): Value => {
    const found = textOf(field) === '' ? otherwise : read(textOf(field));
    if (found === null) refuse(field, 'unknown-word');
    return found ?? otherwise;
  };
  const time = (field: 'start' | 'end', otherwise: string) => {
    if (textOf(field) === '') return null;
    const read = readDate(textOf(field), options.order, otherwise);
    if ('wall' in read) return read.wall;
    refuse(field, read.fault);
    return null;
  };
  const named = (field: 'audience' | 'configuration', wanted: (reference: Reference) => boolean) => {
    if (textOf(field) === '') return null;
    const found = [...options.references.values()].find(
      (each) => each.removedAt === null && wanted(each) && fold(each.name) === fold(textOf(field)),
    );
    if (found === undefined) refuse(field, 'unknown-reference');
    return found?.id ?? null;
  };

  const { shape } = properties;
  if (textOf('name') === '') refuse('name', 'missing');
  else if (!shape.name.safeParse(textOf('name')).success) refuse('name', 'too-long');
  if (!shape.description.safeParse(textOf('description')).success) refuse('description', 'too-long');
  if (textOf('title').length > 1_000) refuse('title', 'too-long');
  if (textOf('body').length > 20_000) refuse('body', 'too-long');
  if (textOf('identityType').length > 64) refuse('identityType', 'too-long');
  const tags = uniqueTags(textOf('tags').split(SEPARATOR));
  if (tags.some((each) => !tagSchema.safeParse(each).success)) refuse('tags', 'too-long');

  const type = word('type', readType, 'action');
  const category = word('category', readCategory, 'marketing');
  const channels = channelsOf(textOf('channel'));
  if (channels === null) refuse('channel', 'unknown-word');
  else if (!isAllowed(type, category, channels)) refuse('channel', 'channel-not-allowed');

  const start = time('start', MORNING);
  const end = time('end', NIGHT);
  if (start !== null && end !== null && instantOf(end, options.zone) <= instantOf(start, options.zone)) {
    refuse('end', 'end-before-start');
  }
  const priority = textOf('priority') === '' ? null : Number(textOf('priority'));
  if (priority !== null && !(Number.isInteger(priority) && priority >= 0 && priority <= 100)) {
    refuse('priority', 'out-of-range');
  }
  const audienceId = named('audience', (each) => each.kind === 'audience');
  const configurationId = named(
    'configuration',
    (each) => each.kind === 'configuration' && (channels ?? []).includes(each.channel),
  );
  if (problems.length > 0) return problems;

  const message = { title: textOf('title'), body: textOf('body'), published: false };
  const actions = (channels ?? []).map((channel): Action => {
    const configuration = configurationId === null ? undefined : options.references.get(configurationId);
    const isOfChannel = configuration?.kind === 'configuration' && configuration.channel === channel;
    return { channel, configurationId: isOfChannel ? configurationId : null, message };
  });
  const schedule: Schedule = { zone: options.zone, start, end, recurrence: null };
  const identityType = textOf('identityType') === '' ? null : textOf('identityType');
  const whom = { audienceId, identityType };
  return {
    type,
    name: textOf('name'),
    description: textOf('description'),
    tags,
    content: contentOf({ type, category, actions, whom, schedule, priority }, options.nextId),
  };
}

/** Null: one of the words names no channel. */
function channelsOf(text: string): Channel[] | null {
  const words = text.split(SEPARATOR).filter((each) => each.trim() !== '');
  const channels = words.flatMap((each) => readChannel(each) ?? []);
  return channels.length < words.length ? null : [...new Set(channels)];
}

function isAllowed(type: CampaignType, category: Category, channels: readonly Channel[]): boolean {
  if (type === 'orchestrated') return channels.every((each) => channelsFor(type, null).includes(each));
  return channels.every(
    (each, index) => channelRefusal(each, { type, category }, channels.slice(0, index)) === null,
  );
}

interface Parts {
  readonly type: CampaignType;
  readonly category: Category;
  readonly actions: Action[];
  readonly whom: { readonly audienceId: string | null; readonly identityType: string | null };
  readonly schedule: Schedule;
  readonly priority: number | null;
}

function contentOf(
  { type, category, actions, whom, schedule, priority }: Parts,
  nextId: () => string,
): Content {
  if (type === 'orchestrated') {
    const { audienceId } = whom;
    const read: Activity[] = audienceId === null ? [] : [{ kind: 'read-audience', id: nextId(), audienceId }];
    const sends = actions.map((action): Activity => ({ kind: 'channel', id: nextId(), action }));
    return { activities: [...read, ...sends, { kind: 'end', id: nextId() }], schedule, validFrom: null };
  }
  if (type === 'api-triggered') {
    const window = schedule.start !== null || schedule.end !== null;
    return { category, actions, ...whom, window, schedule, throttle: null };
  }
  const isShown = actions.length > 0 && actions.every((each) => isInbound(each.channel));
  return {
    category,
    actions,
    ...whom,
    schedule,
    throttle: null,
    priority: isShown ? priority : null,
    inRecipientZone: false,
  };
}
