/** How the browser's database lets one down: a request is refused, its transaction is given up, or nothing is kept in the end. */
export const FAILURES = ['QuotaExceededError', 'UnknownError', 'AbortError', 'at the commit'] as const;
export type Failure = (typeof FAILURES)[number];

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Source = (IDBObjectStore | IDBIndex) & { readonly objectStore?: IDBObjectStore };

const REQUESTS = [
  ...['add', 'put', 'delete', 'clear', 'get', 'getKey', 'getAll', 'getAllKeys', 'getAllRecords'],
  ...['count', 'openCursor', 'openKeyCursor'],
];

/**
 * Lets work be done while one request of it fails, counted from 1: on a table or an index, or to open, delete or list
 * databases. Answers how many were asked for, and whether that one was among them. Of what goes on meanwhile everything
 * counts. What is taken hold of is what every IndexedDB has, a browser's or another.
 */
export async function withFailing(
  number: number,
  failure: Failure,
  work: () => Promise<void>,
): Promise<{ readonly asked: number; readonly hasFailed: boolean }> {
  const restore: (() => void)[] = [];
  const usualCounts = new Map<object, Method>();
  const instead = (owner: object, name: string, make: (usual: Method) => Method) => {
    const methods = owner as Record<string, Method | undefined>;
    const usual = methods[name];
    if (usual === undefined) return;
    if (name === 'count') usualCounts.set(owner, usual);
    methods[name] = make(usual);
    restore.push(() => (methods[name] = usual));
  };
  const error = new DOMException(
    'It fails on purpose',
    failure === 'at the commit' ? 'QuotaExceededError' : failure,
  );
  let asked = 0;
  const isTurn = () => (asked += 1) === number;
  const countIn = (source: Source) =>
    usualCounts.get(Object.getPrototypeOf(source) as object)?.call(source) as IDBRequest<number>;

  /** A transaction that is to be lost once nothing more is asked of it, and how much that was by now. */
  const doomed = new Map<IDBTransaction, number>();
  const loseInTheEnd = (source: Source, transaction: IDBTransaction) => {
    const before = doomed.get(transaction);
    countIn(source).onsuccess = () => {
      if (doomed.get(transaction) === before) giveUp(transaction, error);
      else loseInTheEnd(source, transaction);
    };
  };

  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of REQUESTS)
      instead(
        owner,
        name,
        (usual) =>
          function (...given) {
            const source = this as Source;
            const { transaction } = source.objectStore ?? (source as IDBObjectStore);
            const kept = doomed.get(transaction);
            if (kept !== undefined) doomed.set(transaction, kept + 1);
            if (!isTurn()) return usual.apply(source, given);
            if (failure === 'QuotaExceededError' || failure === 'UnknownError')
              return refused(countIn(source), transaction, error);
            const request = usual.apply(source, given);
            if (failure === 'AbortError') transaction.abort();
            else {
              doomed.set(transaction, 0);
              loseInTheEnd(source, transaction);
            }
            return request;
          },
      );
  instead(
    IDBTransaction.prototype,
    'commit',
    (usual) =>
      function () {
        if (!doomed.has(this as IDBTransaction)) usual.call(this);
      },
  );
  const factory = Object.getPrototypeOf(indexedDB) as object;
  for (const name of ['open', 'deleteDatabase'])
    instead(
      factory,
      name,
      (usual) =>
        function (...given) {
          return isTurn() ? notOpened(error) : usual.apply(this, given);
        },
    );
  instead(
    factory,
    'databases',
    (usual) =>
      function () {
        return isTurn() ? Promise.reject(error) : usual.call(this);
      },
  );
  try {
    await work();
  } finally {
    for (const each of restore) each();
  }
  return { asked, hasFailed: asked >= number };
}

/** Takes back what a transaction has done, for a reason that it names. */
function giveUp(transaction: IDBTransaction, error: DOMException): void {
  Object.defineProperty(transaction, 'error', { get: () => error, set: () => undefined });
  transaction.abort();
}

interface Asking {
  onerror: ((told: object) => void) | null;
}

/** What a handler is given of an error, and what it answers. */
function tell(asking: Asking & object, error: DOMException) {
  const answer = { isPrevented: false, isStopped: false };
  const told = {
    type: 'error',
    target: asking,
    preventDefault: () => (answer.isPrevented = true),
    stopPropagation: () => (answer.isStopped = true),
  };
  Object.defineProperties(asking, {
    error: { configurable: true, get: () => error },
    result: { configurable: true, get: () => undefined },
  });
  asking.onerror?.call(asking, told);
  return { answer, told };
}

/** Makes a request fail that would have changed nothing. */
function refused(request: IDBRequest, transaction: IDBTransaction, error: DOMException): IDBRequest {
  let onerror: Asking['onerror'] = null;
  Object.defineProperties(request, {
    onsuccess: { get: () => null, set: () => undefined },
    onerror: { get: () => onerror, set: (handler: Asking['onerror']) => (onerror = handler) },
  });
  request.addEventListener('success', () => {
    const { answer, told } = tell(request as unknown as Asking, error);
    if (!answer.isStopped) (transaction as unknown as Asking).onerror?.(told);
    if (!answer.isPrevented) giveUp(transaction, error);
  });
  return request;
}

function notOpened(error: DOMException): object {
  const request: Asking = { onerror: null };
  setTimeout(() => tell(request, error));
  return request;
}
