import { z } from '../schema.ts';

/** What another program may tell of a campaign that it sent: counts of people or messages, and rates from 0 to 1. */
export const BROUGHT_FIGURES = [
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
export type BroughtFigure = (typeof BROUGHT_FIGURES)[number];

/** A campaign that was sent elsewhere, and came here as history. Nothing of it is ever simulated. */
export const brought = z.object({
  /** The file that it came from. */
  from: z.string().min(1).max(255),
  /** Null: the file has none. */
  figures: z.partialRecord(z.enum(BROUGHT_FIGURES), z.number().min(0).max(1e15)).nullable(),
});
export type Brought = z.infer<typeof brought>;

/** Whether a figure is a part of one rather than a count. */
export function isRate(figure: BroughtFigure): boolean {
  return figure === 'openRate' || figure === 'clickRate';
}
