import { expect, vi } from 'vitest';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import { isOfCampaign, type JournalEntry } from '../../../src/domain/ports/repository.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { aDexieDatabase } from '../../storage/a-dexie-database.ts';
import { NOW, someReferences } from '../../support/builders.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { scheduledCampaigns, Tab } from './due-campaigns.ts';

const LATER = NOW + 10 * DAY;

/**
 * Opens tabs on one database in which every campaign owes two transitions, and expects each to be applied once, with
 * what settling at once would give.
 *
 * Every tab runs the clock, and none leads. That goes well because what is due is judged by what is read inside the
 * transaction that writes it. With a `LifecycleRunner` that judged by what it had read just before, two tabs wrote
 * 20,000 of 10,000 steps here, and four tabs 40,000.
 */
export async function expectEachTransitionOnce(tabCount: number, campaignCount: number): Promise<void> {
  const database = aDexieDatabase();
  const campaigns = scheduledCampaigns(campaignCount);
  const filling = await database.open();
  await filling.fill({ references: [...someReferences().values()] });
  await filling.transact([], () => ({ put: campaigns, answer: undefined }));

  const time = new ManualTime(LATER);
  const tabs: Tab[] = [];
  for (let index = 0; index < tabCount; index += 1) tabs.push(new Tab(await database.open(), time));
  await Promise.all(tabs.map((each) => each.open()));
  const isDone = ({ inventory }: Tab) => inventory.dueAt(LATER).length === 0;
  await vi.waitFor(() => expect(tabs.every(isDone)).toBe(true), { timeout: 300_000, interval: 50 });

  const journal = await wholeJournal(filling);
  expect(journal).toHaveLength(2 * campaignCount);
  const steps = new Map<string, unknown[]>();
  for (const { campaignId, at, event, actor, from, to, inputs } of journal.filter(isOfCampaign)) {
    const step = { at, event, actor, from, to, inputs };
    steps.set(campaignId, [...(steps.get(campaignId) ?? []), step]);
  }
  const stored = await filling.get(campaigns.map(({ id }) => id));
  for (const [index, campaign] of campaigns.entries()) {
    const atOnce = settle(campaign, LATER, someReferences());
    expect(stored[index]).toEqual(atOnce.campaign);
    expect(steps.get(campaign.id)).toEqual(atOnce.steps);
  }
  for (const { inventory, faults } of tabs) {
    expect(faults).toEqual([]);
    expect(inventory.rows.every(({ status }) => status === 'completed')).toBe(true);
  }

  for (const each of tabs) each.close();
  filling.close();
  await database.remove();
}

function wholeJournal(repository: Tab['repository']): Promise<readonly JournalEntry[]> {
  return new Promise((resolve, reject) => {
    const stop = repository.watch(
      0,
      (entries) => {
        stop();
        resolve(entries);
      },
      reject,
    );
  });
}
