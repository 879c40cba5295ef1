import { FIGURE_FIELDS, type Cells, type FigureField } from '../sheet/field.ts';
import type { FileFigures } from './reading.ts';

const RATES: readonly FigureField[] = ['openRate', 'clickRate'];

/** What a file tells became of a campaign; null: nothing. Percentages become parts of one. */
export function figuresIn(cells: Cells, arePercent: boolean): FileFigures | null {
  const figures: Partial<Record<FigureField, number>> = {};
  for (const field of FIGURE_FIELDS) {
    const text = cells[field] ?? '';
    const value = RATES.includes(field) ? rateIn(text, arePercent) : countIn(text);
    if (value !== null) figures[field] = value;
  }
  return Object.keys(figures).length === 0 ? null : figures;
}

/** Whether a file writes rates from 0 to 100 and no sign behind them. */
export function isPercent(cells: Cells): boolean {
  return RATES.some((each) => (numberIn(cells[each] ?? '') ?? 0) > 1);
}

/** A whole number, however its thousands are set apart. */
export function countIn(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f']/g, '');
  if (/^\d{1,15}(?:[.,]0+)?$/.test(plain)) return Math.trunc(Number(plain.replace(',', '.')));
  return /^\d{1,3}(?:[.,]\d{3}){1,4}$/.test(plain) ? Number(plain.replaceAll(/[.,]/g, '')) : null;
}

function rateIn(text: string, arePercent: boolean): number | null {
  const isMarked = text.includes('%');
  const value = numberIn(text.replace('%', ''));
  if (value === null) return null;
  const rate = isMarked || arePercent ? value / 100 : value;
  return rate <= 1 ? Number(rate.toFixed(6)) : null;
}

function numberIn(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,3}(?:[.,]\d{1,6})?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}
