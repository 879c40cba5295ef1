import { after } from '../system.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

/** Nothing has come for so long, in ms, when counting begins. */
const IDLE = 1_000;

/** Has the runs over a cap counted once everything is loaded and nothing else goes on; answers how to stop. */
export function watchOverCaps(workspace: Workspace): () => void {
  let isOver = false;
  let stop: () => void;
  const begin = async () => {
    stop();
    // A part that does not come is asked for again at the next opening; the page says that a newer version is out.
    const { overCaps } = await import('./over-caps.svelte.ts').catch(() => ({ overCaps: null }));
    if (!isOver && overCaps !== null) stop = overCaps(workspace).start();
  };
  const wait = () => after(IDLE, () => void begin());
  let cancel = wait();
  const stopListening = workspace.inventory.onChange(() => {
    cancel();
    cancel = wait();
  });
  stop = () => {
    stopListening();
    cancel();
  };
  return () => {
    isOver = true;
    stop();
  };
}
