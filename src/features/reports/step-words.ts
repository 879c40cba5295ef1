import { MINUTE } from '../../domain/time/instant.ts';
import type { Bucket, Step } from '../../domain/reports/series.ts';
import { formatInstant, formatRange } from '../../i18n/format.ts';

/** When a step of a chart is: its hour, its day, or from which day to which. */
export function stepWords({ from, to }: Bucket, step: Step, zone: string): string {
  if (step === 'hour') return formatInstant(from, zone, 'short');
  if (step === 'day') return formatInstant(from, zone, 'shortDay');
  return formatRange(from, to - MINUTE, zone, 'shortDay');
}
