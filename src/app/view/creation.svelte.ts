import type { WallTime } from '../../domain/time/wall-time.ts';

/** A campaign that somebody is about to create, where the dialog that asks its type and name is open. */
export class Creation {
  #beginning = $state.raw<{ readonly start: WallTime | null } | null>(null);

  /** Null: nobody is creating one. `start`: in the displayed zone, where a slot of the calendar was chosen. */
  get beginning(): { readonly start: WallTime | null } | null {
    return this.#beginning;
  }

  begin(start: WallTime | null = null): void {
    this.#beginning = { start };
  }

  end(): void {
    this.#beginning = null;
  }
}
