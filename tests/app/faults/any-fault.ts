import { expect } from 'vitest';
import { StorageFault, type StorageFaultKind } from '../../../src/domain/ports/storage-fault.ts';
import { FAILURES, withFailing, type Failure } from '../../support/failing-requests.ts';

/** Something that writes, and what it is done to. */
export interface Scenario {
  readonly name: string;
  /** Makes a world anew, always the same. */
  readonly begin: () => Promise<World>;
}

export interface World {
  readonly act: () => Promise<unknown>;
  /** All that is kept, as it would be found by whoever comes next. */
  readonly state: () => Promise<string>;
  /** Lets go of it, and looks whether what a fault has cut short can be done after all. */
  readonly end: () => Promise<void>;
}

const KINDS: Record<Failure, readonly StorageFaultKind[]> = {
  QuotaExceededError: ['full'],
  UnknownError: ['unknown'],
  // A transaction that is given up says so of everything in it, and not why.
  AbortError: ['unknown', 'closed'],
  'at the commit': ['full'],
};

export interface Tally {
  faults: number;
  named: number;
  /** Met on the way and made good: the work was done all the same. */
  overcome: number;
}

/**
 * Lets each request of each scenario fail in every way, one at a time. All of it is done or nothing, and who asked is
 * told by the fault's name; where there was no fault in the end, all of it is done. `step`: only every so manieth.
 */
export async function failEverywhere(scenarios: readonly Scenario[], step = 1): Promise<Tally> {
  const tally: Tally = { faults: 0, named: 0, overcome: 0 };
  let turn = 0;
  for (const { name, begin } of scenarios) {
    const untouched = await begin();
    const before = await untouched.state();
    const { asked } = await withFailing(0, 'UnknownError', async () => {
      await untouched.act();
    });
    const after = await untouched.state();
    await untouched.end();
    expect(asked, name).toBeGreaterThan(0);
    expect(after, `${name} does something`).not.toBe(before);
    for (const failure of FAILURES) {
      turn += 1;
      // Each begins elsewhere, so that even a few meet many.
      for (let number = 1 + (turn % step); number <= asked; number += step) {
        const what = `${name}: request ${number.toString()} of ${asked.toString()}, ${failure}`;
        const world = await begin();
        const told = await toldBy(world, number, failure);
        if (told === undefined) {
          await world.end();
          continue;
        }
        const state = await world.state();
        tally.faults += 1;
        if (told === null) {
          expect(state, `${what}: overcome`).toBe(after);
          tally.overcome += 1;
        } else {
          expect(told instanceof StorageFault ? told.kind : told, what).toSatisfy((kind: StorageFaultKind) =>
            KINDS[failure].includes(kind),
          );
          const isRight = state === before || state === after;
          expect(isRight, `${what}: half done\n${state.slice(0, 2_000)}`).toBe(true);
          tally.named += 1;
        }
        await world.end();
      }
    }
  }
  return tally;
}

/** What somebody is told: a fault; null: none. Undefined: nothing has failed. */
async function toldBy(world: World, number: number, failure: Failure): Promise<unknown> {
  let told: unknown = null;
  const { hasFailed } = await withFailing(number, failure, async () => {
    try {
      await inTime(world.act());
    } catch (error) {
      told = error;
    }
  });
  return hasFailed ? told : undefined;
}

/** So long, in ms, work takes at most that ever ends. */
const PATIENCE = 8_000;

/** Rejects where work never comes to an end: nobody would be told of anything then. */
async function inTime(work: Promise<unknown>): Promise<void> {
  let cancel: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((_resolve, reject) => {
    cancel = setTimeout(() => reject(new Error('It never ends')), PATIENCE);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(cancel);
  }
}
