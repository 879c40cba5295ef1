import { describe, expect, it } from 'vitest';
import { SharedAlerts, sharersOf } from '../../../src/domain/alerts/shared-alerts.ts';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { NOW } from '../../support/builders.ts';
import { aRow } from '../selection/a-row.ts';

/** Tells of rows one after the other, as the inventory does, and keeps what comes back. */
function inventory() {
  const shared = new SharedAlerts();
  const rows = new Map<string, InventoryRow>();
  const settle = () => {
    for (const row of shared.changes(rows)) rows.set(row.id, row);
  };
  return {
    put: (id: string, given: Partial<InventoryRow>): void => {
      const row = { ...aRow(), alerts: [], ...given, id };
      shared.replace(rows.get(id), row);
      rows.set(id, row);
      settle();
    },
    remove: (id: string): void => {
      shared.replace(rows.get(id), undefined);
      rows.delete(id);
      settle();
    },
    alerts: (id: string) => rows.get(id)?.alerts,
  };
}

describe('same name', () => {
  it('warns both, whatever their case and accents, and neither once one is renamed', () => {
    const { put, alerts } = inventory();
    put('one', { nameKey: 'noel', status: 'draft' });
    expect(alerts('one')).toEqual([]);
    put('two', { nameKey: 'noel', status: 'live' });
    expect([alerts('one'), alerts('two')]).toEqual([['same-name'], ['same-name']]);
    put('two', { nameKey: 'noel 2', status: 'live' });
    expect([alerts('one'), alerts('two')]).toEqual([[], []]);
  });

  it('does not warn what is over, nor because of what is archived or gone', () => {
    const { put, remove, alerts } = inventory();
    put('one', { nameKey: 'noel', status: 'completed' });
    put('two', { nameKey: 'noel', status: 'draft' });
    expect([alerts('one'), alerts('two')]).toEqual([[], ['same-name']]);
    put('one', { nameKey: 'noel', status: 'archived' });
    expect(alerts('two')).toEqual([]);
    put('three', { nameKey: 'noel', status: 'draft' });
    expect(alerts('two')).toEqual(['same-name']);
    remove('three');
    expect(alerts('two')).toEqual([]);
  });

  it('keeps the other alerts', () => {
    const { put, alerts } = inventory();
    put('one', { nameKey: 'noel', status: 'draft', alerts: ['no-action'] });
    put('two', { nameKey: 'noel', status: 'draft' });
    expect(alerts('one')).toEqual(['no-action', 'same-name']);
  });
});

describe('same priority', () => {
  const web = { status: 'live', channels: ['web'], priority: 50, start: NOW, end: NOW + DAY } as const;

  it('warns two that show at the same time on the same channel', () => {
    const { put, alerts } = inventory();
    put('one', { ...web, nameKey: 'one' });
    put('two', { ...web, nameKey: 'two', start: NOW + DAY / 2, end: null });
    expect([alerts('one'), alerts('two')]).toEqual([['same-priority'], ['same-priority']]);
  });

  it('does not warn on another channel, with another priority, after the other, or before activation', () => {
    const { put, alerts } = inventory();
    put('one', { ...web, nameKey: 'one' });
    put('channel', { ...web, nameKey: 'channel', channels: ['in-app'] });
    put('priority', { ...web, nameKey: 'priority', priority: 51 });
    put('after', { ...web, nameKey: 'after', start: NOW + DAY, end: null });
    put('draft', { ...web, nameKey: 'draft', status: 'draft' });
    expect(['one', 'channel', 'priority', 'after', 'draft'].map(alerts)).toEqual([[], [], [], [], []]);
  });
});

describe('sharersOf', () => {
  const row = (id: string, given: Partial<InventoryRow>): InventoryRow => ({ ...aRow(), ...given, id });
  const idsOf = (...asked: Parameters<typeof sharersOf>) => sharersOf(...asked).map(({ id }) => id);

  it('names the others of the same name, but for those put away', () => {
    const one = row('one', { nameKey: 'noel', status: 'draft' });
    const rows = [
      row('over', { nameKey: 'noel', status: 'completed' }),
      one,
      row('archived', { nameKey: 'noel', status: 'archived' }),
      row('other', { nameKey: 'noel 2', status: 'draft' }),
      row('live', { nameKey: 'noel', status: 'live' }),
    ];
    expect(idsOf('same-name', one, rows)).toEqual(['over', 'live']);
  });

  it('names the others of the same priority on one of its channels at the same time', () => {
    const web = { status: 'live', channels: ['web'], priority: 50, start: NOW, end: NOW + DAY } as const;
    const one = row('one', { ...web, channels: ['web', 'in-app'] });
    const rows = [
      one,
      row('web', { ...web, end: null }),
      row('in-app', { ...web, channels: ['content-card', 'in-app'] }),
      row('channel', { ...web, channels: ['content-card'] }),
      row('priority', { ...web, priority: 51 }),
      row('after', { ...web, start: NOW + DAY, end: null }),
      row('draft', { ...web, status: 'draft' }),
    ];
    expect(idsOf('same-priority', one, rows)).toEqual(['web', 'in-app']);
  });
});
