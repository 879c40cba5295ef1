import type { Notices } from '../../app/view/notices.svelte.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';

/** Does something to what bears a name, and tells in passing why it could not be done. Answers whether it was. */
export async function attempt(
  notices: Notices,
  name: string,
  work: () => Promise<Reason | null>,
): Promise<boolean> {
  try {
    const reason = await work();
    if (reason !== null) notices.show({ kind: 'refused', name, reason, latest: null });
    return reason === null;
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error;
    notices.show({ kind: 'fault', fault: error.kind });
    return false;
  }
}
