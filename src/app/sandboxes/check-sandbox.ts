import type { Section, Survey } from '../../domain/ports/repository.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Reads every record: how many are sound, and those that are not. May reject with a `StorageFault`. */
export async function checkSandbox({
  repository,
}: Workspace): Promise<{ readonly sound: number; readonly broken: Survey['broken'] }> {
  let sound = 0;
  const { broken } = await repository.everything(({ records }) => (sound += records.length));
  return { sound, broken };
}

/** How many records of each section are kept, readable or not. May reject with a `StorageFault`. */
export function countRecords({ repository }: Workspace): Promise<Readonly<Record<Section, number>>> {
  return repository.counts();
}
