import { campaign } from '../campaign/campaign.ts';
import { person } from '../campaign/person.ts';
import { policy } from '../campaign/policy.ts';
import { referenceRow } from '../campaign/reference.ts';
import { STATUSES } from '../campaign/status.ts';
import { feedback } from '../feedback/feedback.ts';
import { JOURNAL_EVENTS } from '../journal/journal-filter.ts';
import { campaignPackage } from '../packages/package.ts';
import { z } from '../schema.ts';
import type { NewEntry, Records, Section } from './repository.ts';

/** An entry without its number: its place in the file is its place in the journal. */
const journalRecord = z.object({
  campaignId: z.string().min(1).max(64),
  name: z.string().max(255),
  at: z.int(),
  event: z.enum(JOURNAL_EVENTS),
  actor: z.string().max(255).nullable(),
  from: z.enum(STATUSES),
  to: z.enum(STATUSES).nullable(),
  inputs: z.record(z.string().max(64), z.union([z.number(), z.string().max(20_000)])),
}) satisfies z.ZodType<NewEntry>;

/** The schema of every record that a sandbox holds, by section, in the order of its file. */
export const RECORDS: { readonly [Name in Section]: z.ZodType<Records[Name]> } = {
  campaigns: campaign,
  journal: journalRecord,
  references: referenceRow,
  policies: policy,
  people: person,
  packages: campaignPackage,
  feedback,
};
export const SECTIONS = Object.keys(RECORDS) as readonly Section[];
