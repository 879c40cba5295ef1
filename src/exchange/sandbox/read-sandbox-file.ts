import { SECTIONS } from '../../domain/ports/records.ts';
import { audiencesIn, actionsIn } from '../../domain/campaign/channels-in.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isOfCampaign, type Records, type Section } from '../../domain/ports/repository.ts';
import { z } from '../../domain/schema.ts';
import { outlineOf, type Outline, type OutlineFault, type Stretch } from './file-outline.ts';
import { MOST_LISTED, type Listed } from './listed.ts';
import { checkRecord, checkValue, type FieldLimit, type FieldProblem } from './record-fault.ts';
import { SANDBOX_FORMAT, SANDBOX_VERSION, sandboxHead, type SandboxContents } from './sandbox-file.ts';

/** One part of a file, as a person finds it again. */
export interface FileRecord {
  readonly section: Section;
  /** From 1 on; null: the section itself. */
  readonly number: number | null;
  /** Null where it says none. */
  readonly id: string | null;
  readonly name: string | null;
}

/** Why a file is refused. */
export interface FileFault {
  readonly code:
    | 'too-large'
    | 'not-text'
    | 'not-json'
    | 'too-deep'
    | 'too-many'
    | 'duplicate-section'
    | 'missing-section'
    | 'not-a-sandbox'
    | 'unknown-version'
    | FieldProblem;
  /** Null: the file itself. */
  readonly record: FileRecord | null;
  /** The path of the field within the record, or of a part of the file; empty: the whole of it. */
  readonly field: string;
  /** The line of the file, from 1 on. */
  readonly line: number;
  /** Of what is too large. */
  readonly limit?: FieldLimit;
}

/** What is doubtful about a file and no reason to refuse it. */
export interface FileWarning {
  readonly code: 'unknown-audience' | 'unknown-configuration' | 'unknown-campaign';
  /** Who names it: the campaign, or for an entry of the journal the campaign that it tells of. */
  readonly name: string;
  /** What is named and not there. */
  readonly id: string;
}

export type SandboxReading =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly contents: SandboxContents;
      readonly warnings: Listed<FileWarning>;
    }
  | { readonly kind: 'refused'; readonly faults: Listed<FileFault> };

/** In characters, and for the file in bytes. */
export const LARGEST_FILE = 200_000_000;

/**
 * How a record of one version becomes one of the next: the first stands for the step from version 1 to version 2, and so
 * on.
 */
const UPGRADES: readonly ((section: Section, record: unknown) => unknown)[] = [
  // 2: the journal also tells of what stands beside the campaigns. What was there stays as it is.
  (_section, record) => record,
  // 3: outside calendars. What was there stays as it is.
  (_section, record) => record,
  // 4: caps, what was accepted of them, and settings; audiences may be part of another. What was there stays as it is.
  (_section, record) => record,
  // 5: templates. What was there stays as it is.
  (_section, record) => record,
  // 6: saved views. What was there stays as it is.
  (_section, record) => record,
];
/** The version from which on a file has a section; absent: all have it. */
const SINCE: Partial<Record<Section, number>> = {
  overlays: 3,
  caps: 4,
  acceptances: 4,
  settings: 4,
  templates: 5,
  views: 6,
};

/** Counts all, and keeps the first few. */
class List<Item> implements Listed<Item> {
  readonly listed: Item[] = [];
  count = 0;

  add(item: () => Item): void {
    this.count += 1;
    if (this.listed.length < MOST_LISTED) this.listed.push(item());
  }
}

/**
 * Reads the text of a sandbox's file, whole or not at all. Works in small steps, so that the page can be answered in
 * between: yields how far it has come, from 0 to 1.
 */
export function* readSandboxFile(text: string): Generator<number, SandboxReading> {
  if (text.length > LARGEST_FILE) return refused({ code: 'too-large', record: null, field: '', line: 1 });
  const scan = outlineOf(text);
  let step = scan.next();
  while (step.done !== true) {
    yield step.value / text.length / 4;
    step = scan.next();
  }
  const outline = step.value;
  if ('code' in outline) return refused(placed(text, outline));
  const name = headOf(text, outline);
  if (typeof name !== 'string') return refused(name);
  const faults = new List<FileFault>();
  const contents: Record<Section, unknown[]> = {
    campaigns: [],
    journal: [],
    references: [],
    policies: [],
    people: [],
    packages: [],
    feedback: [],
    overlays: [],
    caps: [],
    acceptances: [],
    settings: [],
    templates: [],
    views: [],
  };
  for (const section of SECTIONS) {
    const ids = new Set<string>();
    for (const [index, stretch] of (outline.sections.get(section) ?? []).entries()) {
      const read = readRecord(text.slice(stretch.from, stretch.to), section, ids);
      if ('record' in read) contents[section].push(read.record);
      else faults.add(() => faultAt(text, stretch, { section, number: index + 1, ...read }));
      yield 0.25 + (stretch.to / text.length) * 0.75;
    }
  }
  if (faults.count > 0) return { kind: 'refused', faults };
  const sound = contents as unknown as SandboxContents;
  return { kind: 'read', name, contents: sound, warnings: yield* warningsOf(sound) };
}

