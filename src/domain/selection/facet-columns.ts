import type { InventoryRow } from '../inventory/row.ts';
import { FACETS, FACET_VALUES, type Facet } from './filters.ts';

/** What all rows have for one facet, as numbers beside each other: counting them takes a fraction of asking each row. */
export interface FacetColumn {
  /** By its code, a value. */
  readonly values: readonly string[];
  /** Where the codes of each row begin; one more than there are rows. */
  readonly from: Uint32Array;
  readonly codes: Uint32Array;
}

const built = new WeakMap<readonly InventoryRow[], ReadonlyMap<Facet, FacetColumn>>();

/** Built once for the same rows. */
export function facetColumns(rows: readonly InventoryRow[]): ReadonlyMap<Facet, FacetColumn> {
  const before = built.get(rows);
  if (before !== undefined) return before;
  const columns = new Map(FACETS.map((facet) => [facet, columnOf(rows, facet)] as const));
  built.set(rows, columns);
  return columns;
}

function columnOf(rows: readonly InventoryRow[], facet: Facet): FacetColumn {
  const valuesOf: (row: InventoryRow) => string | readonly string[] | null = FACET_VALUES[facet];
  const codeOf = new Map<string, number>();
  const from = new Uint32Array(rows.length + 1);
  const codes: number[] = [];
  const add = (value: string) => {
    const code = codeOf.get(value) ?? codeOf.size;
    if (code === codeOf.size) codeOf.set(value, code);
    codes.push(code);
  };
  rows.forEach((row, index) => {
    from[index] = codes.length;
    const values = valuesOf(row);
    if (typeof values === 'string') add(values);
    else values?.forEach(add);
  });
  from[rows.length] = codes.length;
  return { values: [...codeOf.keys()], from, codes: Uint32Array.from(codes) };
}

/** Calls back with each value of a row, as its code. */
export function eachCode({ from, codes }: FacetColumn, row: number, act: (code: number) => void): void {
  const end = from[row + 1] ?? 0;
  for (let at = from[row] ?? 0; at < end; at += 1) act(codes[at] ?? 0);
}
