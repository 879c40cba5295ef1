import { paraglideVitePlugin } from '@inlang/paraglide-js';
import process from 'node:process';
import type { PluginOption } from 'vite';

/**
 * Compiles the messages, and again when one changes. Where `MESSAGES_COMPILED` says that they are, they are left alone:
 * compiling clears the folder first, which whoever reads it at that moment would notice.
 */
export function messages(): PluginOption {
  const isDone = process.env['MESSAGES_COMPILED'] !== undefined;
  return isDone ? [] : paraglideVitePlugin({ project: './project.inlang' });
}
