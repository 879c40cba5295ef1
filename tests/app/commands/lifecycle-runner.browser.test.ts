import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { aCampaign, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../support/memory-repository.ts';
import { scheduledCampaigns, Tab } from './due-campaigns.ts';

let database: MemoryDatabase;
let other: MemoryRepository;
let time: ManualTime;
let tab: Tab;

beforeEach(async () => {
  database = new MemoryDatabase();
  other = new MemoryRepository(database);
  await other.fill({ references: [...someReferences().values()] });
  time = new ManualTime();
  tab = new Tab(new MemoryRepository(database), time);
});

afterEach(() => tab.close());

async function store(...campaigns: Campaign[]): Promise<void> {
  const journal = campaigns.map(({ id, name }) => ({
    campaignId: id,
    name,
    at: NOW,
    actor: 'Ann',
    event: 'edit-tags' as const,
    from: 'draft' as const,
    to: 'draft' as const,
    inputs: {},
  }));
  await other.transact([], () => ({ put: campaigns, journal, answer: undefined }));
}

/** What the clock wrote down, and for when. */
const clockEntries = () =>
  database.journal.filter(({ actor }) => actor === null).map(({ event, at }) => [event, at]);

const statusOf = async ({ id }: Campaign) => (await other.get([id]))[0]?.status;

describe('the alarm', () => {
  const [scheduled] = scheduledCampaigns(1) as [Campaign];

  it('is set for the next thing that the clock will do, and for nothing else', async () => {
    await store(scheduled, aCampaign({ id: anId(2), status: 'live' }), aCampaign({ id: anId(3) }));
    await tab.open();
    expect(time.alarms).toEqual([NOW + DAY]);
  });

  it('is not set where the clock has nothing to do', async () => {
    await store(aCampaign());
    await tab.open();
    expect(time.alarms).toEqual([]);
  });

  it('rings, writes down what is due, and is set for what comes next', async () => {
    await store(scheduled);
    await tab.open();
    time.moveTo(NOW + DAY);
    await vi.waitFor(() => expect(time.alarms).toEqual([NOW + 4 * DAY]));
    expect(await statusOf(scheduled)).toBe('live');
    expect(tab.inventory.row(scheduled.id)?.status).toBe('live');
    expect(clockEntries()).toEqual([['start', NOW + DAY]]);
    time.moveTo(NOW + 4 * DAY);
    await vi.waitFor(() => expect(time.alarms).toEqual([]));
    expect(await statusOf(scheduled)).toBe('completed');
  });

  it('is set anew when another tab schedules something earlier', async () => {
    await store(scheduled);
    await tab.open();
    await store(aCampaign({ id: anId(2), status: 'scheduled', schedule: { start: '2026-03-02T11:00' } }));
    await vi.waitFor(() => expect(time.alarms).toEqual([NOW + HOUR]));
  });

  it('is not set any more once the runner has stopped', async () => {
    await store(scheduled);
    await tab.open();
    tab.runner.stop();
    expect(time.alarms).toEqual([]);
    await store(aCampaign({ id: anId(2), status: 'scheduled' }));
    await vi.waitFor(() => expect(tab.inventory.rows).toHaveLength(2));
    expect(time.alarms).toEqual([]);
  });

  it('also rings for alerts that time changes', async () => {
    const draft = aCampaign({ schedule: { start: '2026-03-02T11:00' } });
    await store(draft);
    await tab.open();
    expect(tab.inventory.row(draft.id)?.alerts).toEqual([]);
    time.moveTo(NOW + HOUR + MINUTE);
    await vi.waitFor(() => expect(tab.inventory.row(draft.id)?.alerts).toEqual(['start-in-past']));
    expect(clockEntries()).toEqual([]);
  });
});

describe('on opening after a month', () => {
  it('everything that was due is written down, each step at its own instant and in order', async () => {
    const [scheduled] = scheduledCampaigns(1) as [Campaign];
    await store(scheduled);
    time.moveTo(NOW + 30 * DAY);
    await tab.open();
    await vi.waitFor(() =>
      expect(clockEntries()).toEqual([
        ['start', NOW + DAY],
        ['complete', NOW + 4 * DAY],
      ]),
    );
    expect(await statusOf(scheduled)).toBe('completed');
  });

  it('what is past its time is deleted, and leaves a journal', async () => {
    const archived = aCampaign({ status: 'archived' });
    await store(archived);
    time.moveTo(NOW + 31 * DAY);
    await tab.open();
    await vi.waitFor(async () => expect(await statusOf(archived)).toBeUndefined());
    expect(clockEntries()).toEqual([['purge', archived.modified.at + 30 * DAY]]);
    expect(tab.inventory.rows).toEqual([]);
  });

  it('more than fits into one transaction is written down too', async () => {
    await store(...scheduledCampaigns(600));
    time.moveTo(NOW + 10 * DAY);
    await tab.open();
    await vi.waitFor(() => expect(clockEntries()).toHaveLength(1_200), 5_000);
  });
});

it('tells a fault once, and rings no more', async () => {
  await store(...scheduledCampaigns(1));
  await tab.open();
  vi.spyOn(tab.repository, 'transact').mockRejectedValue(new StorageFault('full'));
  time.moveTo(NOW + DAY);
  await vi.waitFor(() => expect(tab.faults).toMatchObject([{ kind: 'full' }]));
  time.moveTo(NOW + 9 * DAY);
  expect(time.alarms).toEqual([]);
  expect(tab.faults).toHaveLength(1);
});
