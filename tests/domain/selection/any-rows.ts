import fc from 'fast-check';
import { STATUSES_OF } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { FIXED_VALUES, type Filters } from '../../../src/domain/selection/filters.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { localDateOf } from '../../../src/domain/time/local-date.ts';
import { aMark, anAction, NOW } from '../../support/builders.ts';
import { aRow } from './a-row.ts';

/** Arbitrary inventories of few different values, so that most filters keep something. */

const TAGS = ['VIP', 'Été', 'spring'];
const PEOPLE = ['Ann', 'Bob', 'Élodie'];

const anyRow: fc.Arbitrary<InventoryRow> = fc
  .record({
    type: fc.constantFrom(...CAMPAIGN_TYPES),
    status: fc.nat(),
    name: fc.constantFrom('Spring', 'spring sale', 'Été', 'Zèle', 'Autumn'),
    tags: fc.subarray(TAGS),
    by: fc.constantFrom(...PEOPLE),
    day: fc.nat(9),
    channel: fc.constantFrom('email', 'sms', 'push'),
    hasDraft: fc.boolean(),
  })
  .map(({ type, status, name, tags, by, day, channel, hasDraft }) => {
    const common = {
      status: STATUSES_OF[type][status % STATUSES_OF[type].length]!,
      name,
      tags,
      created: aMark(NOW - (day + 30) * DAY, by),
      modified: aMark(NOW - day * DAY, by),
      ...(hasDraft ? { draft: {} } : {}),
    };
    const action = anAction({ channel });
    if (type === 'orchestrated') {
      return aRow({ type, ...common, content: { activities: [{ kind: 'channel', id: 'c', action }] } });
    }
    return type === 'action'
      ? aRow({ type, ...common, content: { actions: [action], priority: day % 3 === 0 ? day : null } })
      : aRow({ type, ...common, content: { actions: [action] } });
  });

export const anyRows = fc.array(anyRow, { maxLength: 25 });

const anyRange = fc.record({ from: fc.option(fc.nat(40)), to: fc.option(fc.nat(40)) }).map(({ from, to }) => {
  const date = (ago: number | null) => (ago === null ? null : localDateOf(Math.floor(NOW / DAY) - ago));
  return { from: date(from), to: date(to) };
});

/** Mostly nothing, for a filter without values keeps everything. */
function some<Value>(values: readonly Value[] | null): fc.Arbitrary<Value[]> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<Value[]>([]) }, fc.subarray([...(values ?? [])]));
}

export const anyFilters: fc.Arbitrary<Filters> = fc.record({
  status: some(FIXED_VALUES.status),
  type: some(FIXED_VALUES.type),
  category: some(FIXED_VALUES.category),
  channel: some(FIXED_VALUES.channel),
  tag: some(['vip', 'été', 'spring', 'nothing']),
  createdBy: some(PEOPLE),
  alert: some(FIXED_VALUES.alert),
  overCap: some(FIXED_VALUES.overCap),
  draftVersion: some(FIXED_VALUES.draftVersion),
  created: anyRange,
  modified: anyRange,
});
