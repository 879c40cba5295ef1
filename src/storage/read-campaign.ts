import { campaign as campaignSchema, type Campaign } from '../domain/campaign/campaign.ts';
import type { BrokenRow } from '../domain/ports/repository.ts';
import type { z } from '../domain/schema.ts';

/** Parses a stored campaign, or says which field of it is wrong. */
export function readCampaign(row: unknown): Campaign | BrokenRow {
  return readRow(campaignSchema, row);
}

/** As `readCampaign`, for a row of any sort. */
export function readRow<Item>(schema: z.ZodType<Item>, row: unknown): Item | BrokenRow {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const { id, number } = row as { id?: unknown; number?: unknown };
  const [issue] = parsed.error.issues;
  const problem = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.code}`;
  const key = id ?? number;
  return { id: typeof key === 'string' || typeof key === 'number' ? String(key) : '', problem, raw: row };
}
