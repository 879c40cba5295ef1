import { z } from '../../domain/schema.ts';
import { actor, type Actor } from '../../domain/campaign/actor.ts';
import { COLUMNS, type Column } from '../../domain/selection/columns.ts';
import { TABS, type Tab } from '../../domain/selection/filters.ts';
import { zoneName } from '../../domain/time/wall-time.ts';

const columns = z.array(z.enum(COLUMNS)).min(1);
const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** What the colours of the calendar may stand for. */
export const COLOURS = ['channel', 'type', 'status'] as const;
export type ColourBy = (typeof COLOURS)[number];

const GENERAL: readonly Column[] = ['name', 'status', 'channels', 'start', 'tags', 'modifiedAt'];

/** What each tab shows until somebody lays it out otherwise. */
export const FIRST_COLUMNS: Record<Tab, readonly Column[]> = {
  all: ['name', 'status', 'type', 'channels', 'start', 'tags', 'modifiedAt'],
  action: [...GENERAL.slice(0, 4), 'nextRun', ...GENERAL.slice(4)],
  'api-triggered': [...GENERAL.slice(0, 4), 'end', ...GENERAL.slice(4)],
  orchestrated: ['name', 'status', 'channels', 'lastRun', 'nextRun', 'tags', 'modifiedAt'],
};

const stored = z.object({
  locale: z.enum(LOCALES).nullable().catch(null),
  /** In which dates and numbers are written, as US; null: the browser's. */
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .catch(null),
  theme: z.enum(THEMES).catch('system'),
  /** The displayed zone; null: the browser's. */
  zone: zoneName.nullable().catch(null),
  /** ISO weekday on which weeks begin; null: as the region has it. */
  firstDay: z
    .union([z.literal(1), z.literal(6), z.literal(7)])
    .nullable()
    .catch(null),
  columns: z.partialRecord(z.enum(TABS), columns).catch({}),
  /** Of saved views, as they are laid out on this browser, by id; the last chosen stand last. */
  viewColumns: z.record(z.string(), z.object({ tab: z.enum(TABS), columns })).catch({}),
  showBars: z.boolean().catch(true),
  showRuns: z.boolean().catch(true),
  showPressure: z.boolean().catch(true),
  /** Keys without Ctrl or ⌘ do something on their own. */
  singleKeys: z.boolean().catch(true),
  /** What the colours of the calendar stand for. */
  colourBy: z.enum(COLOURS).catch('channel'),
  /** Of the list beside the calendar, in px; null: as at first. */
  listWidth: z.number().nullable().catch(null),
  actor: actor.catch({ role: 'manager', name: 'Camille Martin' }),
  sandbox: z.string().nullable().catch(null),
  /** How a link wants one sandbox to be shown, until somebody chooses otherwise. */
  staged: z
    .object({ sandbox: z.string(), zone: zoneName.nullable(), locale: z.enum(LOCALES).nullable() })
    .nullable()
    .catch(null),
});
type Stored = z.infer<typeof stored>;

const KEY = 'almanac-preferences';
/** The columns of so many saved views are remembered. */
const MOST_VIEWS = 40;

/** How one person likes the app on this browser. It is kept outside the sandboxes and never exported with them. */
export class Preferences {
  readonly #host: Window;
  /** Asked for by every cell that shows a time, so the browser is asked once. */
  readonly #browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  #values: Stored;
  /** The sandbox of this tab; the one that is kept may be another tab's. */
  #sandbox: string | null;

  constructor(host: Window) {
    this.#host = host;
    this.#values = $state.raw(this.#read());
    this.#sandbox = $state.raw(this.#values.sandbox);
    host.addEventListener('storage', ({ key }) => {
      if (key === KEY) this.#values = this.#read();
    });
  }

  #read(): Stored {
    try {
      return stored.parse(JSON.parse(this.#host.localStorage.getItem(KEY) ?? '{}'));
    } catch {
      return stored.parse({});
    }
  }

  /** A browser that keeps nothing still shows what was chosen, until it is closed. */
  set(change: Partial<Stored>): void {
    if (change.sandbox !== undefined) this.#sandbox = change.sandbox;
    this.#values = { ...this.#values, ...this.#unstaged(change), ...change };
    try {
      this.#host.localStorage.setItem(KEY, JSON.stringify(this.#values));
    } catch {
      // Full or forbidden: the choice holds for this visit.
    }
  }

  /** What is chosen holds for what is on the screen, whatever a link wanted. */
  #unstaged({ zone, locale }: Partial<Stored>): Partial<Stored> {
    const staged = this.#staged;
    if (staged === null) return {};
    return {
      staged: {
        ...staged,
        ...(zone === undefined ? {} : { zone: null }),
        ...(locale === undefined ? {} : { locale: null }),
      },
    };
  }

  get #staged(): Stored['staged'] {
    const { staged } = this.#values;
    return staged?.sandbox === this.#sandbox ? staged : null;
  }

  get locale(): Locale | null {
    return this.#staged?.locale ?? this.#values.locale;
  }
  get region(): string | null {
    return this.#values.region;
  }
  get theme(): Theme {
    return this.#values.theme;
  }
  get zone(): string {
    return this.chosenZone ?? this.#browserZone;
  }
  get chosenZone(): string | null {
    return this.#staged?.zone ?? this.#values.zone;
  }
  get firstDay(): Stored['firstDay'] {
    return this.#values.firstDay;
  }
  get showBars(): boolean {
    return this.#values.showBars;
  }
  get showRuns(): boolean {
    return this.#values.showRuns;
  }
  get singleKeys(): boolean {
    return this.#values.singleKeys;
  }

  get showPressure(): boolean {
    return this.#values.showPressure;
  }
  get colourBy(): ColourBy {
    return this.#values.colourBy;
  }
  get listWidth(): number | null {
    return this.#values.listWidth;
  }
  get actor(): Actor {
    return this.#values.actor;
  }
  get sandbox(): string | null {
    return this.#values.sandbox;
  }

  /** What a tab shows; in a saved view of that tab, what is shown there. */
  columns(tab: Tab, saved: string | null = null): readonly Column[] {
    const ofView = saved === null ? undefined : this.#values.viewColumns[saved];
    const ofTab = this.#values.columns[tab] ?? FIRST_COLUMNS[tab];
    // The name is what a row is known by: it is always there, and first.
    return [...new Set<Column>(['name', ...(ofView?.tab === tab ? ofView.columns : ofTab)])];
  }

  /** Lays out a tab; in a saved view of that tab only the view, so that both keep what somebody chose for them. */
  setColumns(tab: Tab, chosen: readonly Column[], saved: string | null = null): void {
    if (saved !== null && this.#values.viewColumns[saved]?.tab === tab)
      this.setViewColumns(saved, tab, chosen);
    else this.set({ columns: { ...this.#values.columns, [tab]: [...chosen] } });
  }

  /** Whether a saved view has been laid out on this browser. */
  knowsView(saved: string): boolean {
    return saved in this.#values.viewColumns;
  }

  setViewColumns(saved: string, tab: Tab, chosen: readonly Column[]): void {
    const others = Object.entries(this.#values.viewColumns).filter(([id]) => id !== saved);
    this.set({
      viewColumns: {
        ...Object.fromEntries(others.slice(1 - MOST_VIEWS)),
        [saved]: { tab, columns: [...chosen] },
      },
    });
  }
}
