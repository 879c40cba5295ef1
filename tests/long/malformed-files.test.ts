import { it } from 'vitest';
import { expectEachRefused } from '../domain/files/malformed-files.ts';

it('refuses each of 10,000 malformed files, naming record and field', () => {
  expectEachRefused(10_000);
});
