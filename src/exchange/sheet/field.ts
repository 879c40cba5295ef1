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

/** What became of a campaign that was sent, as its file tells it. */
export const FIGURE_FIELDS = [
  'recipients',
  'delivered',
  'opens',
  'openRate',
  'clicks',
  'clickRate',
  'bounces',
  'unsubscribes',
  'complaints',
] as const;

export const FIELDS = [...CAMPAIGN_FIELDS, ...FIGURE_FIELDS] as const;
export type Field = (typeof FIELDS)[number];
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** The texts of one campaign by what they tell. */
export type Cells = Readonly<Partial<Record<Field, string>>>;
