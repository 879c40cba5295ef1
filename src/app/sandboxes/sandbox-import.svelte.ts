import { Comparing, type Comparison } from '../../exchange/sandbox/compare-contents.ts';
import type { Listed } from '../../exchange/sandbox/listed.ts';
import {
  LARGEST_FILE,
  readSandboxFile,
  type FileFault,
  type FileWarning,
} from '../../exchange/sandbox/read-sandbox-file.ts';
import type { SandboxContents } from '../../exchange/sandbox/sandbox-file.ts';
import { SHELF_NAMES } from '../../domain/ports/records.ts';
import { StorageFault, type StorageFaultKind } from '../../domain/ports/storage-fault.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { ThingChange } from '../commands/intent.ts';
import { journalEntry } from '../commands/journal-entry.ts';
import { asStored } from '../commands/thing-changes.ts';
import { paced } from '../paced.ts';
import type { SandboxSwitch } from './sandbox-switch.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Into a sandbox of its own, into this one beside what is there, or in place of all that is there. */
export const IMPORT_MODES = ['new', 'merge', 'replace'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A file that was read and found good, compared with what the sandbox holds. */
export interface Arrival {
  readonly fileName: string;
  /** Of the sandbox in the file. */
  readonly name: string;
  readonly contents: SandboxContents;
  readonly warnings: Listed<FileWarning>;
  readonly comparison: Comparison;
  /** What the sandbox held when they were compared. */
  readonly state: string;
}

export type ImportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string; readonly progress: number }
  | { readonly kind: 'refused'; readonly fileName: string; readonly faults: Listed<FileFault> }
  | { readonly kind: 'ready'; readonly arrival: Arrival }
  | { readonly kind: 'applying'; readonly arrival: Arrival }
  /** Somebody has changed the sandbox since it was compared, and nothing was imported. */
  | { readonly kind: 'overtaken'; readonly fileName: string }
  | { readonly kind: 'merged'; readonly fileName: string; readonly added: number; readonly changed: number }
  | { readonly kind: 'fault'; readonly fileName: string; readonly fault: StorageFaultKind };

/** What of a file the import needs. */
export type ImportedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** The way of a sandbox's file into the app: read, compared, shown, and applied whole or not at all. */
export class SandboxImport {
  readonly #workspace: Workspace;
  readonly #sandboxes: SandboxSwitch;
  #stage = $state.raw<ImportStage>({ kind: 'idle' });
  /** Counts readings, so that one that was called off is known by its number. */
  #reading = 0;

  constructor(workspace: Workspace, sandboxes: SandboxSwitch) {
    this.#workspace = workspace;
    this.#sandboxes = sandboxes;
  }

  get stage(): ImportStage {
    return this.#stage;
  }

