import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { ImportChoices } from '../../exchange/package/import-choices.ts';
import { importPackage, type Arrival } from '../../exchange/package/import-package.ts';
import { canBePackaged, writePackageFile, type PackageFile } from '../../exchange/package/package-file.ts';
import { withCampaign, withoutCampaign, type CampaignPackage } from '../../domain/packages/package.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

type Named = Pick<Campaign, 'id' | 'name'>;
type Parts = Pick<Workspace, 'repository' | 'commands' | 'keeping'>;

/** The way to change packages, and to carry them from sandbox to sandbox. Each may reject with a `StorageFault`. */
export class PackageCommands {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Makes a package of one campaign. Answers why not, or null. */
  create(name: string, description: string, campaign: Named): Promise<Reason | null> {
    const { keeping } = this.#parts;
    const created = this.#mark();
    const empty = { id: keeping.newId(), name: name.trim(), description, created, campaigns: [] };
    return keeping.save('packages', withCampaign(empty, campaign, created), null);
  }

  /** Answers why not, or null. A campaign that is in the package already stays in it once. */
  add(id: string, campaign: Named): Promise<Reason | null> {
    return this.#change(id, (each) => withCampaign(each, campaign, this.#mark()));
  }

  takeOut(id: string, campaignId: string): Promise<Reason | null> {
    return this.#change(id, (each) => withoutCampaign(each, campaignId));
  }

  rename(id: string, name: string, description: string): Promise<Reason | null> {
    return this.#change(id, (each) => ({ ...each, name: name.trim(), description }));
  }

  remove(id: string): Promise<Reason | null> {
    const gone: Reason = { code: 'gone' };
    return this.#parts.keeping.change('packages', id, (kept) =>
      kept === undefined ? { reason: gone } : { item: null },
    );
  }

  /** The text of a package's file, without the campaigns that no longer exist; null where none does. */
  async textOf(exported: CampaignPackage): Promise<string | null> {
    const { repository, commands } = this.#parts;
    const found = await repository.get(exported.campaigns.map((each) => each.id));
    const campaigns = found.filter((each) => each !== undefined).filter(canBePackaged);
    return campaigns.length === 0
      ? null
      : writePackageFile(exported, campaigns, commands.context().references);
  }

  /** Makes what was chosen of a file in one transaction. Answers what was made, or why nothing was. */
  async bring(file: PackageFile, choices: ImportChoices): Promise<Arrival | Reason> {
    const { commands, keeping } = this.#parts;
    const { actor, now, references } = commands.context();
    if (actor.role === 'viewer') return { code: 'viewer-changes-nothing' };
    const ids = { next: () => keeping.newId() };
    const arrival = importPackage(file, choices, { mark: { at: now, by: actor.name }, ids, references });
    await commands.bring(arrival.campaigns, file.package.name, arrival.references);
    return arrival;
  }

  /** Changes a package as it is kept now, for another tab may have changed it. */
  #change(id: string, change: (kept: CampaignPackage) => CampaignPackage): Promise<Reason | null> {
    const gone: Reason = { code: 'gone' };
    return this.#parts.keeping.change('packages', id, (kept) =>
      kept === undefined ? { reason: gone } : { item: change(kept) },
    );
  }

  #mark() {
    const { actor, now } = this.#parts.commands.context();
    return { at: now, by: actor.name };
  }
}
