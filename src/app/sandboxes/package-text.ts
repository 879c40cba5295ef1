import type { CampaignPackage } from '../../domain/packages/package.ts';
import { canBePackaged, writePackageFile } from '../../exchange/package/package-file.ts';
import type { Workspace } from './workspace.svelte.ts';

/**
 * The text of a package's file, without the campaigns that no longer exist; null where none does. May reject with a
 * `StorageFault`.
 */
export async function packageText(
  { repository, inventory }: Pick<Workspace, 'repository' | 'inventory'>,
  exported: CampaignPackage,
): Promise<string | null> {
  const found = await repository.get(exported.campaigns.map((each) => each.id));
  const campaigns = found.filter((each) => each !== undefined).filter(canBePackaged);
  return campaigns.length === 0 ? null : writePackageFile(exported, campaigns, inventory.references);
}
