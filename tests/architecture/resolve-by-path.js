import { dirname, resolve as join } from 'node:path';

/** Import resolver for the fence's test: takes a relative import at its word, whether the file exists or not. */
export const interfaceVersion = 2;

/** @type {(source: string, from: string) => { found: boolean, path?: string }} */
export const resolve = (source, from) =>
  source.startsWith('.') ? { found: true, path: join(dirname(from), source) } : { found: false };
