import type { Count } from '../../domain/reports/figures.ts';

/** How the lines of a chart are told apart without their colours: by their dashes, and by what marks each step. */
export interface LineLook {
  readonly dashes: string | null;
  readonly mark: 'disc' | 'square' | 'diamond';
  readonly tone: 'blue' | 'orange' | 'green';
}

const FIRST: LineLook = { dashes: null, mark: 'disc', tone: 'blue' };
const SECOND: LineLook = { dashes: '6 3', mark: 'square', tone: 'orange' };
const THIRD: LineLook = { dashes: '1.5 3', mark: 'diamond', tone: 'green' };

const LINE_LOOKS: Partial<Record<Count, LineLook>> = {
  delivered: FIRST,
  uniqueOpens: SECOND,
  uniqueClicks: THIRD,
  impressions: FIRST,
  interactions: SECOND,
};

export function lineLook(figure: Count): LineLook {
  return LINE_LOOKS[figure] ?? FIRST;
}

/** The outline of a mark around the origin, 6 px wide. */
export const MARKS: Record<LineLook['mark'], string> = {
  disc: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  square: 'M-3 -3h6v6h-6z',
  diamond: 'M0 -4l4 4l-4 4l-4 -4z',
};
