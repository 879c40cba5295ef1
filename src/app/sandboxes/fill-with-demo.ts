import { demoChunks, demoReferences } from '../../demo/demo-sandbox.ts';
import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import type { Repository } from '../../domain/ports/repository.ts';
import { breathe } from '../system.ts';
import type { DemoOptions } from './demo.ts';

/** Fills a sandbox with a demo. Progress goes from 0 to 1. */
export async function fillWithDemo(
  repository: Repository,
  { recipe: { seed, size }, now, zone, lang }: DemoOptions & { readonly lang: DemoLanguage },
  onProgress: (progress: number) => void,
): Promise<void> {
  const options = { seed, now, zone, size, lang };
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
