import { BROUGHT_FIGURES } from '../../domain/campaign/brought.ts';

/** What a column may hold of a campaign. */
const CAMPAIGN_FIELDS = [
  'name',
  'description',
  'type',
  'category',
  'status',
  'channel',
  'tags',
  'audience',
  'identityType',
  'configuration',
  'title',
  'body',
  'start',
  'startTime',
  'end',
  'endTime',
  'zone',
  'priority',
] as const;

export const FIELDS = [...CAMPAIGN_FIELDS, ...BROUGHT_FIGURES] as const;
export type Field = (typeof FIELDS)[number];

/** The texts of one campaign by what they tell. */
export type Cells = Readonly<Partial<Record<Field, string>>>;
