import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

/** The project's own configuration, less the rules that need types: the files below exist only here. */
const eslint = new ESLint({
  overrideConfig: [
    ts.configs.disableTypeChecked,
    { settings: { 'import/resolver': { [`${import.meta.dirname}/resolve-by-path.js`]: {} } } },
  ],
  ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/') || ruleId.startsWith('no-restricted-'),
});

async function complaintsAbout(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

const layers = 'boundaries/dependencies';

test.each([
  ['domain', 'the database', 'src/domain/a.ts', `import Dexie from 'dexie'; new Dexie('a');`, layers],
  ['domain', 'Svelte', 'src/domain/a.ts', `import { tick } from 'svelte'; void tick();`, layers],
  ['domain', 'Node', 'src/domain/a.ts', `import fs from 'node:fs'; fs.rmSync('a');`, layers],
  ['domain', 'the app', 'src/domain/a.ts', `import { a } from '../app/a.ts'; a();`, layers],
  ['domain', 'the clock', 'src/domain/a.ts', `export const a = Date.now();`, 'no-restricted-properties'],
  ['domain', 'a new Date', 'src/domain/a.ts', `export const a = new Date();`, 'no-restricted-syntax'],
  ['domain', 'the page', 'src/domain/a.ts', `document.title = 'a';`, 'no-restricted-globals'],
  ['storage', 'the app', 'src/storage/a.ts', `import { a } from '../app/a.ts'; a();`, layers],
  ['app', 'storage', 'src/app/a.ts', `import { a } from '../storage/a.ts'; a();`, layers],
  ['app', 'a feature', 'src/app/a.ts', `export { a } from '../features/list/a.ts';`, layers],
  ['app', 'chance', 'src/app/a.ts', `export const a = Math.random();`, 'no-restricted-properties'],
  ['app', 'a timer', 'src/app/a.ts', `setTimeout(close, 1);`, 'no-restricted-globals'],
  ['ui', 'the domain', 'src/ui/a.ts', `import { a } from '../domain/a.ts'; a();`, layers],
  ['ui', 'types of the domain', 'src/ui/a.ts', `export type { A } from '../domain/a.ts';`, layers],
  ['i18n', 'rules of the domain', 'src/i18n/a.ts', `import { a } from '../domain/a.ts'; a();`, layers],
  ['a feature', 'another', 'src/features/list/a.ts', `import { a } from '../menu/a.ts'; a();`, layers],
  ['a feature', 'another, lazily', 'src/features/list/a.ts', `void import('../menu/a.ts');`, layers],
  ['a feature', 'storage', 'src/features/list/a.ts', `import { a } from '../../storage/a.ts'; a();`, layers],
  ['a feature', 'FullCalendar', 'src/features/list/a.ts', `import '@fullcalendar/core';`, layers],
  [
    'a feature',
    'what is stored',
    'src/features/list/a.ts',
    `export const a = ({ repository }) => repository;`,
    'no-restricted-properties',
  ],
  [
    'a component',
    'another feature',
    'src/features/list/A.svelte',
    `<script>import '../menu/a.ts';</script>`,
    layers,
  ],
  ['a component', 'a style', 'src/ui/A.svelte', `<p style="color: red">a</p>`, 'no-restricted-syntax'],
  [
    'a new folder',
    'rules of its own',
    'src/helpers/a.ts',
    `export const a = 1;`,
    'boundaries/no-unknown-files',
  ],
])('%s may not have %s', async (_who, _what, filePath, code, rule) => {
  expect(await complaintsAbout(filePath, code)).toEqual([expect.stringContaining(`${rule}: `)]);
});

test('the complaint says what to do instead', async () => {
  const [complaint] = await complaintsAbout('src/app/a.ts', `import '../storage/a.ts';`);
  expect(complaint).toContain('src/app may not import ../storage/a.ts. The app is handed its repository');
});

test.each([
  [
    'domain',
    'src/domain/a.ts',
    `import { z } from 'zod'; import { b } from './b.ts'; z.string(); b(new Date(0));`,
  ],
  ['storage', 'src/storage/a.ts', `import Dexie from 'dexie'; import { a } from '../domain/a.ts'; a(Dexie);`],
  ['app', 'src/app/a.ts', `import { createSubscriber } from 'svelte/reactivity'; import '../domain/a.ts';`],
  ['the machine', 'src/app/system.ts', `setTimeout(close, Date.now() + new Date() + Math.random());`],
  ['ui', 'src/ui/a.ts', `import { Dialog } from 'bits-ui'; import './b.ts'; Dialog;`],
  ['i18n', 'src/i18n/a.ts', `import type { A } from '../domain/a.ts'; import './paraglide/messages.js';`],
  [
    'a feature',
    'src/features/list/a.ts',
    `import './b.ts'; import '../../ui/a.ts'; import '../../app/a.ts';`,
  ],
  ['the calendar', 'src/features/calendar/a.ts', `import '@fullcalendar/core/locales/fr';`],
  ['the root', 'src/main.ts', `import './storage/a.ts'; import './features/list/A.svelte';`],
])('%s may have what it needs', async (_who, filePath, code) => {
  expect(await complaintsAbout(filePath, code)).toEqual([]);
});
