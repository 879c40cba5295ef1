/** What `probe.mjs` puts into every page that is measured. */
interface Bench {
  /** What goes on; long tasks are reported under it. */
  phase: string;
  readonly tasks: { readonly phase: string; readonly ms: number }[];
  /** Since navigation began; null until it is there. */
  firstRows: number | null;
  firstWeek: number | null;
  loaded: number | null;
  /** Waits for an event; `done` then tells how long after it the last change within the watched elements was painted. */
  arm(options: { event: string; watch: string[]; quiet: number }): void;
  /** Waits for a change within the watched elements; `done` then tells when it was painted, in ms since 1970. */
  expectChange(watch: string, quiet: number): void;
  done: Promise<number>;
  /** When the event came that was waited for, in ms since 1970. */
  begun: number;
  painted(): Promise<number>;
}

interface Window {
  bench: Bench;
  yardstick: import('./yardstick/main.ts').Yardstick;
}
