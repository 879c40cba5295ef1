import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { StorageFault } from '../../src/domain/ports/storage-fault.ts';
import { storageFault } from '../../src/storage/faults.ts';

function named(name: string, inner?: unknown): Error {
  return Object.assign(new Error(name), { name, inner });
}

it.each([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['DatabaseClosedError', 'closed'],
  ['InvalidStateError', 'closed'],
  ['MissingAPIError', 'unavailable'],
  ['OpenFailedError', 'closed'],
  ['NotFoundError', 'unavailable'],
  ['UnknownError', 'unknown'],
  ['AbortError', 'unknown'],
  ['SecurityError', 'unavailable'],
])('%s means that the storage is %s', (name, kind) => {
  expect(storageFault(named(name))).toMatchObject({ kind });
});

it('a full disk is told from the abort that it shows itself as', () => {
  const abort = new Dexie.AbortError('Transaction aborted', named('QuotaExceededError'));
  expect(storageFault(abort)).toMatchObject({ kind: 'full' });
});

it('a full disk is told from the one of many rows that did not fit', () => {
  const failures = [new DOMException('No more room', 'QuotaExceededError')];
  const bulk = new Dexie.BulkError('campaigns.bulkPut(): 1 of 9 operations failed', failures);
  expect(storageFault(bulk)).toMatchObject({ kind: 'full' });
});

it('what failed inside tells more than what failed because of it', () => {
  expect(storageFault(named('DatabaseClosedError', named('VersionError')))).toMatchObject({ kind: 'newer' });
  expect(storageFault(named('OpenFailedError', named('QuotaExceededError')))).toMatchObject({ kind: 'full' });
  expect(storageFault(named('OpenFailedError', named('Strange')))).toMatchObject({ kind: 'unavailable' });
});

it('keeps the error that it names', () => {
  const error = named('QuotaExceededError');
  expect((storageFault(error) as StorageFault).cause).toBe(error);
  const fault = new StorageFault('blocked');
  expect(storageFault(fault)).toBe(fault);
});

it.each([[new TypeError('x is undefined')], [new z.ZodError([])], [null], ['text'], [{ name: 5 }]])(
  'leaves what is not the storage’s alone: %s',
  (error) => {
    expect(storageFault(error)).toBe(error);
  },
);
