import type { Alert } from '../../domain/alerts/alerts.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Reference } from '../../domain/campaign/reference.ts';
import type { Status } from '../../domain/campaign/status.ts';
import type { DateOrder } from '../dates/written-date.ts';
import type { Column } from '../sheet/columns.ts';
import type { Field } from '../sheet/field.ts';
import type { WordAnswer, WordKind } from './answers.ts';

/**
 * What a file gives under the answers so far. Asked anew after every answer; nothing of it is kept, and nothing is written
 * before the person says so.
 */
export interface Reading {
  /** Of a sheet; empty for a file that is a list. */
  readonly columns: readonly Column[];
  /** The row that the headings stand in; null: there are none. */
  readonly headings: number | null;
  /** How its dates are taken. */
  readonly order: DateOrder;
  readonly year: number | null;
  readonly zone: string;
  /**
   * What the file leaves in doubt, whether it has been answered or not, so that every answer can be changed. Nothing is
   * asked that is certain.
   */
  readonly questions: readonly Question[];
  /** What would arrive, in the order of the file. */
  readonly campaigns: readonly Arriving[];
  /** Audiences and configurations that would be made with them. */
  readonly references: readonly Reference[];
  /** Tags that the sandbox does not have yet. */
  readonly newTags: readonly string[];
  /** How many campaigns start on a day of which the file says no time: in the morning, then. */
  readonly startsWithoutTime: number;
  /** Rows that give no campaign as they stand, with every reason. */
  readonly problems: readonly RowProblem[];
  /** Rows that stay out, as it was answered. */
  readonly rowsLeftOut: readonly number[];
  /** What the file says and no campaign will. */
  readonly leftOut: readonly LeftOut[];
  /** No question is open and no row has a problem: it can be brought in as it is. */
  readonly isReady: boolean;
}

/** A campaign that would arrive. */
export interface Arriving {
  /** The row of the spreadsheet, or the place in the file's list. */
  readonly row: number;
  /** As a draft, or as something that has been sent: completed or stopped. */
  readonly as: 'draft' | 'history';
  /** What the file says of its status; null: nothing. */
  readonly status: Status | null;
  /** As it would be stored; history with what the file tells of it (`brought`). */
  readonly campaign: Campaign;
  /** Those of the draft, in this sandbox. */
  readonly alerts: readonly Alert[];
  /** The file knows of another version in the making, and does not hold it. */
  readonly hasDraftVersion: boolean;
}

/** Why a row gives no campaign. */
export type CellFault =
  | 'missing'
  | 'too-long'
  | 'not-a-date'
  | 'no-such-date'
  | 'no-year'
  | 'not-a-time'
  | 'unknown-zone'
  | 'channel-not-allowed'
  | 'out-of-range';

export interface RowProblem {
  readonly row: number;
  /** As it is headed, where it is a sheet's; null: no column holds it. */
  readonly column: string | null;
  readonly field: Field;
  readonly fault: CellFault;
  /** What stands in the cell, cut short. */
  readonly text: string;
}

/** Something of the file that no campaign will say. */
export interface LeftOut {
  /** The heading of a column, the path of a field, or the field of a campaign. */
  readonly field: string;
  /**
   * It has no place in a campaign; its word means nothing here, as was answered; a campaign of that type, or
   * without a channel, has none of it;
   * it tells what became of something that arrives as a draft; or there is more than a campaign can hold.
   */
  readonly why: 'no-place' | 'answered' | 'not-for-type' | 'draft-has-no-past' | 'not-understood';
  /** In how many rows. */
  readonly count: number;
  readonly samples: readonly string[];
}

interface Asked {
  /** Nothing was answered yet. What is proposed is in force meanwhile. */
  readonly isAnswered: boolean;
  /** Nothing is in force: the file cannot be brought in before it is answered. */
  readonly isOpen: boolean;
}

export type Question =
  /** `answers.sheet`: which of a workbook's sheets. */
  | (Asked & { readonly kind: 'sheet'; readonly sheets: readonly string[]; readonly value: string })
  /** `answers.headings`: which row holds them. `rows`: those that it may be. */
  | (Asked & {
      readonly kind: 'headings';
      readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
      readonly value: number | null;
    })
  /** `answers.columns`: what the columns hold that are likely, not certain, or were chosen. */
  | (Asked & { readonly kind: 'columns'; readonly columns: readonly Column[] })
  /** `answers.order`: samples are texts that can be meant either way. */
  | (Asked & { readonly kind: 'order'; readonly samples: readonly string[]; readonly value: DateOrder })
  /** `answers.year`: samples are dates without one. */
  | (Asked & { readonly kind: 'year'; readonly samples: readonly string[]; readonly value: number })
  /** `answers.zone`: by which clocks its times are meant. */
  | (Asked & { readonly kind: 'zone'; readonly value: string })
  /** `answers.words[of][key]`: what the words mean, each once. */
  | (Asked & { readonly kind: 'words'; readonly of: WordKind; readonly words: readonly Word[] })
  /** `answers.sent`: what campaigns that were sent arrive as. */
  | (Asked & { readonly kind: 'sent'; readonly count: number; readonly value: 'history' | 'drafts' })
  /** `answers.leftOut`: the rows that have problems, to be mended in the file or left out. */
  | (Asked & { readonly kind: 'rows'; readonly rows: readonly number[] });

export interface Word {
  /** What answers call it. */
  readonly key: string;
  /** As it is first written. */
  readonly text: string;
  /** In how many rows. */
  readonly count: number;
  /** What is in force: the answer, else the proposal; null: neither. */
  readonly value: WordAnswer | null;
  readonly isAnswered: boolean;
  /** Of a configuration: the channel that it is for. */
  readonly channel: string | null;
}
