import { uniqueTags } from '../../domain/campaign/unique-tags.ts';
import {
  dependenciesOf,
  dependencyKey,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  packageFile,
  type PackageFile,
} from './package-file.ts';

/** What one part of a file is. */
export interface FileRecord {
  readonly section: 'package' | 'campaigns' | 'references';
  /** From 1 on; null: the section itself. */
  readonly number: number | null;
}

/** Why a file is refused. A file is taken whole or not at all. */
export interface FileFault {
  readonly code:
    'too-large' | 'not-json' | 'not-a-package' | 'unknown-version' | 'invalid' | 'duplicate' | 'dangling';
  /** Null: the file itself. */
  readonly record: FileRecord | null;
  /** The path of the field within the record; empty: the record itself. */
  readonly field: string;
}

export type FileReading =
  | { readonly kind: 'read'; readonly file: PackageFile }
  | { readonly kind: 'refused'; readonly fault: FileFault };

/** In bytes of the file, or characters of its text, which are never more. Ten thousand campaigns with long texts stay well below. */
export const LONGEST_FILE = 64 * 1024 * 1024;

type Path = readonly PropertyKey[];

/** Reads the text of a package's file. Nothing in it is ignored: what the format does not know makes it invalid. */
export function readPackageFile(text: string): FileReading {
  if (text.length > LONGEST_FILE) return refused('too-large');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  if (!isRecord(raw) || raw['format'] !== PACKAGE_FORMAT) return refused('not-a-package');
  if (raw['version'] !== PACKAGE_VERSION) return refused('unknown-version');
  const parsed = packageFile.safeParse(raw);
  if (!parsed.success) return refused('invalid', parsed.error.issues[0]?.path ?? []);
  const lost = differenceAt(raw, parsed.data);
  if (lost !== null) return refused('invalid', lost);
  return inconsistency(parsed.data) ?? { kind: 'read', file: parsed.data };
}

function refused(code: FileFault['code'], path: Path = []): FileReading {
  const [section, index, ...rest] = path;
  if (section !== 'package' && section !== 'campaigns' && section !== 'references') {
    return { kind: 'refused', fault: { code, record: null, field: path.join('.') } };
  }
  const isNumbered = section !== 'package' && index !== undefined;
  const number = isNumbered ? Number(index) + 1 : null;
  const field = (isNumbered ? rest : path.slice(1)).join('.');
  return { kind: 'refused', fault: { code, record: { section, number }, field } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Where the file says something that the format does not keep as it stands; null: nowhere. */
function differenceAt(raw: unknown, kept: unknown): string[] | null {
  if (isRecord(raw) && isRecord(kept)) {
    for (const key of Object.keys(raw)) {
      const inner = Object.hasOwn(kept, key) ? differenceAt(raw[key], kept[key]) : [];
      if (inner !== null) return [key, ...inner];
    }
    return null;
  }
  // Half a character is not text: a database or another program may change it without a word.
  return raw === kept && (typeof raw !== 'string' || raw.isWellFormed()) ? null : [];
}

/** What each record may say, and all of them together may not. */
function inconsistency({ campaigns, references }: PackageFile): FileReading | null {
  const keys = new Set<string>();
  for (const [index, each] of references.entries()) {
    const key = dependencyKey(each);
    if (keys.has(key)) return refused('duplicate', ['references', index, 'id']);
    keys.add(key);
  }
  const ids = new Set<string>();
  for (const [index, each] of campaigns.entries()) {
    const at = (code: FileFault['code'], ...field: string[]) => refused(code, ['campaigns', index, ...field]);
    if (ids.has(each.id)) return at('duplicate', 'id');
    ids.add(each.id);
    if (uniqueTags(each.tags).length < each.tags.length) return at('duplicate', 'tags');
    if (dependenciesOf(each).some((key) => !keys.has(key))) return at('dangling', 'content');
  }
  return null;
}
