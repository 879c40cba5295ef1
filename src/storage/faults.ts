import { StorageFault, type StorageFaultKind } from '../domain/ports/storage-fault.ts';

const KINDS: Record<string, StorageFaultKind> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  NotFoundError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unknown',
  AbortError: 'unknown',
  // The browser has given a transaction up, and the next request of it found it so.
  TransactionInactiveError: 'unknown',
};

/** Names what went wrong with the storage. Faults that are not the storage's pass unchanged. */
export function storageFault(error: unknown): unknown {
  if (error instanceof StorageFault) return error;
  const { inner } = (error ?? {}) as Wrapping;
  if (inner instanceof StorageFault) return inner;
  for (const each of causes(error)) {
    const kind = KINDS[each];
    if (kind !== undefined) return new StorageFault(kind, { cause: error });
  }
  return error;
}

interface Wrapping {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly failures?: unknown;
}

/** The names of an error and of what it wraps: Dexie reports a full disk as an abort, with the quota inside. */
function causes(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failures } = error as Wrapping;
  const failed: unknown = Array.isArray(failures) ? failures[0] : null;
  const wrapped = [...causes(failed), ...causes(inner)];
  if (typeof name !== 'string') return wrapped;
  // Of a database that is just being opened anew Dexie says that it failed to open, without a cause.
  return [...wrapped, name === 'OpenFailedError' && wrapped.length === 0 ? 'DatabaseClosedError' : name];
}
