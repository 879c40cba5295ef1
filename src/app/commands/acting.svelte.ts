import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isInForce } from '../../domain/campaign/status.ts';
import type { Input } from '../../domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import { refusal } from '../../domain/lifecycle/refusal.ts';
import { VIEWS, type MenuEntry } from '../../domain/lifecycle/offers.ts';
import { rowFor } from '../../domain/lifecycle/table.ts';
import { CalledOff } from '../../domain/ports/repository.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import type { Move } from '../../domain/schedule/move-schedule.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import type { Address } from '../view/address.svelte.ts';
import { toPage, toReport, type View } from '../view/view.ts';
import type { Commands } from './commands.ts';
import type { Intent, Refusal } from './intent.ts';
import type { Fired } from './intents/campaign-event.ts';
import type { RecentAction, RecentActions } from './recent-actions.svelte.ts';
import type { Notices, Refusing } from '../view/notices.svelte.ts';

/** An event that waits for a person's word: a confirmation, a name, tags or a message. */
export interface Pending {
  readonly event: LifecycleEvent;
  readonly campaign: Campaign;
  /** What was said before the question, for the answer to begin with. */
  readonly input?: Input;
}

/** What a package is asked for. */
export type Packing = readonly Pick<Campaign, 'id' | 'name'>[];

const ASKS: readonly LifecycleEvent[] = [
  'stop',
  'close',
  'duplicate',
  'edit-tags',
  'request-approval',
  'request-changes',
];

/** From a menu entry to what it does: asked first where it is due, then done, then told with a way back. */
export class Acting {
  readonly #commands: Commands;
  readonly #notices: Notices;
  readonly #address: Address;
  #pending = $state.raw<Pending | null>(null);
  #packing = $state.raw<Packing | null>(null);

  readonly #recent: RecentActions;

  constructor(commands: Commands, notices: Notices, address: Address, recent: RecentActions) {
    this.#recent = recent;
    this.#commands = commands;
    this.#notices = notices;
    this.#address = address;
  }

  get pending(): Pending | null {
    return this.#pending;
  }

  /** What a package is asked for; null: nothing. */
  get packing(): Packing | null {
    return this.#packing;
  }

  /** Begins what a menu entry stands for. */
  begin(entry: MenuEntry, campaign: Campaign): void {
    if (entry === 'add-to-package') this.pack([campaign]);
    else if (isView(entry)) this.#address.go(this.#viewOf(entry, campaign));
    else if (ASKS.includes(entry) || (entry === 'archive' && isInForce(campaign.status))) {
      this.#pending = { event: entry, campaign };
    } else void this.#do(entry, campaign, {});
  }

  /** Asks which package some campaigns go into. */
  pack(campaigns: Packing): void {
    this.#packing = campaigns;
  }

