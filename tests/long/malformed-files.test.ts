import { it } from 'vitest';
import { expectEachRefused } from '../exchange/sandbox/malformed-files.ts';

it('refuses each of 10,000 malformed files, naming record and field', () => {
  expectEachRefused(10_000);
});
