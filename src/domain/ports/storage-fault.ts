/** The ways in which a browser's storage fails, each with its own way out on the screen. */
export const STORAGE_FAULTS = [
  'unavailable',
  'blocked',
  'full',
  /** The browser closed the database under the page. */
  'closed',
  /** A newer build needed the database. */
  'upgraded',
  /** Somebody deleted the sandbox. */
  'deleted',
  /** Another whole has taken the sandbox's place. */
  'replaced',
  /** The register names a database that is not there. */
  'missing',
  'newer',
  /** The browser does not answer at all. */
  'silent',
  /** The browser reports an error that it does not explain. */
  'unknown',
] as const;
export type StorageFaultKind = (typeof STORAGE_FAULTS)[number];

export class StorageFault extends Error {
  readonly kind: StorageFaultKind;

  constructor(kind: StorageFaultKind, options?: ErrorOptions) {
    super(`Storage fault: ${kind}`, options);
    this.name = 'StorageFault';
    this.kind = kind;
  }
}
