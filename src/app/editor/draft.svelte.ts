import type { Actor } from '../../domain/campaign/actor.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { mergeWritten } from '../../domain/campaign/merge-written.ts';
import { traitsOf } from '../../domain/campaign/status.ts';
import { changedFields, properties, writtenOf, type Written } from '../../domain/campaign/written.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import { StorageFault, type StorageFaultKind } from '../../domain/ports/storage-fault.ts';
import type { Commands } from '../commands/commands.ts';
import { EditHistory } from './edit-history.ts';
import { after } from '../system.ts';
import type { Unsaved } from './unsaved.ts';

/** While somebody types, it is saved this often, in ms. */
const PACE = 500;
/** Others may change the campaign just as often; nobody tries against that for ever. */
const MOST_TRIES = 5;

/** Whether what was written is in the database. */
export type Saving =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'refused'; readonly reason: Reason }
  | { readonly state: 'fault'; readonly fault: StorageFaultKind };

/** Why a campaign can be looked at only. */
export type Lock = 'viewer' | 'under-review' | 'in-force' | 'another-tab';

const SAVED: Saving = { state: 'saved' };

/**
 * A campaign in the editor. What a person writes is kept at once, saved a moment later in one transaction, and can be
 * undone and redone. Where it changes elsewhere meanwhile, that joins what is written here, or is told as a refusal.
 */
export class Draft {
  readonly #commands: Commands;
  readonly #actor: () => Actor;
  readonly #unsaved: Unsaved;
  readonly #history = new EditHistory();
  #campaign = $state.raw<Campaign | null | undefined>(undefined);
  #written = $state.raw<Written | null>(null);
  #saving = $state.raw<Saving>(SAVED);
  #lost = $state.raw<Written | null>(null);
  #isMine = $state(false);
  #canUndo = $state(false);
  #canRedo = $state(false);
  #cancelSave: (() => void) | null = null;
  #work: Promise<void> = Promise.resolve();
  /** What is saved until the editor is left is one entry of the journal. */
  #stay = '';

  constructor(commands: Commands, actor: () => Actor, unsaved: Unsaved) {
    this.#commands = commands;
    this.#actor = actor;
    this.#unsaved = unsaved;
  }

  /** As it is stored; undefined while it is read, null when it is gone. */
  get campaign(): Campaign | null | undefined {
    return this.#campaign;
  }

