import { campaign } from '../campaign/campaign.ts';
import { person } from '../campaign/person.ts';
import { policy } from '../campaign/policy.ts';
import { referenceRow } from '../campaign/reference.ts';
import { template } from '../campaign/template.ts';
import { STATUSES } from '../campaign/status.ts';
import { savedView } from '../selection/saved-view.ts';
import { feedback } from '../feedback/feedback.ts';
import { CAMPAIGN_EVENTS } from '../journal/journal-filter.ts';
import { calendarOverlay } from '../overlays/overlay.ts';
import { campaignPackage } from '../packages/package.ts';
import { acceptance } from '../pressure/acceptance.ts';
import { cap } from '../pressure/cap.ts';
import { sandboxSettings } from '../pressure/settings.ts';
import { z } from '../schema.ts';
import {
  THINGS,
  THING_EVENTS,
  type NewCampaignEntry,
  type NewEntry,
  type NewThingEntry,
  type Records,
  type Section,
  type ShelfName,
} from './repository.ts';

const id = z.string().min(1).max(64);
const name = z.string().max(255);
const inputs = z.record(z.string().max(64), z.union([z.number(), z.string().max(20_000)]));

const campaignEntry = z.object({
  campaignId: id,
  name,
  at: z.int(),
  event: z.enum(CAMPAIGN_EVENTS),
  actor: name.nullable(),
  from: z.enum(STATUSES),
  to: z.enum(STATUSES).nullable(),
  inputs,
  stay: id.exactOptional(),
}) satisfies z.ZodType<NewCampaignEntry>;

const thingEntry = z.object({
  thing: z.enum(THINGS),
  thingId: id,
  name,
  at: z.int(),
  event: z.enum([...THING_EVENTS, 'undo']),
  actor: name,
  inputs,
}) satisfies z.ZodType<NewThingEntry>;

/** An entry without its number: its place in the file is its place in the journal. */
const journalRecord: z.ZodType<NewEntry> = z.unknown().transform((raw, context) => {
  // Not a union: what is wrong is to be told of the field that it is in.
  const schema = typeof raw === 'object' && raw !== null && 'thing' in raw ? thingEntry : campaignEntry;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: raw } as never);
  return z.NEVER;
});

/** The schema of every record that a sandbox holds, by section, in the order of its file. */
export const RECORDS: { readonly [Name in Section]: z.ZodType<Records[Name]> } = {
  campaigns: campaign,
  journal: journalRecord,
  references: referenceRow,
  policies: policy,
  people: person,
  packages: campaignPackage,
  feedback,
  overlays: calendarOverlay,
  caps: cap,
  acceptances: acceptance,
  settings: sandboxSettings,
  templates: template,
  views: savedView,
};
export const SECTIONS = Object.keys(RECORDS) as readonly Section[];
export const SHELF_NAMES = SECTIONS.filter(
  (each): each is ShelfName => each !== 'campaigns' && each !== 'journal',
);
