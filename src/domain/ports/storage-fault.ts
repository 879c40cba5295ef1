/** The ways in which a browser's storage fails, each with its own way out on the screen. */
export const STORAGE_FAULTS = ['unavailable', 'blocked', 'full', 'closed', 'newer', 'unknown'] as const;
export type StorageFaultKind = (typeof STORAGE_FAULTS)[number];

export class StorageFault extends Error {
  readonly kind: StorageFaultKind;

  constructor(kind: StorageFaultKind, options?: ErrorOptions) {
    super(`Storage fault: ${kind}`, options);
    this.name = 'StorageFault';
    this.kind = kind;
  }
}
