import { MINUTE } from '../../domain/time/instant.ts';
import type { Bucket, Step } from '../../domain/reports/series.ts';
import { formatInstant, formatRange } from '../../i18n/format.ts';

/** The beginning of a step, as there is room for on an axis. */
export function axisWords({ from }: Bucket, step: Step, zone: string): string {
  return formatInstant(from, zone, step === 'hour' ? 'short' : 'shortDay');
}

/** When a step of a chart is: its hour, its day, or from which day to which. */
export function stepWords({ from, to }: Bucket, step: Step, zone: string): string {
  if (step === 'hour') return formatInstant(from, zone, 'short');
  if (step === 'day') return formatInstant(from, zone, 'shortDay');
  return formatRange(from, to - MINUTE, zone, 'shortDay');
}
