import { z } from '../schema.ts';
import { recurrence } from '../schedule/recurrence.ts';
import { wallTime, zoneName } from '../time/wall-time.ts';
import { CHANNELS, MOST_INBOUND_ACTIONS } from './channel.ts';

/** Schemas of what one version of a campaign says: what is sent, to whom and when. */

const id = z.string().min(1).max(64);
const longText = z.string().max(20_000);

export const CATEGORIES = ['marketing', 'transactional'] as const;
export type Category = (typeof CATEGORIES)[number];

const message = z.object({
  title: z.string().max(1_000),
  body: longText,
  published: z.boolean(),
});

export const action = z.object({
  channel: z.enum(CHANNELS),
  configurationId: id.nullable(),
  message,
});

const audience = { audienceId: id.nullable(), identityType: z.string().min(1).max(64).nullable() };

/**
 * When something happens, as a wall clock shows it in a zone.
 * `start` null: at activation. `end` is inclusive and closes a recurring campaign or an inbound one.
 */
export const schedule = z.object({
  zone: zoneName,
  start: wallTime.nullable(),
  end: wallTime.nullable(),
  recurrence: recurrence.nullable(),
});

export const actionContent = z.object({
  category: z.enum(CATEGORIES),
  actions: z.array(action).max(MOST_INBOUND_ACTIONS),
  ...audience,
  schedule,
  /** Messages per second; null: no limit. Its range 1–2000 is checked by an alert, so that a draft may hold a slip. */
  throttle: z.int().min(0).max(1_000_000).nullable(),
  /** Inbound campaigns only, higher wins. */
  priority: z.int().min(0).max(100).nullable(),
  inRecipientZone: z.boolean(),
});

/** `window` false: a single run, live from activation on. True: open from `start` to `end`, either of which may be absent. */
export const apiContent = z.object({
  category: z.enum(CATEGORIES),
  actions: z.array(action).max(1),
  ...audience,
  window: z.boolean(),
  schedule,
  throttle: actionContent.shape.throttle,
});

const activityId = { id };

export const activity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read-audience'), ...activityId, audienceId: id.nullable() }),
  z.object({ kind: z.literal('build-audience'), ...activityId, rule: longText, audienceId: id.nullable() }),
  z.object({
    kind: z.literal('split'),
    ...activityId,
    label: z.string().max(255),
    share: z.number().min(0).max(100),
  }),
  z.object({ kind: z.literal('wait'), ...activityId, minutes: z.int().min(1).max(525_600) }),
  z.object({ kind: z.literal('channel'), ...activityId, action }),
  z.object({ kind: z.literal('end'), ...activityId }),
]);

/** `schedule.start` null: as soon as it is published. `validFrom` and `schedule.end` are the validity period. */
export const orchestratedContent = z.object({
  activities: z.array(activity).max(100),
  schedule,
  validFrom: wallTime.nullable(),
});

export type Action = z.infer<typeof action>;
export type Activity = z.infer<typeof activity>;
export type Schedule = z.infer<typeof schedule>;
export type ActionContent = z.infer<typeof actionContent>;
export type ApiContent = z.infer<typeof apiContent>;
export type OrchestratedContent = z.infer<typeof orchestratedContent>;
export type Content = ActionContent | ApiContent | OrchestratedContent;
