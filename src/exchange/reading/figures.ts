import { BROUGHT_FIGURES, isRate, type Brought } from '../../domain/campaign/brought.ts';
import type { Cells } from '../sheet/field.ts';

/** What a file tells became of a campaign; null: nothing. Percentages become parts of one. */
export function figuresIn(cells: Cells, arePercent: boolean): Brought['figures'] {
  const figures: NonNullable<Brought['figures']> = {};
  for (const field of BROUGHT_FIGURES) {
    const text = cells[field] ?? '';
    const value = isRate(field) ? rateIn(text, arePercent) : countIn(text);
    if (value !== null) figures[field] = value;
  }
  return Object.keys(figures).length === 0 ? null : figures;
}

/** Whether a file writes rates from 0 to 100 and no sign behind them. */
export function isPercent(cells: Cells): boolean {
  return BROUGHT_FIGURES.filter(isRate).some((each) => (numberIn(cells[each] ?? '') ?? 0) > 1);
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
