import type { OverlayContents } from '../../domain/overlays/overlay.ts';

/** Why a file is no overlay. */
export const OVERLAY_FAULTS = [
  'too-large',
  'not-text',
  'damaged',
  'unreadable',
  'not-a-calendar',
  'no-columns',
  'nothing',
  'too-many',
  'broken-line',
  'not-closed',
  'missing-start',
  'missing-name',
  'bad-date',
  'bad-duration',
  'bad-rule',
  'too-often',
  'not-supported',
  'end-before-start',
  'unknown-zone',
] as const;

export interface OverlayFault {
  readonly code: (typeof OVERLAY_FAULTS)[number];
  /** Of the file, or the row of the sheet, from 1 on; null: the file as a whole. */
  readonly line: number | null;
  /** What stands there; empty: nothing to show. */
  readonly text: string;
}

/** What was read and is not shown. */
export interface LeftOut {
  readonly cancelled: number;
  /** They lie outside of the years that Almanac knows. */
  readonly outOfRange: number;
}

export type OverlayReading =
  | {
      readonly kind: 'read';
      /** What the file calls itself; null: it does not. */
      readonly name: string | null;
      readonly contents: OverlayContents;
      readonly leftOut: LeftOut;
    }
  | { readonly kind: 'refused'; readonly fault: OverlayFault; readonly faults: number };

/** In bytes. A year of a busy team is a tenth of it. */
export const LARGEST_OVERLAY = 5_000_000;

/** Ends a reading at once: the file is broken there. Caught by the reader that it ends. */
export class Broken extends Error {
  readonly fault: OverlayFault;

  constructor(code: OverlayFault['code'], line: number | null = null, text = '') {
    super(code);
    this.fault = { code, line, text: text.slice(0, 80).toWellFormed() };
  }
}

export function refused(fault: OverlayFault, faults = 1): OverlayReading {
  return { kind: 'refused', fault, faults };
}
