import { z } from '../schema.ts';
import { brought } from './brought.ts';
import { actionContent, apiContent, orchestratedContent } from './content.ts';
import { STATUSES } from './status.ts';
import { CAMPAIGN_TYPES } from './type.ts';

/** Epoch milliseconds. Dates outside of ±8.64e15 do not exist. */
const instant = z.int().min(0).max(8_640_000_000_000_000);

/** An instant and who did it then. */
export const mark = z.object({ at: instant, by: z.string().max(255) });
export type Mark = z.infer<typeof mark>;

/** A tag is kept as it was written; two tags that differ in case only are the same tag. */
export const tag = z.string().trim().min(1).max(64);
export const campaignName = z.string().trim().min(1).max(255);

/** What was asked of the approvers, for the version that carries no activation yet. */
const approvalRequest = z.object({
  ...mark.shape,
  message: z.string().max(2_000),
  /** The policies that asked for it, as they were then; null in rows of old, which did not keep them. */
  policies: z
    .array(z.object({ id: z.string().max(64), name: z.string().max(255), blocksSelfApproval: z.boolean() }))
    .nullable()
    .default(null),
});

/** Why a run could not be carried out. */
export const runFailure = z.object({
  at: instant,
  cause: z.enum(['configuration-broken', 'audience-gone']),
  reference: z.string().max(255),
});
export type RunFailure = z.infer<typeof runFailure>;

function version<Schema extends z.ZodType>(content: Schema) {
  return z.object({
    number: z.int().min(1),
    content,
    created: mark,
    /** When this version came into force; null while it is a draft. */
    activated: mark.nullable(),
    /** When a later version replaced it. */
    replacedAt: instant.nullable(),
    /** Which alerts an edit brought, and when: an end that was typed when it had passed already. */
    flawedSince: z.record(z.string().max(64), instant).optional(),
  });
}

const common = {
  id: z.uuid(),
  name: campaignName,
  description: z.string().max(5_000),
  tags: z.array(tag).max(1_000),
  status: z.enum(STATUSES),
  statusSince: instant,
  created: mark,
  modified: mark,
  /** The first activation, by a person. */
  activated: mark.nullable(),
  /** When it first went live; its completion counts from here. */
  liveSince: instant.nullable(),
  closedAt: instant.nullable(),
  completedAt: instant.nullable(),
  stopped: mark.nullable(),
  archived: mark.extend({ restoresTo: z.enum(STATUSES) }).nullable(),
  failure: runFailure.nullable(),
  request: approvalRequest.nullable(),
  /** Counts every change, so that nobody overwrites what they have not seen. */
  revision: z.int().min(0),
  /** Absent: it is of here. */
  brought: brought.optional(),
};

/** One `current` version (in force, or the draft of a campaign never activated), at most one `draft` beside it. */
function family<Type extends string, Schema extends z.ZodType>(type: Type, content: Schema) {
  return z.object({
    type: z.literal(type),
    ...common,
    current: version(content),
    draft: version(content).nullable(),
    replaced: z.array(version(content)).max(1_000),
  });
}

export const campaign = z.discriminatedUnion('type', [
  family('action', actionContent),
  family('api-triggered', apiContent),
  family('orchestrated', orchestratedContent),
]);

/** All of a campaign but its versions. */
export const campaignHead = z.object({ type: z.enum(CAMPAIGN_TYPES), ...common });

export type Campaign = z.infer<typeof campaign>;
export type Version = Campaign['current'];
