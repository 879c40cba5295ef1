import { isExportDue } from '../../exchange/sandbox/export-due.ts';
import type { Sandbox } from '../../domain/ports/sandboxes.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import type { SandboxSwitch } from './sandbox-switch.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** How far a sandbox has gone on since all of it was last in a file. */
export class ExportReminder {
  readonly #workspace: Workspace;
  readonly #sandboxes: SandboxSwitch;
  #last = $state<number | null>(null);

  constructor(workspace: Workspace, sandboxes: SandboxSwitch) {
    this.#workspace = workspace;
    this.#sandboxes = sandboxes;
  }

  /** As the register has it now. */
  get sandbox(): Sandbox {
    const { sandbox } = this.#workspace;
    return this.#sandboxes.register.all.find(({ id }) => id === sandbox.id) ?? sandbox;
  }

  /** Entries of the journal since then; null until they are counted. What a copy began with is in its original. */
  get changes(): number | null {
    const { exported, original } = this.sandbox;
    return this.#last === null ? null : Math.max(0, this.#last - (exported?.entry ?? original?.entry ?? 0));
  }

  /** Demo data can be had again, and what was tried under a simulated clock is not kept for good. */
  get isDue(): boolean {
    const { kind, simulated, exported, createdAt } = this.sandbox;
    if (kind === 'demo' || simulated !== null || this.changes === null) return false;
    return isExportDue(this.changes, exported?.at ?? createdAt, this.#workspace.time.now);
  }

  /** Counts now and after every change; answers how to stop. */
  follow(): () => void {
    void this.#count();
    return this.#workspace.inventory.onChange(() => void this.#count());
  }

  async #count(): Promise<void> {
    try {
      this.#last = await this.#workspace.repository.lastNumber();
    } catch (error) {
      // A sandbox that was closed meanwhile has nobody to remind.
      if (!(error instanceof StorageFault)) throw error;
    }
  }
}
