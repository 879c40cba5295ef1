import { it } from 'vitest';
import { expectEachAnswered, FORMATS } from '../exchange/reading/spoilt-files.ts';
import { expectEachRefused } from '../exchange/sandbox/malformed-files.ts';

it('refuses each of 10,000 malformed files, naming record and field', () => {
  expectEachRefused(10_000);
});

it.each(FORMATS)('answers each of 10,000 spoilt files from elsewhere: %s', async (format) => {
  await expectEachAnswered(format, 10_000);
});
