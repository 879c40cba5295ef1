import type { Notices } from '../../app/view/notices.svelte.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Does a piece of work with a package. Answers whether it was done; what was in its way is told as a notice. */
export async function attempt(
  notices: Notices,
  name: string,
  work: () => Promise<Reason | null>,
): Promise<boolean> {
  try {
    const reason = await work();
    if (reason === null) return true;
    if (reason.code === 'gone') notices.show({ kind: 'told', text: () => m.packages_not_changed() });
    else notices.show({ kind: 'refused', name, reason, latest: null });
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error;
    notices.show({ kind: 'fault', fault: error.kind });
  }
  return false;
}
