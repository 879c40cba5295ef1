import type { Actor } from '../../src/domain/campaign/actor.ts';
import type { Campaign, Mark, Version } from '../../src/domain/campaign/campaign.ts';
import type {
  Action,
  ActionContent,
  ApiContent,
  Content,
  OrchestratedContent,
  Schedule,
} from '../../src/domain/campaign/content.ts';
import type { Policy } from '../../src/domain/campaign/policy.ts';
import type { Audience, Configuration, Reference, References } from '../../src/domain/campaign/reference.ts';
import type { Status } from '../../src/domain/campaign/status.ts';
import type { Template } from '../../src/domain/campaign/template.ts';
import type { CampaignType } from '../../src/domain/campaign/type.ts';
import type { Context } from '../../src/domain/lifecycle/context.ts';
import { NO_FILTERS } from '../../src/domain/selection/filters.ts';
import type { Look, SavedView } from '../../src/domain/selection/saved-view.ts';
import { NEWEST_FIRST } from '../../src/domain/selection/sort.ts';
import type { CalendarOverlay } from '../../src/domain/overlays/overlay.ts';
import type { Acceptance } from '../../src/domain/pressure/acceptance.ts';
import type { Cap } from '../../src/domain/pressure/cap.ts';
import type { Recurrence } from '../../src/domain/schedule/recurrence.ts';
import { DAY, HOUR, SECOND, type Instant } from '../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../src/domain/time/zone.ts';

/** Builders of valid things with fixed dates. Each says what a test does not care about, and takes what it does. */

/** Monday 2 March 2026, 10:00 in Paris. Whatever a builder makes stands at this instant. */
export const NOW: Instant = Date.parse('2026-03-02T09:00Z');
const ZONE = 'Europe/Paris';

export const MANAGER: Actor = { role: 'manager', name: 'Mona Manager' };
export const APPROVER: Actor = { role: 'approver', name: 'Abel Approver' };
export const VIEWER: Actor = { role: 'viewer', name: 'Vera Viewer' };

export function anActor(given: Partial<Actor> = {}): Actor {
  return { ...MANAGER, ...given };
}

export function aMark(at: Instant = NOW - 10 * DAY, by = MANAGER.name): Mark {
  return { at, by };
}

export function anAudience(given: Partial<Audience> = {}): Audience {
  return {
    kind: 'audience',
    id: 'loyal',
    name: 'Loyal customers',
    size: 12_000,
    outages: [],
    removedAt: null,
    ...given,
  };
}

export function aConfiguration(given: Partial<Configuration> = {}): Configuration {
  return {
    kind: 'configuration',
    id: 'sender',
    name: 'Main sender',
    channel: 'email',
    outages: [],
    removedAt: null,
    ...given,
  };
}

/** The audience and the configuration that built campaigns use, unless others of the same id are given. */
export function someReferences(...given: Reference[]): References {
  return new Map([anAudience(), aConfiguration(), ...given].map((each) => [each.id, each]));
}

export function aPolicy(given: Partial<Policy> = {}): Policy {
  return {
    id: '00000000-0000-4000-8000-0000000000b0',
    name: 'Everything is read twice',
    active: true,
    types: [],
    channels: [],
    tags: [],
    blocksSelfApproval: false,
    ...given,
  };
}

export function aContext(given: Partial<Context> = {}): Context {
  return { actor: MANAGER, now: NOW, references: someReferences(), policies: [], ...given };
}

export function anAction(given: Partial<Action> = {}): Action {
  return {
    channel: 'email',
    configurationId: 'sender',
    message: { title: 'Spring is here', body: 'Come and see.', published: true },
    ...given,
  };
}

/** Once, at activation. */
export function aSchedule(given: Partial<Schedule> = {}): Schedule {
  return { zone: ZONE, start: null, end: null, recurrence: null, ...given };
}

/** Every day. */
export function aRecurrence(given: Partial<Recurrence> = {}): Recurrence {
  return { frequency: 'daily', interval: 1, weekdays: [], monthDays: [], count: null, ...given };
}

export function anActionContent(given: Partial<ActionContent> = {}): ActionContent {
  return {
    category: 'marketing',
    actions: [anAction()],
    audienceId: 'loyal',
    identityType: 'email',
    schedule: aSchedule(),
    throttle: null,
    priority: null,
    inRecipientZone: false,
    ...given,
  };
}

export function anApiContent(given: Partial<ApiContent> = {}): ApiContent {
  return {
    category: 'transactional',
    actions: [anAction()],
    audienceId: null,
    identityType: null,
    window: false,
    schedule: aSchedule(),
    throttle: null,
    ...given,
  };
}

