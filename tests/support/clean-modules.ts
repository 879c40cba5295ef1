import { afterEach, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';

// Test files share their modules: each test finds them as the first did.
afterEach(() => {
  overwriteGetLocale(() => 'en');
  vi.restoreAllMocks();
  vi.useRealTimers();
});
