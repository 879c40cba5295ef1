import type { Repository } from '../../domain/ports/repository.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { breathe } from '../system.ts';

/** How many campaigns the demo holds unless another size is asked for. */
export const DEMO_SIZE = 120;
const SEED = 20_260_301;

interface DemoOptions {
  readonly now: Instant;
  readonly zone: string;
  readonly size: number;
}
type Demo = typeof import('../../demo/demo-sandbox.ts');
type FillWithDemo = (
  repository: Repository,
  options: DemoOptions,
  onProgress: (progress: number) => void,
) => Promise<void>;

/** Loads what makes the demo, which nobody else needs. */
export async function loadDemo(): Promise<FillWithDemo> {
  const demo = await import('../../demo/demo-sandbox.ts');
  return (...given) => fillWithDemo(demo, ...given);
}

/** Fills a sandbox with the demo of a day: the same day gives the same data. Progress goes from 0 to 1. */
async function fillWithDemo(
  { demoChunks, demoReferences }: Demo,
  repository: Repository,
  { now, zone, size }: DemoOptions,
  onProgress: (progress: number) => void,
): Promise<void> {
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
