import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isInForce } from '../../domain/campaign/status.ts';
import type { NewEntry, Part, Section, ShelfItems, ShelfName } from '../../domain/ports/repository.ts';
import { listed, type Listed } from './listed.ts';
import { SECTIONS } from '../../domain/ports/records.ts';
import { parsedLine, type SandboxContents } from './sandbox-file.ts';

/** In what two versions of a campaign can differ, as a person would say it. */
export const COMPARED = ['name', 'description', 'tags', 'status', 'content', 'history'] as const;
export type Compared = (typeof COMPARED)[number];

export interface ChangedCampaign {
  readonly id: string;
  /** As it is here. */
  readonly name: string;
  readonly differs: readonly Compared[];
  /** What is here was modified later than what is in the file. */
  readonly isNewerHere: boolean;
}

/** What an import would do with the records of a section. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  /** They are the same here. */
  readonly same: number;
  /** The file has none of their id. */
  readonly onlyHere: number;
}

export interface Comparison {
  readonly counts: Readonly<Record<Section, Counts>>;
  readonly added: Listed<{ readonly id: string; readonly name: string }>;
  readonly changed: Listed<ChangedCampaign>;
  readonly newerHere: number;
  /** Campaigns of the file for which the clock may have something to do at once. */
  readonly inForce: number;
  /** What of the file would be written: all but what is the same here. */
  readonly arrivals: SandboxContents;
  /** The campaigns that would be replaced, as they are here. */
  readonly replaced: ReadonlyMap<string, Campaign>;
  /** What stands beside them and would be replaced, as it is here. */
  readonly replacedThings: { readonly [Name in ShelfName]?: ReadonlyMap<string, ShelfItems[Name]> };
}

/** What is known of the records of one section that have an id. */
interface Meeting {
  readonly file: ReadonlyMap<string, { readonly id: string }>;
  readonly same: Set<string>;
  /** As they are here. */
  readonly changed: Map<string, { readonly id: string }>;
  onlyHere: number;
}

/** Compares a file with what a sandbox holds, which is met a part at a time. */
export class Comparing {
  readonly #file: SandboxContents;
  readonly #meetings = new Map<Section, Meeting>();
  /** How often each entry stands in the journal here. */
  readonly #entries = new Map<string, number>();
  readonly #changed: ChangedCampaign[] = [];
  readonly #replaced = new Map<string, Campaign>();

  constructor(file: SandboxContents) {
    this.#file = file;
    for (const section of SECTIONS) {
      if (section === 'journal') continue;
      const byId = new Map(file[section].map((each) => [each.id, each]));
      this.#meetings.set(section, { file: byId, same: new Set(), changed: new Map(), onlyHere: 0 });
    }
  }

  meet(part: Part): void {
    if (part.section === 'journal') {
      for (const entry of part.records) {
        const line = parsedLine('journal', entry);
        this.#entries.set(line, (this.#entries.get(line) ?? 0) + 1);
      }
      return;
    }
    const meeting = this.#meetings.get(part.section);
    if (meeting === undefined) return;
    for (const here of part.records) {
      const there = meeting.file.get(here.id);
      if (there === undefined) meeting.onlyHere += 1;
      else if (lineOf(part.section, here) === lineOf(part.section, there)) meeting.same.add(here.id);
      else {
        meeting.changed.set(here.id, here);
        if (part.section === 'campaigns') this.#change(here as Campaign, there as Campaign);
      }
    }
  }

  #change(here: Campaign, there: Campaign): void {
    this.#replaced.set(here.id, here);
    this.#changed.push({
      id: here.id,
      name: here.name,
      differs: differencesOf(here, there),
      isNewerHere: here.modified.at > there.modified.at,
    });
  }

  /** The result, once everything was met. Works in small steps, as the journal may be long. */
  *finish(): Generator<number, Comparison> {
    const journal = yield* this.#newEntries();
    const arrivals = Object.fromEntries(
      [...this.#meetings].map(([section, { same }]) => [
        section,
        (this.#file[section] as readonly { id: string }[]).filter(({ id }) => !same.has(id)),
      ]),
    ) as unknown as Omit<SandboxContents, 'journal'>;
    const added = arrivals.campaigns.filter(({ id }) => !this.#replaced.has(id));
    return {
      counts: this.#counts(journal.length),
      added: listed(added.map(({ id, name }) => ({ id, name }))),
      changed: listed(this.#changed),
      newerHere: this.#changed.filter((each) => each.isNewerHere).length,
      inForce: this.#file.campaigns.filter(({ status }) => isInForce(status)).length,
      arrivals: { ...arrivals, journal },
      replaced: this.#replaced,
      replacedThings: Object.fromEntries([...this.#meetings].map(([name, { changed }]) => [name, changed])),
    };
  }

  #counts(newEntries: number): Record<Section, Counts> {
    const counts = [...this.#meetings].map(([section, { file, same, changed, onlyHere }]) => [
      section,
      { added: file.size - same.size - changed.size, changed: changed.size, same: same.size, onlyHere },
    ]);
    const sameEntries = this.#file.journal.length - newEntries;
    const entriesHere = [...this.#entries.values()].reduce((sum, count) => sum + count, 0);
    return {
      ...(Object.fromEntries(counts) as Record<Exclude<Section, 'journal'>, Counts>),
      journal: { added: newEntries, changed: 0, same: sameEntries, onlyHere: entriesHere - sameEntries },
    };
  }

  /** What the journal of the file tells and the one here does not. */
  *#newEntries(): Generator<number, NewEntry[]> {
    const left = new Map(this.#entries);
    const added: NewEntry[] = [];
    for (const [index, entry] of this.#file.journal.entries()) {
      const line = parsedLine('journal', entry);
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      if (count <= 0) added.push(entry);
      yield index / this.#file.journal.length;
    }
    return added;
  }
}

function lineOf(section: Section, record: { readonly id: string }): string {
  return parsedLine(section, record as never);
}

function differencesOf(here: Campaign, there: Campaign): Compared[] {
  const parts = (campaign: Campaign): Record<Compared, unknown> => {
    const { name, description, tags, status, current, draft, ...history } = campaign;
    const content = [current.content, draft?.content ?? null];
    return { name, description, tags, status, content, history: [current.activated, draft?.number, history] };
  };
  const [one, other] = [parts(here), parts(there)];
  const differs = COMPARED.filter((each) => JSON.stringify(one[each]) !== JSON.stringify(other[each]));
  // Whatever else was changed, dates and revision follow: they are worth a word only where there is nothing more.
  const said = differs.filter((each) => each !== 'history');
  return said.length === 0 ? ['history'] : said;
}
