import { dirname } from 'node:path';
import boundaries from 'eslint-plugin-boundaries';
import globals from 'globals';

/**
 * The fence between the layers: who may import whom, and who may touch the machine. docs/architecture.md says why.
 */

/**
 * @typedef {object} Layer
 * @property {string[]} layers layers it may import besides itself
 * @property {string[]} typesOf layers of which it may import types alone
 * @property {string[]} packages
 * @property {string} lesson what to do instead
 */

/** @type {Record<string, Layer>} */
const LAYERS = {
  domain: {
    layers: [],
    typesOf: [],
    packages: ['zod', 'temporal-polyfill', 'rrule-temporal'],
    lesson:
      'The domain is pure rules. Declare a port in src/domain and let src/storage or src/app implement it.',
  },
  exchange: {
    layers: ['domain'],
    typesOf: [],
    packages: ['zod', 'papaparse', 'ical.js', 'fflate', 'saxen'],
    lesson:
      'Files are read and written from plain values. What is kept belongs in src/domain, what is done with it in src/app.',
  },
  demo: {
    layers: ['domain'],
    typesOf: [],
    packages: [],
    lesson: 'The demo is made through the rules of src/domain and knows neither screen nor storage.',
  },
  storage: {
    layers: ['domain'],
    typesOf: [],
    packages: ['dexie', 'zod'],
    lesson:
      'Storage keeps domain objects and knows no screen. Rules belong in src/domain, reactions in src/app.',
  },
  app: {
    layers: ['domain', 'exchange', 'demo'],
    typesOf: [],
    packages: ['svelte', 'zod'],
    lesson:
      'The app is handed its repository by src/main.ts and renders nothing. Use the port in src/domain.',
  },
  i18n: {
    layers: [],
    typesOf: ['domain'],
    packages: [],
    lesson:
      'Messages and formatting hold no logic. Take a value as an argument, or import its type from the domain.',
  },
  ui: {
    layers: [],
    typesOf: [],
    packages: ['svelte', 'bits-ui', '@internationalized/date', '@lucide/svelte'],
    lesson:
      'Building blocks know nothing of campaigns. Take plain props and snippets, or move it to src/features.',
  },
  look: {
    layers: ['ui', 'i18n'],
    typesOf: ['domain'],
    packages: ['svelte', '@lucide/svelte'],
    lesson: 'How a campaign looks is shown from plain values. What acts belongs in src/features.',
  },
  feature: {
    layers: ['domain', 'exchange', 'app', 'look', 'ui', 'i18n'],
    typesOf: [],
    packages: ['svelte', '@lucide/svelte'],
    lesson:
      'A feature stands alone. What two features share belongs in src/ui or src/app; what is stored is asked of src/app.',
  },
  root: {
    layers: ['domain', 'exchange', 'demo', 'storage', 'app', 'i18n', 'ui', 'look', 'feature'],
    typesOf: [],
    packages: ['svelte', 'zod', 'virtual:*'],
    lesson:
      'The composition root puts the parts together and does nothing itself. Move the work into one of them.',
  },
};

/** Packages only one feature may know. */
const PACKAGES_OF_ONE_FEATURE = {
  calendar: ['@fullcalendar/*'],
  reports: ['layerchart', 'uplot', 'd3-*'],
};

/** @type {(name: string) => object} */
const layer = (name) => (name === 'root' ? { file: { categories: 'root' } } : { element: { types: name } });

