import { expect, it } from 'vitest';
import { readCampaigns, readerOf } from '../../../src/exchange/reading/read-campaigns.ts';
import { isReadable, recognise } from '../../../src/exchange/recognise/recognise.ts';
import { bytesOf } from '../sheet-file.ts';
import { finish, options } from './read-file.ts';
import { expectEachAnswered, FORMATS } from './spoilt-files.ts';

it.each(FORMATS)('answers each of 500 spoilt files: %s', async (format) => {
  await expectEachAnswered(format, 500);
});

/** Files whose size is all that is wrong with them; what takes longer than others would take minutes. */
it.each([
  ['brackets', '['.repeat(3_000_000)],
  ['fields within fields', '{"items":'.repeat(500_000)],
  ['one long string', `{"a":"${'a\\n'.repeat(1_000_000)}`],
  [
    'events',
    `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\n'.repeat(20_000)}END:VCALENDAR`,
  ],
  ['events within events', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(100_000)}`],
  ['folded lines', `BEGIN:VCALENDAR\r\nSUMMARY:${'x\r\n '.repeat(500_000)}`],
  ['quotes', `Name,Start\n${'"\n'.repeat(2_000_000)}`],
])('answers a file of nothing but %s', async (_what, text) => {
  const file = await recognise(bytesOf(text));
  if (!isReadable(file)) return;
  const { campaigns } = finish(readCampaigns(file, {}, options(await readerOf(file))));
  expect(campaigns).toEqual([]);
});
