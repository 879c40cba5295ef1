import { RESPONDING, type Response } from './channel-rates.ts';

/** A part of a mailing that goes out evenly over a time: from so long after the launch, for so long, in ms. */
export interface Wave {
  readonly share: number;
  readonly from: number;
  readonly length: number;
}

/** The part, from 0 to 1, of a mailing that is through some time after its launch. */
export function through(waves: readonly Wave[], elapsed: number): number {
  // Shares of many time zones add up to one but for rounding, and nobody is left over.
  if (elapsed >= lengthOf(waves)) return 1;
  let part = 0;
  for (const { share, from, length } of waves) part += share * clamp((elapsed - from) / length);
  return part;
}

/** How long after the launch the last message goes out, in ms. */
export function lengthOf(waves: readonly Wave[]): number {
  return Math.max(...waves.map(({ from, length }) => from + length));
}

/**
 * Of all who will ever respond, the part that has responded `elapsed` after the launch to messages which had gone out
 * `until` after it. Messages leave evenly and answers to each arrive exponentially, so that this is the integral of
 * the one over the other, in closed form.
 */
export function responded(
  waves: readonly Wave[],
  responses: readonly Response[],
  elapsed: number,
  until: number,
): number {
  if (until <= 0) return 0;
  if (elapsed >= lengthOf(waves) + RESPONDING) return through(waves, until);
  let part = 0;
  for (const { share, from, length } of waves) {
    const gone = Math.min(Math.max(until - from, 0), length);
    if (gone > 0) part += (share * answered(responses, elapsed - from, gone)) / length;
  }
  return part;
}

function answered(responses: readonly Response[], elapsed: number, gone: number): number {
  let silent = 0;
  for (const { share, mean } of responses) {
    silent += share * mean * (Math.exp((gone - elapsed) / mean) - Math.exp(-elapsed / mean));
  }
  return gone - silent;
}

function clamp(part: number): number {
  return Math.min(Math.max(part, 0), 1);
}
