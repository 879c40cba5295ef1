import type { Alarm, Clock, Ids } from '../domain/ports/system.ts';

/** The one place that knows the real time, the browser's timers and its source of chance. */

export const systemClock: Clock = { now: () => Date.now() };

export const systemIds: Ids = { next: () => crypto.randomUUID() };

/** Browsers count a wait in 32 bits; a longer one is split. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Rings late rather than never: a machine that slept is checked again when its page is looked at. */
export const systemAlarm: Alarm = {
  at(instant, ring) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = () => {
      clearTimeout(timer);
      const wait = instant - Date.now();
      if (wait > 0) timer = setTimeout(check, Math.min(wait, LONGEST_WAIT));
      else {
        cancel();
        ring();
      }
    };
    const cancel = () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', check);
    };
    document.addEventListener('visibilitychange', check);
    timer = setTimeout(check, Math.max(0, Math.min(instant - Date.now(), LONGEST_WAIT)));
    return cancel;
  },
};

/** Lets the page paint and answer the person before work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Milliseconds on a clock that nobody sets, for pacing work. */
export function stopwatch(): number {
  return performance.now();
}

/** Calls back once after so many milliseconds of real time; answers how to cancel. */
export function after(milliseconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * One tab of the browser at a time holds a name. `onTurn` is told at once whether this one does; where another tab
 * does, it is told again when its turn comes. Answers how to let go.
 */
export function takeTurn(name: string, onTurn: (isMine: boolean) => void): () => void {
  let letGo: () => void = () => undefined;
  let isOver = false;
  const untilOver = new Promise<void>((resolve) => {
    letGo = () => {
      isOver = true;
      resolve();
    };
  });
  const hold = async () => {
    if (isOver) return;
    onTurn(true);
    await untilOver;
  };
  const { locks } = navigator;
  void locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) return hold();
    if (!isOver) onTurn(false);
    void locks.request(name, hold);
  });
  return () => letGo();
}
