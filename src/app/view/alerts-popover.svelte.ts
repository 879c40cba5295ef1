import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Commands } from '../commands/commands.ts';

/** The list of a campaign's alerts that is open, if any. There is one for all rows, for a list may hold very many. */
export interface OpenAlerts {
  readonly anchor: HTMLElement;
  readonly campaign: Campaign;
}

export class AlertsPopover {
  readonly #commands: Commands;
  #open = $state.raw<OpenAlerts | null>(null);

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  get open(): OpenAlerts | null {
    return this.#open;
  }

  /** Reads the campaign, as it is stored, and opens beside the anchor. */
  async show(id: string, anchor: HTMLElement): Promise<void> {
    const campaign = await this.#commands.read(id);
    this.#open = campaign === undefined ? null : { anchor, campaign };
  }

  hide(): void {
    this.#open = null;
  }
}
