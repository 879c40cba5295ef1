import { languageTag } from '../../../i18n/region.ts';

/** A share as it is typed: with a comma or a point, and at most two decimals. Null: it is none from 0 to 100 %. */
export function readShare(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{0,2})?$/.test(text)) return null;
  const share = Number(text);
  return share <= 100 ? share : null;
}

/** A share as the language writes it; one that came with more decimals keeps them. */
export function writeShare(share: number): string {
  return share.toLocaleString(languageTag(), { useGrouping: false, maximumFractionDigits: 20 });
}
