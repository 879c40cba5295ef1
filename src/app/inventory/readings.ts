/** One reading of campaigns, from when it was begun until all that it brought is taken. */
export interface Reading {
  /** Whether what it brings of a campaign is to be taken: nothing that was begun later has told of it already. */
  takes(id: string): boolean;
  end(): void;
}

/** Keeps what was read earlier from taking the place of what was read later, whichever of them arrives first. */
export class Readings {
  /** In the order in which they were begun, each with the campaigns that a later one has told of. */
  readonly #going = new Set<Set<string>>();

  begin(): Reading {
    const overtaken = new Set<string>();
    this.#going.add(overtaken);
    return {
      takes: (id) => {
        if (overtaken.has(id)) return false;
        for (const each of this.#going) {
          if (each === overtaken) break;
          each.add(id);
        }
        return true;
      },
      end: () => this.#going.delete(overtaken),
    };
  }
}
