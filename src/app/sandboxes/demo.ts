import type { DemoLanguage, DemoRecipe } from '../../domain/ports/demo-recipe.ts';
import type { Sandbox } from '../../domain/ports/sandboxes.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { localDateAt } from '../../domain/time/local-date.ts';
import { instantOf } from '../../domain/time/zone.ts';
import type { DemoWish } from '../view/demo-link.ts';
import { patiently } from './patiently.ts';
import type { SandboxRegister } from './sandbox-register.svelte.ts';

export const DEMO_ID = 'demo';

/** How many campaigns the demo holds unless another size is asked for. */
const DEMO_SIZE = 120;
const DEMO_SEED = 20_260_301;
/** The zone of the demos that links ask for, and the time of day at which their clocks begin. */
const STAGE_ZONE = 'Europe/Paris';
const STAGE_OPENS = '09:00';

export interface DemoOptions {
  readonly recipe: DemoRecipe;
  readonly now: Instant;
  readonly zone: string;
}

/** The demo as everybody has it who does not ask for another. */
export function demoOfToday(now: Instant, zone: string, size = DEMO_SIZE): DemoOptions {
  return { recipe: { date: localDateAt(now, zone), seed: DEMO_SEED, size }, now, zone };
}

/** The demo that a link asks for: the same wherever and whenever it is opened. */
export function stagedDemo(wish: DemoWish, today: Instant): DemoOptions {
  const { recipe } = demoOfToday(today, STAGE_ZONE);
  const staged = { ...recipe, ...wish };
  return { recipe: staged, now: instantOf(`${staged.date}T${STAGE_OPENS}`, STAGE_ZONE), zone: STAGE_ZONE };
}

/** What a demo was made from. One from before recipes were kept was made as of its day. */
export function recipeOf({ demo, createdAt }: Sandbox, zone: string): DemoRecipe {
  return demo ?? demoOfToday(createdAt, zone).recipe;
}

/** A demo of a newer build is one too. */
export function hasDemo({ all, broken }: SandboxRegister): boolean {
  return all.some(({ id }) => id === DEMO_ID) || broken.some(({ id, isNewer }) => id === DEMO_ID && isNewer);
}

/**
 * Makes a demo; the one that is there stays whole until then. `lang`: where the recipe names no language. Progress goes
 * from 0 to 1.
 */
export async function makeDemo(
  register: SandboxRegister,
  options: DemoOptions,
  given: { readonly lang: DemoLanguage; readonly simulated: Sandbox['simulated'] },
  onProgress: (progress: number) => void,
): Promise<void> {
  onProgress(0);
  const lang = options.recipe.lang ?? given.lang;
  // What makes a demo is needed by nobody who has one.
  const { fillWithDemo } = await import('./fill-with-demo.ts');
  const demo: Sandbox = {
    ...register.draft('Demo'),
    id: DEMO_ID,
    kind: 'demo',
    simulated: given.simulated,
    demo: { ...options.recipe, lang },
  };
  await patiently(async (answered) => {
    await register.make(demo, async (repository) => {
      await fillWithDemo(repository, { ...options, lang }, (progress) => {
        answered();
        onProgress(progress);
      });
      return {};
    });
  });
}
