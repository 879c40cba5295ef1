import { SECTIONS } from '../../domain/ports/records.ts';
import { parsedLine, SandboxFrame } from '../../exchange/sandbox/sandbox-file.ts';
import type { Section, Survey } from '../../domain/ports/repository.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A whole sandbox as the parts of a file's text, and what of it could not be read and is not among them. */
export interface SandboxExport {
  readonly parts: readonly string[];
  readonly broken: Survey['broken'];
  /** The last entry of the journal when it began: all up to it is in the file. */
  readonly entry: number;
}

/**
 * Writes all that a sandbox holds, as it stands at one moment. May reject with a `StorageFault`.
 *
 * @param onProgress hears which share of the campaigns and the journal is written, from 0 to 1
 */
export async function exportSandbox(
  { repository, inventory }: Workspace,
  name: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<SandboxExport> {
  const entry = await repository.lastNumber();
  const total = Math.max(1, inventory.rows.length + entry);
  let done = 0;
  const lines = new Map<Section, string[]>();
  const { broken } = await repository.everything(({ section, records }) => {
    const some = records.map((each) => parsedLine(section, each as never)).join(',\n');
    const known = lines.get(section);
    if (known === undefined) lines.set(section, [some]);
    else known.push(some);
    if (section !== 'campaigns' && section !== 'journal') return;
    done += records.length;
    onProgress(Math.min(1, done / total));
  });
  const frame = new SandboxFrame(name);
  const parts = SECTIONS.flatMap((section) => [
    frame.begin(section),
    ...(lines.get(section) ?? []).map((each) => frame.line(each)),
    frame.end(section),
  ]);
  return { parts, broken, entry };
}

/** Notes that all that a sandbox held when its journal had come to an entry is in a file now. */
export async function noteExport({ sandbox, sandboxes, clock }: Workspace, entry: number): Promise<void> {
  await sandboxes.change(sandbox.id, { exported: { at: clock.now(), entry } });
}
