import { campaign as campaignSchema, type Campaign } from '../domain/campaign/campaign.ts';
import type { BrokenRow } from '../domain/ports/repository.ts';

/** Parses a stored row, or says which field of it is wrong. */
export function readCampaign(row: unknown): Campaign | BrokenRow {
  const parsed = campaignSchema.safeParse(row);
  if (parsed.success) return parsed.data;
  const { id } = row as { id?: unknown };
  const [issue] = parsed.error.issues;
  const problem = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
  return { id: typeof id === 'string' ? id : '', problem, raw: row };
}
