import type { Campaign } from '../../domain/campaign/campaign.ts';
import { offers, type Offer } from '../../domain/lifecycle/offers.ts';
import type { Commands } from '../commands/commands.ts';

/** The More actions menu that is open, if any. There is one for all rows, for a list may hold very many. */
export interface OpenMenu {
  readonly anchor: HTMLElement;
  readonly campaign: Campaign;
  readonly offers: readonly Offer[];
}

export class RowMenu {
  readonly #commands: Commands;
  #open = $state.raw<OpenMenu | null>(null);

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  get open(): OpenMenu | null {
    return this.#open;
  }

  /** Asks the rules what the campaign allows now, as it is stored, and opens beside the anchor. */
  async show(id: string, anchor: HTMLElement): Promise<void> {
    const campaign = await this.#commands.read(id);
    if (campaign === undefined) return;
    this.#open = { anchor, campaign, offers: offers(campaign, this.#commands.context()) };
  }

  hide(): void {
    this.#open = null;
  }
}
