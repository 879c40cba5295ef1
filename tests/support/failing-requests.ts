import { IDBTransaction } from 'fake-indexeddb';

/** How the browser's database lets one down: a request is refused, or everything was written and is not kept. */
export const FAILURES = ['QuotaExceededError', 'UnknownError', 'AbortError', 'at the commit'] as const;
export type Failure = (typeof FAILURES)[number];

interface Asked {
  readonly source: unknown;
  operation: () => unknown;
}

/** What of fake-indexeddb's transaction is taken hold of. */
interface Transaction {
  _requests: unknown[];
  _state: string;
  _start: (this: Transaction) => void;
  _abort: (this: Transaction, name: string) => void;
  _execRequestAsync: (this: Transaction, asked: Asked) => unknown;
}

const transactions = IDBTransaction.prototype as unknown as Transaction;

/**
 * Lets work be done while one request of it fails, counted from 1. Answers how many were asked for, and whether that one
 * was among them. Of what goes on meanwhile everything counts.
 */
export async function withFailing(
  number: number,
  failure: Failure,
  work: () => Promise<void>,
): Promise<{ readonly asked: number; readonly hasFailed: boolean }> {
  const { _execRequestAsync: usual, _start: start } = transactions;
  let asked = 0;
  transactions._execRequestAsync = function (this: Transaction, request: Asked) {
    // An index that is made with the schema is no request of anybody's.
    if (request.source == null) return usual.call(this, request);
    asked += 1;
    if (asked !== number) return usual.call(this, request);
    if (failure !== 'at the commit') {
      request.operation = () => {
        throw new DOMException('It fails on purpose', failure);
      };
    } else {
      this._start = function (this: Transaction) {
        if (this._requests.length > 0 || this._state === 'finished') start.call(this);
        else this._abort('QuotaExceededError');
      };
    }
    return usual.call(this, request);
  };
  try {
    await work();
  } finally {
    transactions._execRequestAsync = usual;
  }
  return { asked, hasFailed: asked >= number };
}
