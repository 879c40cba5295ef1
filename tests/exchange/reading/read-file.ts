import { channelsIn } from '../../../src/domain/campaign/channels-in.ts';
import type { Answers } from '../../../src/exchange/reading/answers.ts';
import { readCampaigns, readerOf, type ReadOptions } from '../../../src/exchange/reading/read-campaigns.ts';
import type { Arriving, Question, Reading } from '../../../src/exchange/reading/reading.ts';
import { isReadable, recognise, type Readable } from '../../../src/exchange/recognise/recognise.ts';
import { CountedIds } from '../../support/ids.ts';
import { someReferences } from '../../support/builders.ts';
import { aSheetFile, bytesOf } from '../sheet-file.ts';

/** Saturday 1 January 2028, 12:00 in Paris: all that the small files call sent has been. */
const LATER = Date.parse('2028-01-01T11:00Z');

export function options(given: Partial<ReadOptions> = {}): ReadOptions {
  return {
    now: LATER,
    source: 'plan.csv',
    by: 'Mona Manager',
    ids: new CountedIds(),
    references: someReferences(),
    tags: [],
    region: 'en-GB',
    zone: 'Europe/Paris',
    ...given,
  };
}

export async function readable(bytes: Uint8Array): Promise<Readable> {
  const file = await recognise(bytes);
  if (!isReadable(file)) throw new Error(`Not to be read: ${JSON.stringify(file).slice(0, 200)}`);
  return file;
}

async function readBytes(
  bytes: Uint8Array,
  answers: Answers = {},
  given: Partial<ReadOptions> = {},
): Promise<Reading> {
  const file = await readable(bytes);
  return finish(readCampaigns(file, answers, options({ ...(await readerOf(file)), ...given })));
}

export const readFile = (name: string, answers?: Answers, given?: Partial<ReadOptions>) =>
  readBytes(aSheetFile(name), answers, given);
export const readText = (text: string, answers?: Answers, given?: Partial<ReadOptions>) =>
  readBytes(bytesOf(text), answers, given);

export function finish<Result>(work: Generator<unknown, Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** A question in a line: what is asked, and what is in force. */
export function asked(question: Question): string {
  switch (question.kind) {
    case 'columns':
      return `columns: ${question.columns.map(({ key, field }) => `${key} = ${field ?? '–'}`).join(', ')}`;
    case 'words':
      return `${question.of}: ${question.words
        .map(
          ({ text, value }) =>
            `${text} = ${value === null ? '?' : value.kind === 'use' ? value.value : value.kind}`,
        )
        .join(', ')}`;
    case 'sent':
      return `sent: ${question.count} = ${question.value}`;
    case 'rows':
      return `rows: ${question.rows.join(', ')}`;
    default:
      return `${question.kind}: ${String(question.value)}`;
  }
}

/** A campaign in a line. */
export function shown({ as, status, campaign }: Arriving): string {
  const { content } = campaign.current;
  const { start, end } = content.schedule;
  const figures = campaign.brought?.figures ?? null;
  const sent = figures === null ? '' : ` ${JSON.stringify(figures)}`;
  const channels = channelsIn(content).join('+') || 'no channel';
  const when = `${start ?? 'at activation'}${end === null ? '' : ` to ${end}`}`;
  return `${as}${status === null ? '' : ` (${status})`} ${campaign.name}, ${channels}, ${when}${sent}`;
}
