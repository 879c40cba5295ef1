import { StorageFault } from '../../domain/ports/storage-fault.ts';
import { after } from '../system.ts';

/** So long, in ms, the storage may keep silent before it is said to. */
const PATIENCE = 10_000;

/**
 * Waits for work of the storage, and gives it up with a fault once it has not answered for ten seconds. Long work
 * says with `answered` that it goes on. What comes after it was given up is handed to `onLate`.
 */
export function patiently<Result>(
  work: (answered: () => void) => Promise<Result>,
  onLate: (result: Result) => void = () => undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isGivenUp = false;
    let cancel: () => void = () => undefined;
    const answered = () => {
      cancel();
      if (isGivenUp) return;
      cancel = after(PATIENCE, () => {
        isGivenUp = true;
        reject(new StorageFault('silent'));
      });
    };
    answered();
    work(answered)
      .then((result) => (isGivenUp ? onLate(result) : resolve(result)), reject)
      .finally(() => cancel());
  });
}