const policies = [
  ...Object.entries(LAYERS).flatMap(([name, { layers, typesOf, packages, lesson }]) => {
    const from = layer(name);
    const itself = name === 'feature' ? [] : [name];
    return [
      // The last policy that matches decides: first nothing, then what the layer may have.
      {
        from,
        disallow: { to: { module: { origin: ['local', 'external', 'core'] } } },
        message: `src/${name === 'feature' ? 'features' : name} may not import {{dependency.source}}. ${lesson}`,
      },
      { from, allow: { to: [...itself, ...layers].map(layer) } },
      ...(typesOf.length > 0
        ? [{ from, allow: { to: typesOf.map(layer), dependency: { kind: 'type' } } }]
        : []),
      ...(packages.length > 0
        ? [{ from, allow: { to: { module: { origin: 'external', source: packages } } } }]
        : []),
    ];
  }),
  ...Object.entries(PACKAGES_OF_ONE_FEATURE).map(([feature, packages]) => ({
    from: { element: { types: 'feature', captured: { feature } } },
    allow: { to: { module: { origin: 'external', source: packages } } },
  })),
];

const TIME = 'Take a Clock or an Alarm as a parameter: only src/app/system.ts asks the machine for the time.';
const CHANCE = 'Take ids as a parameter: only src/app/system.ts makes them.';
const STORED =
  'Read through src/app (CampaignReader, JournalReader, ShelfReader …), write through its commands.';
const MARKUP = 'Text stays text: render it with Svelte, never as markup.';

/** @type {(object: string, property: string, message: string) => object} */
const property = (object, property, message) => ({ object, property, message });

const ambientGlobals = ['setTimeout', 'setInterval'].map((name) => ({ name, message: TIME }));

const ambientProperties = [
  property('Date', 'now', TIME),
  property('performance', 'now', TIME),
  property('Temporal', 'Now', TIME),
  property('Math', 'random', CHANCE),
  property('crypto', 'randomUUID', CHANCE),
  property('crypto', 'getRandomValues', CHANCE),
  ...['window', 'globalThis', 'self'].flatMap((object) =>
    ['setTimeout', 'setInterval'].map((name) => property(object, name, TIME)),
  ),
];

const ambientSyntax = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: TIME },
  { selector: 'CallExpression[callee.name="Date"]', message: TIME },
];

const markupSyntax = [
  { selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]', message: MARKUP },
  { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: MARKUP },
  {
    selector: 'SvelteAttribute[key.name="style"]',
    message: 'The content security policy refuses style attributes: use style: directives or a class.',
  },
];

const domGlobals = Object.keys(globals.browser)
  .filter((name) => !(name in globals['shared-node-browser']))
  .concat('fetch', 'console', 'crypto', 'navigator', 'performance', 'process', 'Buffer')
  .map((name) => ({
    name,
    message: 'The domain runs without a browser: take what you need as a parameter.',
  }));

const SOURCES = ['src/**/*.{ts,svelte}'];

/** @type {import('eslint').Linter.Config[]} */
export default [
  {
    name: 'almanac/layers',
    files: SOURCES,
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': dirname(import.meta.dirname),
      'boundaries/elements': [
        ...Object.keys(LAYERS)
          .filter((type) => type !== 'feature' && type !== 'root')
          .map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
        { type: 'feature', pattern: 'src/features/*', capture: ['feature'], partialMatch: false },
      ],
      'boundaries/files': [{ category: 'root', pattern: 'src/*' }],
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies },
      ],
    },
  },
  {
    name: 'almanac/nothing-ambient',
    files: SOURCES,
    rules: {
      'no-restricted-globals': ['error', ...ambientGlobals],
      'no-restricted-properties': ['error', ...ambientProperties],
      'no-restricted-syntax': ['error', ...ambientSyntax, ...markupSyntax],
    },
  },
  {
    name: 'almanac/features-ask-the-app',
    files: ['src/features/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...ambientProperties,
        { property: 'repository', message: STORED },
      ],
    },
  },
  {
    name: 'almanac/no-browser-in-the-domain',
    files: ['src/domain/**', 'src/exchange/**', 'src/demo/**'],
    rules: { 'no-restricted-globals': ['error', ...ambientGlobals, ...domGlobals] },
  },
  {
    name: 'almanac/the-machine',
    files: ['src/app/system.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', ...markupSyntax],
    },
  },
];
