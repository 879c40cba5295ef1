import type { Repository } from '../../domain/ports/repository.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { breathe } from '../system.ts';

/** How many campaigns the demo holds unless another size is asked for. */
export const DEMO_SIZE = 120;
const SEED = 20_260_301;

/**
 * Fills a sandbox with the demo of a day: the same day gives the same data. Progress goes from 0 to 1. The generator
 * is loaded only here, for nobody else needs it.
 */
export async function fillWithDemo(
  repository: Repository,
  { now, zone, size }: { now: Instant; zone: string; size: number },
  onProgress: (progress: number) => void,
): Promise<void> {
  const { demoChunks, demoReferences } = await import('../../demo/demo-sandbox.ts');
  const options = { seed: SEED, now, zone, size };
  await repository.fill(demoReferences(options));
  let written = 0;
  for (const { campaigns, steps } of demoChunks(options)) {
    const journal = steps.map(({ campaignId, name, step }) => ({ campaignId, name, ...step }));
    await repository.transact([], () => ({ put: campaigns, journal, answer: undefined }));
    written += campaigns.length;
    onProgress(written / size);
    await breathe();
  }
}
