import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';

// Test files share one page, whose modules are loaded once: each test finds it as the first did.

beforeEach(() => page.viewport(414, 896));

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'en');
  vi.restoreAllMocks();
  vi.useRealTimers();
});
