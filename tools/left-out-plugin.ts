import type { Plugin } from 'vite';

/** Files of packages that a build does without, by the end of their path, and what each of their exports becomes. */
const LEFT_OUT: Record<string, string> = {
  // Zod's schemas bind what writes them as JSON Schema, which nothing here does: 5 kB of what opens Almanac.
  '/zod/v4/core/json-schema-processors.js': 'undefined',
  '/zod/v4/core/to-json-schema.js': '() => undefined',
  // Its English for faults: nobody reads it, what is wrong is told by codes in the language of the screen.
  '/zod/v4/locales/en.js': '() => ({})',
  // Checks compiled by eval, which the policy refuses.
  '/zod/v4/core/doc.js': '() => undefined',
  // Nothing here is an element of its own.
  '/svelte/src/internal/client/dom/elements/custom-element.js': '() => undefined',
  // Of React's ways FullCalendar wants a portal, for popovers that its grid here never opens.
  '/preact/compat/dist/compat.module.js': '() => undefined',
};
const EXPORTED = /\bexport (?:const|function|class) (\w+)|\bexport ?\{([^}]*)\}/g;

/** The names of a module's exports. */
function exportsOf(code: string): string[] {
  return [...code.matchAll(EXPORTED)].flatMap(([, one, several = '']) =>
    one === undefined ? several.split(',').map((each) => each.split(' as ').at(-1)?.trim() ?? '') : [one],
  );
}

/** Leaves out of a build what packages bring along unasked. A package that has moved such a file ends the build. */
export function leftOut(): Plugin {
  const met = new Set<string>();
  return {
    name: 'almanac:left-out',
    apply: 'build',
    transform(code, id) {
      const found = Object.entries(LEFT_OUT).find(([end]) => id.endsWith(end));
      if (found === undefined) return null;
      const [end, value] = found;
      met.add(end);
      const names = exportsOf(code).filter((each) => each !== 'default' && each !== '');
      const kept = names.map((name) => `const _${name} = ${value}; export { _${name} as ${name} };`);
      if (/\bexport default\b/.test(code)) kept.push(`export default ${value};`);
      return {
        code: kept.join('\n'),
        map: null,
      };
    },
    buildEnd(error) {
      const missed = Object.keys(LEFT_OUT).filter((end) => !met.has(end));
      if (error === undefined && missed.length > 0)
        this.error(`No longer where it was left out from: ${missed.join(', ')}`);
    },
  };
}
