import type { Acceptance } from './acceptance.ts';
import { warnings } from './accepted.ts';
import type { Cap } from './cap.ts';
import type { PressureIndex } from './pressure-index.ts';
import { overInWeek, type CapStanding } from './standings.ts';

const NONE: readonly CapStanding[] = [];

/**
 * Which campaigns have runs to come that are over a cap, kept up with an index: after a change only the weeks and audiences
 * that it touched are judged anew. It is made anew for other caps.
 */
export class CapWarnings {
  readonly #index: PressureIndex;
  readonly #caps: readonly Cap[];
  /** By audience and week, then by campaign. */
  readonly #weeks = new Map<string, ReadonlyMap<string, readonly CapStanding[]>>();
  /** The audiences and weeks in which a campaign is over a cap. */
  readonly #byCampaign = new Map<string, Set<string>>();

  constructor(index: PressureIndex, caps: readonly Cap[]) {
    this.#index = index;
    this.#caps = caps;
  }

  /** Takes over what has changed in the index. Answers the campaigns whose warnings may differ since. */
  update(): ReadonlySet<string> {
    const steps = this.updating();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** The same in small steps, all of which are to be taken. */
  *updating(): Generator<undefined, ReadonlySet<string>> {
    const changed = new Set<string>();
    for (const [audience, weeks] of this.#index.takeTouched()) {
      for (const week of weeks) {
        this.#judge(audience, week, changed);
        yield;
      }
    }
    return changed;
  }

  /** The campaigns that are over a cap, accepted or not. */
  campaigns(): Iterable<string> {
    return this.#byCampaign.keys();
  }

  /** What of a campaign is over a cap and was not accepted, as of the last update. */
  of(id: string, acceptance: Acceptance | undefined): readonly CapStanding[] {
    const keys = this.#byCampaign.get(id);
    if (keys === undefined) return NONE;
    const over = [...keys].flatMap((key) => this.#weeks.get(key)?.get(id) ?? NONE);
    return acceptance === undefined ? over : warnings(over, new Map([[id, acceptance]]));
  }

  #judge(audience: string, week: number, changed: Set<string>): void {
    const key = `${audience} ${week}`;
    for (const id of this.#weeks.get(key)?.keys() ?? []) {
      changed.add(id);
      const keys = this.#byCampaign.get(id);
      keys?.delete(key);
      if (keys?.size === 0) this.#byCampaign.delete(id);
    }
    const over = new Map<string, CapStanding[]>();
    for (const each of overInWeek(this.#index, this.#caps, audience, week)) {
      const { id } = each.message.row;
      const standings = over.get(id);
      if (standings === undefined) over.set(id, [each]);
      else standings.push(each);
    }
    if (over.size === 0) this.#weeks.delete(key);
    else this.#weeks.set(key, over);
    for (const id of over.keys()) {
      changed.add(id);
      const keys = this.#byCampaign.get(id);
      if (keys === undefined) this.#byCampaign.set(id, new Set([key]));
      else keys.add(key);
    }
  }
}
