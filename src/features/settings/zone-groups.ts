import { formatZone } from '../../i18n/format.ts';

export interface ZoneGroup {
  /** The area, as Europe; empty for zones without one. */
  readonly area: string;
  readonly zones: readonly { readonly zone: string; readonly city: string }[];
}

/** Zones by area, each named by its city alone, so that typing a city's first letters finds it in a list. */
export function zoneGroups(zones: readonly string[]): ZoneGroup[] {
  const groups = new Map<string, { zone: string; city: string }[]>();
  for (const zone of zones) {
    const [area = '', ...rest] = formatZone(zone).split('/');
    const [key, city] = rest.length === 0 ? ['', area] : [area, rest.join('/')];
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ zone, city });
  }
  return [...groups].map(([area, members]) => ({ area, zones: members }));
}
