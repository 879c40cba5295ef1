import type { Recurrence } from '../schedule/recurrence.ts';
import type { WallTime } from '../time/wall-time.ts';
import type { Channel } from './channel.ts';
import type { Action, Activity, Category, Content } from './content.ts';

/** What a person calls one field of a content, with the type of what stands in it. */
interface FieldValues {
  category: Category;
  channel: Channel;
  /** The id of a channel configuration. */
  configuration: string;
  title: string;
  body: string;
  published: boolean;
  activity: Activity;
  /** The id of an audience. */
  audience: string;
  identityType: string;
  window: boolean;
  zone: string;
  start: WallTime;
  end: WallTime;
  validFrom: WallTime;
  recurrence: Recurrence;
  inRecipientZone: boolean;
  throttle: number;
  priority: number;
}
export type Field = keyof FieldValues;

/** One field that differs between two versions. */
export type Difference = {
  [Key in Field]: {
    readonly field: Key;
    /** Which action or activity it belongs to, from 0; null: the content itself. */
    readonly index: number | null;
    /** Null: there was nothing. */
    readonly before: FieldValues[Key] | null;
    readonly after: FieldValues[Key] | null;
  };
}[Field];

type Fields = { readonly [Key in Field]?: FieldValues[Key] | null };

/** What changed from one content to another, field by field, in the order in which a person reads a campaign. */
export function differences(before: Content, after: Content): Difference[] {
  const compareAll = <Item>(olds: readonly Item[], news: readonly Item[], of: (item: Item) => Fields) =>
    Array.from({ length: Math.max(olds.length, news.length) }, (_, index) => {
      const [old, fresh] = [olds[index], news[index]];
      return compare(old === undefined ? {} : of(old), fresh === undefined ? {} : of(fresh), index);
    }).flat();
  return [
    ...compare(headOf(before), headOf(after)),
    ...compareAll(actionsOf(before), actionsOf(after), actionFields),
    ...compareAll(activitiesOf(before), activitiesOf(after), (activity) => ({ activity })),
    ...compare(tailOf(before), tailOf(after)),
  ];
}

function compare(before: Fields, after: Fields, index: number | null = null): Difference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Field[];
  return fields.flatMap((field) => {
    const [old, fresh] = [before[field] ?? null, after[field] ?? null];
    return isSame(old, fresh) ? [] : [{ field, index, before: old, after: fresh } as Difference];
  });
}

/** Contents are plain data, always written in the same order of keys: the same text is the same value. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function actionsOf(content: Content): readonly Action[] {
  return 'actions' in content ? content.actions : [];
}

function activitiesOf(content: Content): readonly Activity[] {
  return 'activities' in content ? content.activities : [];
}

function headOf(content: Content): Fields {
  return 'category' in content ? { category: content.category } : {};
}

function actionFields({ channel, configurationId, message: { title, body, published } }: Action): Fields {
  return { channel, configuration: configurationId, title, body, published };
}

function tailOf(content: Content): Fields {
  const { zone, start, end, recurrence } = content.schedule;
  return {
    ...('audienceId' in content ? { audience: content.audienceId, identityType: content.identityType } : {}),
    ...('window' in content ? { window: content.window } : {}),
    zone,
    start,
    end,
    ...('validFrom' in content ? { validFrom: content.validFrom } : {}),
    recurrence,
    ...('inRecipientZone' in content ? { inRecipientZone: content.inRecipientZone } : {}),
    ...('throttle' in content ? { throttle: content.throttle } : {}),
    ...('priority' in content ? { priority: content.priority } : {}),
  };
}