function refused(fault: FileFault): SandboxReading {
  return { kind: 'refused', faults: { listed: [fault], count: 1 } };
}

function placed(text: string, { code, at, section, number }: OutlineFault): FileFault {
  const record = section === null ? null : { section, number, id: null, name: null };
  return { code, record, field: '', line: lineAt(text, at) };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The name of the sandbox, if what stands beside the records is as it must be. */
function headOf(text: string, { head, sections }: Outline): string | FileFault {
  const fault = (code: FileFault['code'], field: string): FileFault => {
    return { code, record: null, field, line: lineAt(text, head.get(field.split('.')[0] ?? '')?.from ?? 0) };
  };
  const values = new Map<string, unknown>();
  for (const [key, { from, to }] of head) {
    const value = parsed(text.slice(from, to));
    if (value === undefined) return fault('not-json', key);
    values.set(key, value);
  }
  if (values.get('format') !== SANDBOX_FORMAT) return fault('not-a-sandbox', 'format');
  const version = z.int().min(1).max(SANDBOX_VERSION).safeParse(values.get('version'));
  if (!version.success) return fault('unknown-version', 'version');
  const missing = SECTIONS.find((each) => !sections.has(each) && (SINCE[each] ?? 1) <= version.data);
  if (missing !== undefined) return fault(head.has(missing) ? 'wrong-type' : 'missing-section', missing);
  const known = ['format', 'version', 'sandbox'];
  const unknown = [...head.keys()].find((each) => !known.includes(each));
  if (unknown !== undefined) return fault('unknown', unknown);
  const sandbox = values.get('sandbox');
  const wrong = checkValue(sandboxHead, sandbox);
  if (wrong !== null)
    return fault(wrong.problem, ['sandbox', wrong.field].filter((each) => each !== '').join('.'));
  return sandboxHead.parse(sandbox).name;
}

/** Undefined, which JSON cannot say, where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type ReadRecord =
  | { readonly record: Records[Section] }
  | {
      readonly code: FileFault['code'];
      readonly field: string;
      readonly raw: unknown;
      readonly limit?: FieldLimit;
    };

function readRecord(text: string, section: Section, ids: Set<string>): ReadRecord {
  const raw = parsed(text);
  if (raw === undefined) return { code: 'not-json', field: '', raw };
  const upgraded = UPGRADES.reduce<unknown>((record, upgrade) => upgrade(section, record), raw);
  const checked = checkRecord(section, upgraded);
  if (checked.kind === 'bad') {
    const { problem, ...fault } = checked.fault;
    return { code: problem, ...fault, raw };
  }
  const { record } = checked;
  if ('id' in record) {
    if (ids.has(record.id)) return { code: 'duplicate', field: 'id', raw };
    ids.add(record.id);
  }
  return { record };
}

function faultAt(
  text: string,
  { from }: Stretch,
  found: {
    readonly section: Section;
    readonly number: number;
    readonly code: FileFault['code'];
    readonly field: string;
    readonly raw: unknown;
    readonly limit?: FieldLimit;
  },
): FileFault {
  const { section, number, code, field, raw, limit } = found;
  const said = (key: string): string | null => {
    const value = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : null;
    return typeof value === 'string' && value !== '' ? value.slice(0, 255).toWellFormed() : null;
  };
  const id = section === 'journal' ? (said('campaignId') ?? said('thingId')) : said('id');
  const record = { section, number, id, name: said('name') };
  return { code, field, line: lineAt(text, from), record, ...(limit === undefined ? {} : { limit }) };
}

function* warningsOf({
  campaigns,
  references,
  journal,
}: SandboxContents): Generator<number, Listed<FileWarning>> {
  const warnings = new List<FileWarning>();
  const audiences = new Set(references.filter((each) => each.kind === 'audience').map((each) => each.id));
  const configurations = new Set(
    references.filter((each) => each.kind === 'configuration').map((each) => each.id),
  );
  for (const campaign of campaigns) {
    const named = namedBy(campaign);
    const warn = (code: FileWarning['code'], id: string) =>
      warnings.add(() => ({ code, name: campaign.name, id }));
    yield 1;
    for (const id of named.audiences) if (!audiences.has(id)) warn('unknown-audience', id);
    for (const id of named.configurations) if (!configurations.has(id)) warn('unknown-configuration', id);
  }
  const ids = new Set(campaigns.map((each) => each.id));
  const entries = journal.filter(isOfCampaign);
  // What was deleted is told of in the journal for good.
  const told = new Set(entries.filter((each) => each.to === null).map((each) => each.campaignId));
  for (const { campaignId: id, name } of entries) {
    if (ids.has(id) || told.has(id)) continue;
    told.add(id);
    warnings.add(() => ({ code: 'unknown-campaign', name, id }));
  }
  return warnings;
}

function namedBy({ current, draft }: Campaign): { audiences: Set<string>; configurations: Set<string> } {
  const contents = draft === null ? [current.content] : [current.content, draft.content];
  return {
    audiences: new Set(contents.flatMap(audiencesIn)),
    configurations: new Set(
      contents.flatMap(actionsIn).flatMap(({ configurationId }) => configurationId ?? []),
    ),
  };
}