  /** Reads a file, checks every record of it, and compares it with what the sandbox holds. */
  async read(file: ImportedFile): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const fileName = file.name;
    const isCalledOff = () => reading !== this.#reading;
    const show = (stage: ImportStage) => {
      if (!isCalledOff()) this.#stage = stage;
    };
    const showProgress = (progress: unknown) =>
      show({ kind: 'reading', fileName, progress: typeof progress === 'number' ? progress : 0 });
    showProgress(0);
    try {
      const found = await this.#found(file, showProgress, isCalledOff);
      if (found !== null) show(found);
    } catch (error) {
      show({ kind: 'fault', fileName, fault: faultKind(error) });
      if (!isExpected(error)) throw error;
    }
  }

  /** What is to be shown of a file; null where the reading was called off. */
  async #found(
    file: ImportedFile,
    showProgress: (progress: unknown) => void,
    isCalledOff: () => boolean,
  ): Promise<ImportStage | null> {
    const fileName = file.name;
    const text = await textOf(file);
    if (typeof text !== 'string') return { kind: 'refused', fileName, faults: text };
    const read = await paced(readSandboxFile(text), showProgress, isCalledOff);
    if (read === null) return null;
    if (read.kind === 'refused') return { kind: 'refused', fileName, faults: read.faults };
    const { name, contents, warnings } = read;
    const comparing = new Comparing(contents);
    const { state } = await this.#workspace.repository.everything((part) => comparing.meet(part));
    const comparison = await paced(comparing.finish(), () => showProgress(1), isCalledOff);
    if (comparison === null) return null;
    return { kind: 'ready', arrival: { fileName, name, contents, warnings, comparison, state } };
  }

  /** Calls off what goes on, and forgets the file. */
  cancel(): void {
    this.#reading += 1;
    this.#stage = { kind: 'idle' };
  }

  /** Imports what is shown. `name` is that of a new sandbox. */
  async apply(mode: ImportMode, name: string): Promise<void> {
    if (this.#stage.kind !== 'ready') return;
    const { arrival } = this.#stage;
    const { fileName } = arrival;
    this.#stage = { kind: 'applying', arrival };
    try {
      if (mode === 'new') await this.#sandboxes.createFrom(name, arrival.contents);
      else this.#stage = await (mode === 'merge' ? this.#merge(arrival) : this.#replace(arrival));
    } catch (error) {
      this.#stage = { kind: 'fault', fileName, fault: faultKind(error) };
      if (!isExpected(error)) throw error;
    }
  }

  async #merge({ fileName, comparison, state }: Arrival): Promise<ImportStage> {
    const { arrivals, counts } = comparison;
    const { commands, repository } = this.#workspace;
    const at = this.#workspace.clock.now();
    const source = fileName.slice(0, 255);
    const deeds = this.#deeds(comparison, at);
    // Each campaign is told of in the journal, by whose tail every tab knows what to read again.
    const told = deeds.map(({ before, after, by }) =>
      journalEntry(after, {
        at,
        event: 'import',
        actor: by,
        from: (before ?? after).status,
        to: after.status,
        inputs: { source },
      }),
    );
    const journal = [...arrivals.journal, ...told];
    const isDone = await repository.take('merge', { ...arrivals, journal }, state);
    if (!isDone) return { kind: 'overtaken', fileName };
    const { added, changed } = counts.campaigns;
    const things = thingsIn(comparison).map(asStored);
    commands.remember({ kind: 'arrived', count: added + changed, source }, { deeds, things }, at);
    return { kind: 'merged', fileName, added, changed };
  }

  #deeds({ arrivals, replaced }: Comparison, at: Instant) {
    const { name: by } = this.#workspace.commands.context().actor;
    return arrivals.campaigns.map(
      (after) => ({ event: 'import', at, by, before: replaced.get(after.id) ?? null, after }) as const,
    );
  }

  async #replace({ fileName, contents, state }: Arrival): Promise<ImportStage> {
    // Every tab that has the sandbox open opens what took its place, this one too.
    const isDone = await this.#sandboxes.register.replace(this.#workspace.sandbox, contents, state);
    return isDone ? { kind: 'idle' } : { kind: 'overtaken', fileName };
  }
}

/** What a merge changes beside the campaigns. */
function thingsIn({ arrivals, replacedThings }: Comparison): ThingChange[] {
  return SHELF_NAMES.flatMap((shelf) =>
    arrivals[shelf].map((after) => {
      const before = replacedThings[shelf]?.get(after.id) ?? null;
      return { shelf, before, after } as ThingChange;
    }),
  );
}

/** The text of a file, or why it is none. What is too large is not even loaded. */
async function textOf(file: ImportedFile): Promise<string | Listed<FileFault>> {
  const fault = (code: FileFault['code']): Listed<FileFault> => ({
    listed: [{ code, record: null, field: '', line: 1 }],
    count: 1,
  });
  if (file.size > LARGEST_FILE) return fault('too-large');
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return fault('not-text');
    throw error;
  }
}

/** A file that was moved or changed since it was picked cannot be read, which is nobody's mistake. */
function isExpected(error: unknown): boolean {
  return error instanceof StorageFault || error instanceof DOMException;
}

function faultKind(error: unknown): StorageFaultKind {
  return error instanceof StorageFault ? error.kind : 'unknown';
}