  /** Where a campaign is read or written, or reported on. */
  #viewOf(entry: MenuEntry, { id }: Campaign): Partial<View> {
    if (entry === 'all-time-report') return toReport(id, 'all');
    if (entry === 'last-24-hours-report') return toReport(id, '24h');
    const version = entry === 'open-draft-version' ? 'draft' : null;
    return { ...toPage('campaign'), campaign: id, version };
  }

  /** What moves a time of a campaign: the end of what is live is moved by a draft version. */
  movedBy({ status, type }: Campaign, edge: Move['edge']): 'reschedule' | 'modify' {
    return edge === 'end' && status === 'live' && rowFor('modify', type, status) !== undefined
      ? 'modify'
      : 'reschedule';
  }

  /** Why a campaign may not be moved, so or at all; null: it may. */
  whyNotMoved(campaign: Campaign, edge: Move['edge'], move?: Move): Reason | null {
    const input = move === undefined ? null : { move };
    const reason = refusal(campaign, this.movedBy(campaign, edge), this.#commands.context(), input);
    // What has started is asked about its end alone here; of that another sentence is true than of its start.
    return edge === 'end' && reason?.code === 'already-started' ? { code: 'end-stays' } : reason;
  }

  /** Whether a campaign may be moved, so or at all; if not, the reason is told. */
  canReschedule(campaign: Campaign, move?: Move, edge: Move['edge'] = move?.edge): boolean {
    const reason = this.whyNotMoved(campaign, edge, move);
    if (reason !== null) this.refuse(campaign, reason);
    return reason === null;
  }

  /** Tells why not. */
  refuse({ name }: Campaign, reason: Reason): void {
    this.#notices.show({ kind: 'refused', name, reason, latest: null });
  }

  /** Moves a single launch at once. A series moves whole, so a dialog says that first. */
  reschedule(campaign: Campaign, move: Move): void {
    if (!this.canReschedule(campaign, move)) return;
    const isWhole = campaign.current.content.schedule.recurrence !== null && move.from !== null;
    if (move.edge === 'end') void this.#moveEnd(campaign, move);
    else if (!isWhole) void this.#do('reschedule', campaign, { move });
    else this.#pending = { event: 'reschedule', campaign, input: { move } };
  }

  /** A draft version is made to be looked at before it comes into force. */
  async #moveEnd(campaign: Campaign, move: Move): Promise<void> {
    const event = this.movedBy(campaign, 'end');
    const isDone = await this.#do(event, campaign, { move });
    if (!isDone || event !== 'modify') return;
    this.#address.go({
      ...toPage('campaign'),
      campaign: campaign.id,
      version: 'draft',
      part: 'schedule',
    });
  }

  /** Asks in a dialog where a campaign is to be moved; `from`: which of its times, else the next. */
  askToReschedule(campaign: Campaign, from?: WallTime): void {
    if (!this.canReschedule(campaign)) return;
    const input = from === undefined ? {} : { move: { from, to: from } };
    this.#pending = { event: 'reschedule', campaign, input };
  }

  cancel(): void {
    this.#pending = null;
    this.#packing = null;
  }

  /** Goes on with what was pending. What was said and refused stays to be said again. */
  async confirm(input: Input = {}): Promise<void> {
    const pending = this.#pending;
    if (pending === null) return;
    const { event, campaign } = pending;
    // A question without words to type goes first, so that the focus is back before what had it moves; what was typed
    // stays until it is kept.
    const isTyped = input.name !== undefined || input.tags !== undefined || input.message !== undefined;
    if (!isTyped) this.#pending = null;
    const refusing = await this.#fire(event, campaign, input);
    // What is asked about may have changed meanwhile: the next answer goes to how it stands now.
    const now = refusing?.kind === 'refused' ? await this.#commands.read(campaign.id) : campaign;
    const isOver = this.#pending !== (isTyped ? pending : null);
    if (refusing === null) {
      if (!isOver) this.#pending = null;
    } else if (isOver || now === undefined || (!isTyped && input.move === undefined)) {
      this.#notices.show(refusing);
    } else {
      this.#pending = { event, campaign: now, input };
      this.#notices.showInDialog(refusing);
    }
  }

  /**
   * Does what an intent asks for, and tells what came of it, with a way back. `name`: of what it is about, as it was
   * before. Answers whether it was done.
   */
  async run(name: string, intent: Intent<unknown>): Promise<boolean> {
    try {
      const result = await this.#commands.run(intent);
      if (result.kind === 'refused') {
        const { reason, about } = result;
        const latest = isNews(reason) ? await this.#latest(intent, about) : null;
        this.#notices.show({ kind: 'refused', name: about?.name ?? name, reason, latest });
      } else if (result.action !== null)
        this.#notices.show({ kind: 'done', action: result.action, draft: null });
      return result.kind === 'done';
    } catch (error) {
      if (error instanceof CalledOff) return false;
      if (!(error instanceof StorageFault)) throw error;
      this.#notices.show({ kind: 'fault', fault: error.kind });
      return false;
    }
  }

  #latest(intent: Intent<unknown>, about: Refusal['about']) {
    return about === undefined ? this.#commands.latestOf(intent) : this.#commands.latestEntry(about.id);
  }

  /** Takes back what was done in this tab. */
  async undo(action: RecentAction): Promise<void> {
    const told = { kind: 'undone', action } as const;
    try {
      const result = await this.#recent.undo(action, this.#commands.context().actor.name);
      if (result.kind === 'done') this.#notices.show(told);
      else {
        const { reason, about } = result;
        this.#notices.show({ kind: 'not-undone', action, reason, about: about?.name ?? null });
      }
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      this.#notices.show({ kind: 'fault', fault: error.kind });
    }
  }

  /** The newest that can be taken back, if there is one. */
  async undoNewest(): Promise<void> {
    const newest = this.#recent.newestOf(this.#commands.context().actor.name);
    if (newest !== null) await this.undo(newest);
  }

  /** Does it, and tells what came of it. Answers whether it was done. */
  async #do(event: LifecycleEvent, campaign: Campaign, input: Input): Promise<boolean> {
    const refusing = await this.#fire(event, campaign, input);
    if (refusing !== null) this.#notices.show(refusing);
    return refusing === null;
  }

  /** Does it, and tells what was done. Answers why it was not; null: it was. */
  async #fire(event: LifecycleEvent, campaign: Campaign, input: Input): Promise<Refusing | null> {
    const { id, name, revision } = campaign;
    try {
      const result = await this.#commands.fire(id, revision, event, input);
      if (result.kind === 'done') {
        const { action, answer } = result;
        if (action !== null) this.#notices.show({ kind: 'done', action, draft: draftOf(event, answer) });
        return null;
      }
      const { reason } = result;
      const latest = isNews(reason) ? await this.#commands.latestEntry(id) : null;
      return { kind: 'refused', name, reason, latest };
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      return { kind: 'fault', fault: error.kind };
    }
  }
}

/** Somebody else has changed what was to be changed. */
function isNews({ code }: Reason): boolean {
  return code === 'changed-meanwhile' || code === 'tag-gone' || code === 'gone';
}

/** What came of an event to go on with in the editor: a copy, or a draft version; null: nothing. */
function draftOf(event: LifecycleEvent, { created, before }: Fired): string | null {
  if (event === 'modify') return before.id;
  return created?.id ?? null;
}

function isView(entry: MenuEntry): entry is (typeof VIEWS)[number] & MenuEntry {
  return (VIEWS as readonly string[]).includes(entry);
}
