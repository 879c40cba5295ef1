import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Input } from '../../domain/lifecycle/context.ts';
import type { ActionForSeveral } from '../../domain/lifecycle/for-several.ts';
import { offers, type Offer } from '../../domain/lifecycle/offers.ts';
import type { CalendarOverlay } from '../../domain/overlays/overlay.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import type { Acting, Packing, Pending } from '../commands/acting.svelte.ts';
import type { Commands } from '../commands/commands.ts';

/** What opens above a page, and for what. */
export type Overlay =
  /** The More actions menu: one for all rows, for a list may hold very many. */
  | {
      readonly kind: 'row-menu';
      readonly anchor: HTMLElement;
      readonly campaign: Campaign;
      readonly offers: readonly Offer[];
      /** Which entry gets the focus; null: none yet, for a pointer opened it. */
      readonly startAt: 'first' | 'last' | null;
    }
  /** A campaign's alerts. */
  | { readonly kind: 'alerts'; readonly anchor: HTMLElement; readonly campaign: Campaign }
  /** `start`: in the displayed zone, where a slot of the calendar was chosen. */
  | { readonly kind: 'creation'; readonly start: WallTime | null }
  /** What an action asks before it is done. */
  | { readonly kind: 'question'; readonly pending: Pending }
  /** `move`: what was chosen on the calendar, in the schedule's zone; null: nothing yet. */
  | {
      readonly kind: 'reschedule';
      readonly campaign: Campaign;
      readonly move: NonNullable<Input['move']> | null;
    }
  /** Which package some campaigns go into. */
  | { readonly kind: 'packing'; readonly campaigns: Packing }
  /** What an action on all ticked campaigns asks before it is done. */
  | { readonly kind: 'several'; readonly action: ActionForSeveral }
  /** Which file an outside calendar comes from; `replaced`: in whose place. `file`: one that was chosen before. */
  | { readonly kind: 'calendar-file'; readonly replaced: CalendarOverlay | null; readonly file?: File }
  | { readonly kind: 'overlay-name'; readonly named: CalendarOverlay }
  /** Under which name what is shown is kept. */
  | { readonly kind: 'save-view' }
  | { readonly kind: 'new-sandbox' }
  | { readonly kind: 'feedback' }
  /** Commands by name, and the list of keys. */
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' };

export type OverlayKind = Overlay['kind'];
export type OverlayOf<Kind extends OverlayKind> = Extract<Overlay, { kind: Kind }>;

/** What is open above the page. There is one at a time; a question takes the place of what led to it. */
export class Overlays {
  readonly #acting: Acting;
  readonly #commands: Commands;
  #shown = $state.raw<Overlay | null>(null);

  readonly open = $derived.by<Overlay | null>(() => askedBy(this.#acting) ?? this.#shown);

  constructor(acting: Acting, commands: Commands) {
    this.#acting = acting;
    this.#commands = commands;
  }

  show(
    overlay: OverlayOf<
      | 'creation'
      | 'calendar-file'
      | 'overlay-name'
      | 'save-view'
      | 'new-sandbox'
      | 'feedback'
      | 'palette'
      | 'keys'
      | 'several'
    >,
  ): void {
    this.#shown = overlay;
  }

  /** Asks the rules what the campaign allows now, as it is stored, and opens the menu beside the anchor. */
  async showMenu(
    id: string,
    anchor: HTMLElement,
    startAt: OverlayOf<'row-menu'>['startAt'] = null,
  ): Promise<void> {
    const campaign = await this.#commands.read(id);
    if (campaign === undefined) return;
    const offered = offers(campaign, this.#commands.context());
    this.#shown = { kind: 'row-menu', anchor, campaign, offers: offered, startAt };
  }

  /** Reads the campaign, as it is stored, and opens its alerts beside the anchor. */
  async showAlerts(id: string, anchor: HTMLElement): Promise<void> {
    const campaign = await this.#commands.read(id);
    this.#shown = campaign === undefined ? null : { kind: 'alerts', anchor, campaign };
  }

  /** Whether what is open belongs to this control. */
  isAt(kind: 'row-menu' | 'alerts', anchor: HTMLElement | undefined): boolean {
    return this.open?.kind === kind && this.open.anchor === anchor;
  }

  /** Closes what is open if it is of that kind: what has taken its place meanwhile stays. */
  close(kind: OverlayKind): void {
    if (this.open?.kind !== kind) return;
    this.#shown = null;
    this.#acting.cancel();
  }
}

function askedBy({ pending, packing }: Acting): Overlay | null {
  if (packing !== null) return { kind: 'packing', campaigns: packing };
  if (pending === null) return null;
  if (pending.event !== 'reschedule') return { kind: 'question', pending };
  return { kind: 'reschedule', campaign: pending.campaign, move: pending.input?.move ?? null };
}
