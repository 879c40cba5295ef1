import { breathe, stopwatch } from './system.ts';

/** A part of a frame, in ms: so much work is done before the page is answered again. */
const BUDGET = 12;

/** Does work that comes in small steps without holding up the page; null where it was called off. */
export async function paced<Result>(
  work: Generator<unknown, Result>,
  onProgress: (progress: unknown) => void,
  isCalledOff: () => boolean,
): Promise<Result | null> {
  let until = stopwatch() + BUDGET;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (stopwatch() < until) continue;
    onProgress(step.value);
    await breathe();
    if (isCalledOff()) return null;
    until = stopwatch() + BUDGET;
  }
}
