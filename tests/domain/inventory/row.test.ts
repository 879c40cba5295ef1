import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../src/domain/inventory/row.ts';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { aCampaign, aMark, anAction, NOW, someReferences } from '../../support/builders.ts';
import { aRow } from '../selection/a-row.ts';

describe('a row', () => {
  it('says who did what and when', () => {
    const row = aRow({
      status: 'live',
      created: aMark(NOW - 3 * DAY, 'Ann'),
      activated: aMark(NOW - 2 * DAY, 'Bob'),
      modified: aMark(NOW - HOUR, 'Cid'),
      revision: 7,
    });
    expect(row).toMatchObject({
      createdAt: NOW - 3 * DAY,
      createdBy: 'Ann',
      activatedAt: NOW - 2 * DAY,
      modifiedAt: NOW - HOUR,
      modifiedBy: 'Cid',
      statusSince: NOW - DAY,
      revision: 7,
    });
    expect(aRow().activatedAt).toBeNull();
  });

  it('says what is sent, to whom', () => {
    const actions = [
      anAction({ channel: 'web' }),
      anAction({ channel: 'in-app' }),
      anAction({ channel: 'web' }),
    ];
    expect(aRow({ content: { actions, priority: 40 } })).toMatchObject({
      category: 'marketing',
      channels: ['web', 'in-app'],
      audience: 'Loyal customers',
      priority: 40,
    });
    expect(aRow({ type: 'orchestrated' })).toMatchObject({
      category: null,
      channels: ['email'],
      audience: 'Loyal customers',
      priority: null,
    });
    expect(aRow({ content: { audienceId: 'nobody-knows' } }).audience).toBeNull();
  });

  it('shows the version in force, and that a draft version waits', () => {
    const row = aRow({ status: 'live', draft: { actions: [anAction({ channel: 'sms' })] } });
    expect(row).toMatchObject({ channels: ['email'], hasDraft: true });
    expect(aRow().hasDraft).toBe(false);
  });

  it('says who waits for a decision, and since when', () => {
    const request = { ...aMark(NOW - HOUR, 'Ann'), message: 'A long story', policies: null };
    expect(aRow({ status: 'in-review', request }).request).toEqual({ at: NOW - HOUR, by: 'Ann' });
    expect(aRow({ status: 'live', draft: {}, request }).request).toEqual({ at: NOW - HOUR, by: 'Ann' });
    expect(aRow().request).toBeNull();
  });

  it('is found by its name, its description and its tags', () => {
    const { searchable, tagKeys, tags } = aRow({ name: 'Été', description: 'À bientôt', tags: ['VIP'] });
    expect(searchable.split('\n')).toEqual(['ete', 'a bientot', 'vip']);
    expect([tags, tagKeys]).toEqual([['VIP'], ['vip']]);
  });

  it('names its alerts', () => {
    expect(aRow().alerts).toEqual([]);
    expect(aRow({ content: { actions: [], identityType: null } }).alerts).toEqual([
      'no-action',
      'identity-type-missing',
    ]);
  });
});

it('says when an archived campaign is deleted, and the clock deletes it then', () => {
  const archived = aCampaign({ status: 'archived' });
  const { deletedOn } = rowOf(archived, someReferences(), NOW);
  expect(deletedOn).toBe(NOW - HOUR + 30 * DAY);
  expect(settle(archived, deletedOn! - 1, someReferences()).campaign).toEqual(archived);
  expect(settle(archived, deletedOn!, someReferences()).campaign).toBeNull();
  expect(aRow({ status: 'stopped' }).deletedOn).toBeNull();
});
