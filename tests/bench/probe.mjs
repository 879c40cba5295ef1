/**
 * Runs in the page before anything else. "Painted" is a message sent from an animation frame: it arrives when the
 * browser has laid out and painted that frame. A screen at 60 Hz makes a change wait up to 16.7 ms for its frame, and
 * that wait is part of every figure.
 */
export function probe() {
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };

  /** @type {() => Promise<number>} */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  /**
   * When the last change within the elements was painted, once nothing has changed for `quiet` ms.
   *
   * @type {(roots: Iterable<Element>, quiet: number, countsAtOnce: boolean) => Promise<number>}
   */
  const settled = (roots, quiet, countsAtOnce) =>
    new Promise((resolve) => {
      let last = Promise.resolve(NaN);
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      const changed = () => {
        last = painted();
        clearTimeout(timer);
        timer = setTimeout(() => {
          observer.disconnect();
          resolve(last);
        }, quiet);
      };
      const observer = new MutationObserver(changed);
      for (const root of roots) observer.observe(root, everything);
      // A change that leaves everything as it was is done with the next frame.
      if (countsAtOnce) changed();
    });

  /** @type {Bench} */
  const bench = {
    phase: 'loading',
    tasks: [],
    firstRows: null,
    firstWeek: null,
    loaded: null,
    begun: 0,
    done: Promise.resolve(0),
    painted,
    arm({ event, watch, quiet }) {
      bench.done = new Promise((resolve) => {
        const begin = (/** @type {Event} */ { timeStamp }) => {
          const roots = document.querySelectorAll(watch.join());
          bench.begun = performance.timeOrigin + timeStamp;
          void settled(roots, quiet, true).then((at) => resolve(at - timeStamp));
        };
        addEventListener(event, begin, { capture: true, once: true });
      });
    },
    expectChange(watch, quiet) {
      const roots = document.querySelectorAll(watch);
      bench.done = settled(roots, quiet, false).then((at) => performance.timeOrigin + at);
    },
  };
  window.bench = bench;

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.tasks.push({ phase: bench.phase, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  const look = () => {
    const grid = document.querySelector('[role=grid][aria-busy]');
    const hasWeek = document.querySelector('.calendar .fc-timegrid') !== null;
    const note = (
      /** @type {'firstRows' | 'firstWeek' | 'loaded'} */ what,
      /** @type {boolean} */ isThere,
    ) => {
      if (isThere && bench[what] === null) {
        bench[what] = 0;
        void painted().then((at) => (bench[what] = at));
      }
    };
    note('firstRows', grid?.querySelector('[data-row]') != null);
    note('firstWeek', hasWeek);
    note('loaded', grid?.getAttribute('aria-busy') === 'false');
    if (bench.loaded === null || bench.firstWeek === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
