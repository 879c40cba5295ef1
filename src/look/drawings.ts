import type { Status } from '../domain/campaign/status.ts';

/** How a status is drawn wherever a campaign lies on days: beside its glyph and its word, never instead of them. */
export const DRAWINGS = ['live', 'scheduled', 'finished', 'draft'] as const;
export type Drawing = (typeof DRAWINGS)[number];

export const STATUS_DRAWINGS: Record<Status, Drawing> = {
  draft: 'draft',
  'in-review': 'draft',
  publishing: 'scheduled',
  scheduled: 'scheduled',
  live: 'live',
  closed: 'finished',
  completed: 'finished',
  stopped: 'finished',
  failed: 'finished',
  archived: 'finished',
};
