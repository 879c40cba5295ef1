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
};

/** Names what went wrong with the storage. Faults that are not the storage's pass unchanged. */
export function storageFault(error: unknown): unknown {
  if (error instanceof StorageFault) return error;
  for (const each of causes(error)) {
    const kind = KINDS[each];
    if (kind !== undefined) return new StorageFault(kind, { cause: error });
  }
  return error;
}

/** The names of an error and of what it wraps: Dexie reports a full disk as an abort, with the quota inside. */
function causes(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return [...causes(inner), ...(typeof name === 'string' ? [name] : [])];
}
