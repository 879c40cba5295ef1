import type { Cells } from '../sheet/field.ts';
import { foldHeading, type ToolHeadings } from '../sheet/columns.ts';

/** Programs whose spreadsheets are known by their headings. */
export const TOOLS = ['mailchimp', 'klaviyo', 'hubspot', 'almanac-table'] as const;
export type Tool = (typeof TOOLS)[number];

export interface ToolShape {
  readonly tool: Tool;
  /** Headings, folded, that together nobody else writes; one of the lists is enough. */
  readonly signs: readonly (readonly string[])[];
  readonly headings: ToolHeadings;
  /** What all of its campaigns are, where no column says so. */
  readonly usual: Cells;
  /** Its words for statuses, folded. */
  readonly statuses: Readonly<Record<string, string>>;
}

const MAILCHIMP: ToolShape = {
  tool: 'mailchimp',
  signs: [
    ['title', 'subject', 'send date', 'send weekday', 'total recipients'],
    ['subject', 'emails sent', 'create time'],
  ],
  headings: {
    title: 'name',
    'campaign title': 'name',
    subject: 'title',
    'subject line': 'title',
    list: 'audience',
    audience: 'audience',
    'send date': 'start',
    'send time': 'start',
    'send weekday': null,
    'total recipients': 'recipients',
    'emails sent': 'recipients',
    'successful deliveries': 'delivered',
    'total bounces': 'bounces',
    'soft bounces': null,
    'hard bounces': null,
    'unique opens': 'opens',
    'total opens': null,
    'open rate': 'openRate',
    'unique clicks': 'clicks',
    'total clicks': null,
    'click rate': 'clickRate',
    unsubscribes: 'unsubscribes',
    'abuse complaints': 'complaints',
    'times forwarded': null,
    'forwarded opens': null,
    'times liked on facebook': null,
    'folder id': null,
    'unique id': null,
    id: null,
  },
  usual: { channel: 'email', status: 'completed' },
  statuses: {
    save: 'draft',
    paused: 'draft',
    schedule: 'scheduled',
    sending: 'live',
    sent: 'completed',
    canceled: 'stopped',
    canceling: 'stopped',
    archived: 'archived',
  },
};

const KLAVIYO: ToolShape = {
  tool: 'klaviyo',
  signs: [
    ['campaign name', 'send time', 'send weekday', 'total recipients'],
    ['campaign name', 'campaign id', 'campaign channel'],
  ],
  headings: {
    'campaign name': 'name',
    tags: 'tags',
    subject: 'title',
    list: 'audience',
    'excluded list': null,
    'send time': 'start',
    'send weekday': null,
    'total recipients': 'recipients',
    'successful deliveries': 'delivered',
    bounces: 'bounces',
    'bounce rate': null,
    'unique opens': 'opens',
    'total opens': null,
    'open rate': 'openRate',
    'unique clicks': 'clicks',
    'total clicks': null,
    'click rate': 'clickRate',
    unsubscribes: 'unsubscribes',
    'spam complaints': 'complaints',
    'spam complaints rate': null,
    'campaign id': null,
    'campaign channel': 'channel',
  },
  usual: { channel: 'email', status: 'completed' },
  statuses: { sent: 'completed', sending: 'live', cancelled: 'stopped', 'partially sent': 'completed' },
};

const HUBSPOT: ToolShape = {
  tool: 'hubspot',
  signs: [
    ['email name', 'email type', 'state'],
    ['email name', 'email type', 'send date'],
  ],
  headings: {
    'email name': 'name',
    'internal email name': 'name',
    'email type': null,
    subject: 'title',
    'subject line': 'title',
    'send date': 'start',
    'publish date': 'start',
    // Several emails stand under one of its campaigns.
    campaign: 'tags',
    sent: 'recipients',
    delivered: 'delivered',
    opened: 'opens',
    'open rate': 'openRate',
    clicked: 'clicks',
    'click rate': 'clickRate',
    'hard bounced': null,
    'soft bounced': null,
    bounced: 'bounces',
    unsubscribed: 'unsubscribes',
    'spam reports': 'complaints',
    state: 'status',
  },
  usual: { channel: 'email' },
  statuses: {
    published: 'completed',
    'published ab': 'completed',
    sent: 'completed',
    processing: 'live',
    automated: 'live',
    'automated ab': 'live',
    'automated draft': 'draft',
    'draft ab': 'draft',
    scheduled: 'scheduled',
    'scheduled ab': 'scheduled',
    canceled: 'stopped',
    error: 'failed',
  },
};

/** Our own table of campaigns. Its figures are the simulated ones, and no history. */
const ALMANAC: ToolShape = {
  tool: 'almanac-table',
  signs: [
    ['name', 'status', 'channels', 'deleted on', 'time zone', 'id'],
    ['nom', 'statut', 'canaux', 'suppression le', 'fuseau horaire', 'identifiant'],
  ],
  headings: Object.fromEntries(
    [
      ...[
        'last run',
        'next run',
        'created',
        'created by',
        'modified',
        'modified by',
        'activated',
        'deleted on',
      ],
      ...['delivered', 'opens', 'clicks', 'recurrence', 'recurrence rule', 'id'],
      ...[
        'derniere execution',
        'prochaine execution',
        'creation',
        'creee par',
        'modification',
        'modifiee par',
      ],
      ...[
        'activation',
        'suppression le',
        'livres',
        'ouvertures',
        'clics',
        'regle de recurrence',
        'identifiant',
      ],
    ].map((heading) => [heading, null]),
  ),
  usual: {},
  statuses: {},
};

export const TOOL_SHAPES: readonly ToolShape[] = [MAILCHIMP, KLAVIYO, HUBSPOT, ALMANAC];

export interface ToolGuess {
  readonly shape: ToolShape;
  /** The headings, as they are written, that gave it away. */
  readonly because: readonly string[];
}

/** Which program wrote a row of headings; null: nobody knows. */
export function toolOf(headings: readonly string[]): ToolGuess | null {
  const written = new Map(headings.map((each) => [foldHeading(each), each] as const));
  for (const shape of TOOL_SHAPES) {
    const signs = shape.signs.find((list) => list.every((each) => written.has(each)));
    if (signs !== undefined) return { shape, because: signs.map((each) => written.get(each) ?? each) };
  }
  return null;
}