export function anOrchestratedContent(given: Partial<OrchestratedContent> = {}): OrchestratedContent {
  return {
    activities: [
      { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
      { kind: 'channel', id: 'mail', action: anAction() },
      { kind: 'end', id: 'end' },
    ],
    schedule: aSchedule(),
    validFrom: null,
    ...given,
  };
}

type Of<Type extends CampaignType> = Extract<Campaign, { type: Type }>;
type ContentOf<Type extends CampaignType> = Of<Type>['current']['content'];

type Given<Type extends CampaignType> = Partial<Omit<Of<Type>, 'type' | 'current' | 'draft' | 'replaced'>> & {
  type?: Type;
  /** What of the content differs from the type's usual one. */
  content?: Partial<ContentOf<Type>>;
  schedule?: Partial<Schedule>;
  /** Puts a draft version beside the current one, with what differs from it. */
  draft?: Partial<ContentOf<Type>>;
};

/**
 * A campaign as it stands at NOW in the status asked for, once it got there the usual way: a single send at its
 * activation a day ago, a scheduled one for tomorrow, a closed one that recurs daily.
 */
export function aCampaign<Type extends CampaignType = 'action'>(given: Given<Type> = {}): Of<Type> {
  const { type = 'action', status = 'draft', content, schedule, draft, ...fields } = given;
  const usual = {
    action: anActionContent,
    'api-triggered': anApiContent,
    orchestrated: anOrchestratedContent,
  }[type]();
  const written = {
    ...usual,
    ...(status === 'scheduled' && type === 'api-triggered' ? { window: true } : {}),
    schedule: aSchedule({ ...usualSchedule(status), ...schedule }),
    ...content,
  };
  const times = usualTimes(status);
  const current = aVersion({ content: written, activated: times.activated });
  return {
    type,
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Spring news',
    description: '',
    tags: [],
    status,
    created: aMark(),
    modified: times.stopped ?? times.activated ?? aMark(),
    revision: 3,
    ...times,
    current,
    draft: draft === undefined ? null : aVersion({ number: 2, content: { ...written, ...draft } }),
    replaced: [],
    ...fields,
  } as unknown as Of<Type>;
}

export function aVersion(given: Partial<Omit<Version, 'content'>> & { content: Content }): Version {
  return { number: 1, created: aMark(), activated: null, replacedAt: null, ...given } as Version;
}

function usualSchedule(status: Status): Partial<Schedule> {
  if (status === 'scheduled') return { start: wallTimeOf(NOW + DAY, ZONE) };
  return status === 'closed' ? { recurrence: aRecurrence() } : {};
}

/** When a campaign in a status got there. Final statuses were reached an hour ago, after five days of life. */
function usualTimes(status: Status) {
  const nothing = {
    activated: null as Mark | null,
    liveSince: null as Instant | null,
    closedAt: null as Instant | null,
    completedAt: null as Instant | null,
    stopped: null as Mark | null,
    archived: null as Campaign['archived'],
    failure: null as Campaign['failure'],
    request: null as Campaign['request'],
    statusSince: NOW - 10 * DAY,
  };
  const lived = {
    ...nothing,
    activated: aMark(NOW - 5 * DAY),
    liveSince: NOW - 5 * DAY,
    statusSince: NOW - HOUR,
  };
  const stopped = aMark(NOW - HOUR);
  switch (status) {
    case 'draft':
      return nothing;
    case 'in-review':
      return {
        ...nothing,
        statusSince: NOW - HOUR,
        request: { ...aMark(NOW - HOUR), message: 'Please have a look', policies: null },
      };
    case 'publishing':
      return { ...nothing, activated: aMark(NOW - 5 * SECOND), statusSince: NOW - 5 * SECOND };
    case 'scheduled':
      return { ...nothing, activated: aMark(NOW - DAY), statusSince: NOW - DAY };
    case 'live':
      return { ...nothing, activated: aMark(NOW - DAY), liveSince: NOW - DAY, statusSince: NOW - DAY };
    case 'closed':
      return { ...lived, closedAt: NOW - HOUR };
    case 'completed':
      return { ...lived, completedAt: NOW - HOUR };
    case 'stopped':
      return { ...lived, stopped };
    case 'failed': {
      const failure = { at: NOW - HOUR, cause: 'audience-gone', reference: 'loyal' } as const;
      return { ...lived, failure };
    }
    case 'archived':
      return { ...lived, stopped, archived: { ...stopped, restoresTo: 'stopped' } as const };
  }
}

/** Two emails a week. */
export function aCap(given: Partial<Cap> = {}): Cap {
  return {
    id: '00000000-0000-4000-8000-0000000000d0',
    name: 'Two emails a week',
    active: true,
    channels: ['email'],
    most: 2,
    per: 'week',
    ...given,
  };
}

export function anAcceptance(given: Partial<Acceptance> = {}): Acceptance {
  return {
    id: '00000000-0000-4000-8000-0000000000a0',
    name: 'Spring news',
    place: 'somewhere',
    over: [{ cap: aCap().id, audience: 'loyal', allowance: '2 week email', ordinal: 3 }],
    ...given,
  };
}

export function aTemplate(given: { id?: string; name?: string } = {}): Template {
  return {
    type: 'action',
    id: '00000000-0000-4000-8000-0000000000e0',
    name: 'Newsletter',
    created: { at: NOW, by: 'Mona Manager' },
    description: '',
    tags: ['newsletter'],
    content: anActionContent(),
    ...given,
  };
}

export function aView(given: Partial<SavedView> = {}): SavedView {
  return {
    id: '00000000-0000-4000-8000-0000000000f0',
    name: 'Newsletters',
    created: { at: NOW, by: 'Mona Manager' },
    place: 0,
    opensFirst: false,
    look: aLook(),
    ...given,
  };
}

export function aLook(given: Partial<Look> = {}): Look {
  return {
    tab: 'all',
    layout: null,
    scale: 'week',
    weeks: 13,
    grouping: 'channel',
    drafts: false,
    pressure: null,
    search: '',
    filters: { ...NO_FILTERS, tag: ['newsletter'] },
    sort: NEWEST_FIRST,
    columns: ['name', 'status'],
    ...given,
  };
}

export function anOverlay(given: Partial<CalendarOverlay> = {}): CalendarOverlay {
  return {
    id: '00000000-0000-4000-8000-0000000000c0',
    name: 'Public holidays',
    shown: true,
    created: aMark(),
    file: 'holidays.ics',
    zones: [],
    entries: [{ title: 'Fête nationale', start: '2026-03-04', length: 1, zone: null, repeats: null }],
    ...given,
  };
}
