import { after } from '../system.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

/** A copy has this long to be shown, in ms, before it is compared with its original. */
const IDLE = 1_000;

/** Has a copy compared with its original, for the marks on its calendar; answers how to stop. Others cost nothing. */
export function watchWhatIf(workspace: Workspace): () => void {
  if (workspace.sandbox.original === undefined) return () => undefined;
  return after(IDLE, () => {
    // A part that does not come is asked for again by the page that compares; the page says that a newer version is out.
    import('./what-if.svelte.ts').then(
      ({ whatIf }) => whatIf(workspace),
      () => undefined,
    );
  });
}