  /** As it is written here. */
  get written(): Written | null {
    return this.#written;
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** What was typed before a page broke down and could not be joined to what has changed since; else null. */
  get lost(): Written | null {
    return this.#lost;
  }

  get canUndo(): boolean {
    return this.#canUndo;
  }

  get canRedo(): boolean {
    return this.#canRedo;
  }

  /** Null: it can be edited. */
  get lock(): Lock | null {
    const campaign = this.#campaign;
    if (campaign == null) return 'in-force';
    const { status, draft, request } = campaign;
    if (request !== null) return 'under-review';
    const { isEditable, isModifiable } = traitsOf(status);
    if (!isEditable && (draft === null || !isModifiable)) return 'in-force';
    if (this.#actor().role === 'viewer') return 'viewer';
    return this.#isMine ? null : 'another-tab';
  }

  /** One tab edits, the others look on. */
  setTurn(isMine: boolean): void {
    this.#isMine = isMine;
  }

  /** Reads it, with what another visit typed and could not save. */
  async open(id: string): Promise<void> {
    this.#stay = this.#commands.ids.next();
    const campaign = (await this.#commands.read(id)) ?? null;
    this.#adopt(campaign);
    const kept = this.#unsaved.read();
    if (campaign === null || kept === null) return;
    if (kept.revision === campaign.revision) {
      this.#take(kept.written, 'kept');
      return;
    }
    if (changedFields(writtenOf(campaign), kept.written).length > 0) this.#lost = kept.written;
    else this.#unsaved.forget();
  }

  /** Takes what could not be joined after all, or lets it go. */
  settleLost(isTaken: boolean): void {
    const lost = this.#lost;
    this.#lost = null;
    if (lost !== null && isTaken) this.#take(lost, 'lost');
    else this.#unsaved.forget();
  }

  /** `step`: changes of the same one that follow each other are undone together. */
  change(change: Partial<Written>, step: string): void {
    if (this.lock !== null || this.#written === null) return;
    this.#take({ ...this.#written, ...change }, step);
  }

  undo(): void {
    if (this.#written !== null) this.#put(this.#history.undo(this.#written));
  }

  redo(): void {
    if (this.#written !== null) this.#put(this.#history.redo(this.#written));
  }

  #take(written: Written, step: string): void {
    if (this.#written !== null) this.#history.note(this.#written, step);
    this.#put(written);
  }

  #put(written: Written | null): void {
    if (written === null || this.#campaign == null) return;
    this.#written = written;
    this.#tellHistory();
    this.#unsaved.keep({ revision: this.#campaign.revision, written });
    this.#saving = { state: 'saving' };
    this.#cancelSave ??= after(PACE, () => void this.flush());
  }

  #tellHistory(): void {
    this.#canUndo = this.#history.canUndo;
    this.#canRedo = this.#history.canRedo;
  }

  /** Saves what is written now; whoever waits for it can go on with what is stored. Answers whether all of it is. */
  async flush(): Promise<boolean> {
    this.#cancelSave?.();
    this.#cancelSave = null;
    this.#work = this.#work.then(() => this.#save());
    await this.#work;
    return this.#saving.state === 'saved';
  }

  async #save(): Promise<void> {
    try {
      for (let attempt = 1; this.#isDirty(); attempt += 1) {
        const reason = await this.#saveOnce();
        if (reason === null) continue;
        const isNews = reason.code === 'changed-meanwhile';
        if (isNews && attempt < MOST_TRIES && (await this.#join())) continue;
        this.#saving = { state: 'refused', reason };
        return;
      }
      this.#keepRest();
      this.#saving = SAVED;
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      this.#saving = { state: 'fault', fault: error.kind };
    }
  }

  /** A name that is no name yet stays where it was typed, though it cannot be saved. */
  #keepRest(): void {
    const [campaign, written] = [this.#campaign, this.#written];
    if (campaign == null || written === null) return;
    if (changedFields(writtenOf(campaign), written).length === 0) this.#unsaved.forget();
    else this.#unsaved.keep({ revision: campaign.revision, written });
  }

  #isDirty(): boolean {
    const [campaign, written] = [this.#campaign, this.#written];
    if (campaign == null || written === null) return false;
    return !isStored(written, campaign);
  }

  async #saveOnce(): Promise<Reason | null> {
    const [campaign, typed] = [this.#campaign, this.#written];
    if (campaign == null || typed === null) return { code: 'gone' };
    const written = keepable(campaign, typed);
    const result = await this.#commands.fire(campaign.id, campaign.revision, 'edit', { written }, this.#stay);
    if (result.kind === 'refused') return result.reason;
    this.#campaign = result.answer.after;
    return null;
  }

  /** Reads again what others have changed, and carries over what is written here. */
  async #join(): Promise<boolean> {
    const [base, mine] = [this.#campaign, this.#written];
    if (base == null || mine === null) return false;
    const stored = await this.#commands.read(base.id);
    if (stored === undefined) return false;
    const merged = mergeWritten(writtenOf(base), mine, writtenOf(stored));
    if (merged === null) return false;
    this.#campaign = stored;
    this.#written = merged;
    return true;
  }

  /** Somebody, or the clock, has changed the campaign. */
  async follow(id: string): Promise<void> {
    await this.#work;
    if (this.#isDirty()) {
      await this.flush();
      return;
    }
    const campaign = (await this.#commands.read(id)) ?? null;
    if (!this.#isDirty()) this.#adopt(campaign);
  }

  #adopt(campaign: Campaign | null): void {
    const [before, written] = [this.#campaign, this.#written];
    this.#campaign = campaign;
    if (campaign === null) return;
    const fresh = writtenOf(campaign);
    // What is typed is more than what is stored: a blank at the end of a name may be the beginning of its next word.
    if (before != null && written !== null && isStored(written, campaign)) return;
    this.#written = fresh;
    this.#history.clear();
    this.#tellHistory();
  }

  /** Ends a conflict: what is written here goes on top of what is stored, or gives way to it. */
  async resolve(isMine: boolean): Promise<void> {
    const campaign = this.#campaign;
    if (campaign == null) return;
    const stored = (await this.#commands.read(campaign.id)) ?? null;
    const mine = this.#written;
    this.#saving = SAVED;
    this.#unsaved.forget();
    this.#written = null;
    this.#adopt(stored);
    if (isMine && mine !== null && stored !== null) this.#take(mine, 'mine');
  }

  close(): void {
    void this.flush();
  }
}

function isStored(written: Written, campaign: Campaign): boolean {
  return changedFields(writtenOf(campaign), keepable(campaign, written)).length === 0;
}

/** What the store can keep of what is typed: of a property that is not valid yet, what it was. */
function keepable(campaign: Campaign, written: Written): Written {
  const { name, description, tags } = writtenOf(campaign);
  const valid = properties.shape;
  return {
    name: valid.name.safeParse(written.name).data ?? name,
    description: valid.description.safeParse(written.description).success ? written.description : description,
    tags: valid.tags.safeParse(written.tags).success ? written.tags : tags,
    content: written.content,
  };
}
