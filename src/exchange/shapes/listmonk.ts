import { fold } from '../../domain/selection/fold.ts';
import type { FileRow } from '../reading/file-row.ts';
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

/** listmonk's campaigns, as its API answers them. */

const STATUSES: Record<string, string> = {
  draft: 'draft',
  scheduled: 'scheduled',
  running: 'live',
  paused: 'live',
  finished: 'completed',
  cancelled: 'stopped',
};

const READ = [
  'id',
  'uuid',
  'name',
  'subject',
  'status',
  'send_at',
  'started_at',
  'tags',
  'lists',
  'body',
  'altbody',
  'to_send',
  'sent',
  'views',
  'clicks',
  'bounces',
];

/** The campaigns in an answer; null: it is none. */
export function listmonkItems(json: unknown): readonly unknown[] | null {
  const answer = fieldsIn(json);
  const data = answer['data'] ?? json;
  const items: unknown = Array.isArray(data) ? data : (fieldsIn(data)['results'] ?? data);
  const list: readonly unknown[] = Array.isArray(items) ? items : [items];
  const [first] = list;
  if (!isFields(first)) return null;
  return ['send_at', 'lists', 'from_email', 'to_send'].every((each) => each in first) ? list : null;
}

export function readListmonk(item: unknown, number: number): FileRow {
  const campaign = fieldsIn(item);
  const lists = listIn(campaign['lists']).map((each) => textIn(fieldsIn(each)['name']));
  const [audience = '', ...others] = lists.filter((each) => each !== '');
  const status = textIn(campaign['status']);
  const from = instantIn(campaign['started_at']);
  const wasSent = (numberIn(campaign['sent']) ?? 0) > 0;
  const isOptIn = textIn(campaign['type']) === 'optin';
  return {
    number,
    cells: {
      name: textIn(campaign['name']),
      title: textIn(campaign['subject']),
      body: plainBody(campaign),
      channel: 'email',
      status: STATUSES[fold(status)] ?? status,
      tags: listIn(campaign['tags']).map(textIn).join('\n'),
      audience,
      start: textIn(campaign['send_at']) || textIn(campaign['started_at']),
      ...(wasSent ? figuresOf(campaign) : {}),
    },
    lived: { from, to: null },
    leftOut: [
      ...others.map((each) => ({ field: 'lists', text: each })),
      // An ordinary campaign is what it becomes anyway.
      ...remaindersOf(campaign, isOptIn ? READ : [...READ, 'type']),
    ],
  };
}

/** Markup is no text: what is written as HTML is left out, and told of. */
function plainBody(campaign: Fields): string {
  const body = textIn(campaign['body']);
  return /<[a-z!/]/i.test(body) ? textIn(campaign['altbody']) : body;
}

function figuresOf(campaign: Fields) {
  return {
    recipients: textIn(campaign['sent']),
    opens: textIn(campaign['views']),
    clicks: textIn(campaign['clicks']),
    bounces: textIn(campaign['bounces']),
  };
}
