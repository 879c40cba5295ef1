import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What documents name in back-ticks is looked up, so that a move or a new name cannot leave them behind. */
const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs')
    .filter((each) => each.endsWith('.md'))
    .map((each) => `docs/${each}`),
];
const THIS = 'tests/docs/names.test.ts';
const sources = ['src', 'tests', 'tools']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((each) => `${folder}/${each}`),
  )
  .filter(
    (each) => /\.(?:ts|js|mjs|svelte|json|css)$/.test(each) && !each.includes('paraglide') && each !== THIS,
  );
const baseNames = new Set(sources.map((each) => basename(each)));
const text = [...sources, 'package.json'].map((each) => readFileSync(each, 'utf8')).join('\n');
const words = new Set(text.match(/[A-Za-z_$][\w$-]*/g));

const inTicks = (document: string) =>
  [
    ...readFileSync(document, 'utf8')
      .replace(/^```.*?^```/gms, '')
      .matchAll(/`([^`]+)`/g),
  ].map(([, it]) => it!);
const linksOf = (document: string) =>
  [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, it]) => it!);

const PATH = /^(?:src|tests|docs|tools|public|project\.inlang)\/[\w./*{},-]*$/;
const FILE = /^[\w.-]+\.(?:ts|js|svelte|css)$/;
/** A name of code: `CampaignReader`, `rowFor`, `STATUS_LABELS`, `overlays.close`. */
const NAME = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;

/** What a command writes, and nobody keeps. */
const WRITTEN = ['tests/bench/results.json'];

/** Each path that one with braces stands for; from a star on, its folder answers for it. */
function expanded(path: string): string[] {
  const [whole, begin, choices, end] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  if (whole === undefined) return [path.split('*')[0]!];
  return choices!.split(',').flatMap((choice) => expanded(`${begin!}${choice}${end!}`));
}

function exists(it: string): boolean {
  if (PATH.test(it)) return WRITTEN.includes(it) || expanded(it).every((path) => existsSync(path));
  if (FILE.test(it)) return baseNames.has(it) || existsSync(it);
  if (NAME.test(it)) return it.split('.').every((part) => words.has(part)) || existsSync(`src/domain/${it}`);
  return true;
}

describe.each(DOCUMENTS)('%s', (document) => {
  test('names only what there is', () => {
    expect(inTicks(document).filter((each) => !exists(each))).toEqual([]);
  });

  test('leads only to what there is', () => {
    const folder = dirname(document);
    expect(linksOf(document).filter((each) => !existsSync(join(folder, each)))).toEqual([]);
  });
});

test('a path, a file and a name that are not there are missed', () => {
  const gone = ['src/app/view.ts', 'no-such-file.ts', 'noSuchName', 'src/app/gone/'];
  expect(gone.filter(exists)).toEqual([]);
});
