import { Inventory } from '../../../src/app/inventory/inventory.svelte.ts';
import { LifecycleRunner } from '../../../src/app/commands/lifecycle-runner.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Repository } from '../../../src/domain/ports/repository.ts';
import { DAY, MINUTE } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aCampaign, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import type { ManualTime } from '../../support/manual-time.ts';

/** Scheduled campaigns, each a minute after the other. Ten days from NOW each owes two transitions: start, complete. */
export function scheduledCampaigns(count: number): Campaign[] {
  return Array.from({ length: count }, (_, index) =>
    aCampaign({
      id: anId(index + 1),
      name: `Campaign ${index + 1}`,
      status: 'scheduled',
      schedule: { start: wallTimeOf(NOW + DAY + index * MINUTE, 'Europe/Paris') },
    }),
  );
}

/** What one tab holds: the inventory, and the runner that writes down what the clock owes. */
export class Tab {
  readonly repository: Repository;
  readonly inventory: Inventory;
  readonly runner: LifecycleRunner;
  readonly faults: unknown[] = [];

  constructor(repository: Repository, time: ManualTime) {
    this.repository = repository;
    this.inventory = new Inventory(repository, time);
    this.runner = new LifecycleRunner(this.inventory, repository, time, time, (fault) =>
      this.faults.push(fault),
    );
  }

  async open(): Promise<this> {
    await this.inventory.load();
    this.runner.start();
    return this;
  }

  close(): void {
    this.runner.stop();
    this.inventory.close();
    this.repository.close();
  }
}
