import type { Alarm, Clock, Ids } from '../domain/ports/system.ts';

/** The one place that knows the real time, the browser's timers and its source of chance. */

export const systemClock: Clock = { now: () => Date.now() };

/**
 * Over plain http on another name than localhost, browsers withhold what needs a secure context: locks between tabs,
 * service workers, ready-made ids. The app does without.
 */
export const isSecure: boolean = globalThis.isSecureContext;

/** A random id of version 4, as `crypto.randomUUID` makes them, from what every context has. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [0, 8, 12, 16, 20].map((from, at, starts) => hex.slice(from, starts[at + 1])).join('-');
}

export const systemIds: Ids = { next: () => (isSecure ? crypto.randomUUID() : randomId()) };

/** Alone among the tabs of this browser; without locks, at once: what it does stays whole, but may be done twice. */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  await (isSecure ? navigator.locks.request(name, work) : work());
}

/** Beside others that do the like, and never while `unlessShared` works. */
export async function shared<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return isSecure ? await navigator.locks.request(name, { mode: 'shared' }, work) : await work();
}

/** Only while nobody does `shared` work of that name. Without locks that cannot be known, and nothing is done. */
export async function unlessShared(name: string, work: () => Promise<void>): Promise<void> {
  if (isSecure) await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && work());
}

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
 * does, it is told again when its turn comes. Answers how to let go. Where the browser has no locks, every tab has
 * its turn.
 */
export function takeTurn(name: string, onTurn: (isMine: boolean) => void): () => void {
  if (!isSecure) {
    onTurn(true);
    return () => undefined;
  }
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
