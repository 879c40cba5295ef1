/** What a sandbox holds, as its own file tells it. */
export interface Held {
  readonly campaigns: readonly HeldCampaign[];
  readonly journal: readonly HeldEntry[];
  readonly [section: string]: readonly object[];
}

export interface HeldCampaign {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly status: string;
  readonly tags: readonly string[];
}

export interface HeldEntry {
  readonly campaignId?: string;
  readonly at: number;
  readonly event: string;
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

/** Every sandbox by its name. */
export type World = ReadonlyMap<string, Held>;

export function sameHeld(one: Held | undefined, other: Held | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function sameWorld(one: World, other: World): boolean {
  return one.size === other.size && [...one].every(([name, held]) => sameHeld(held, other.get(name)));
}

/** Ids of campaigns that came, went or changed. */
export function changedIds(before: Held, after: Held): string[] {
  const texts = new Map(before.campaigns.map((each) => [each.id, JSON.stringify(each)]));
  const changed = after.campaigns.flatMap((each) => {
    const isSame = texts.get(each.id) === JSON.stringify(each);
    texts.delete(each.id);
    return isSame ? [] : [each.id];
  });
  return [...changed, ...texts.keys()];
}

/** What no sandbox may show: a status that the journal does not tell of, a step of the clock taken twice. */
export function halvesIn({ campaigns, journal }: Held): string[] {
  const last = new Map<string, HeldEntry>();
  const steps = new Set<string>();
  const twice: string[] = [];
  for (const entry of journal) {
    if (entry.campaignId === undefined) continue;
    last.set(entry.campaignId, entry);
    const step = JSON.stringify([entry.campaignId, entry.at, entry.event, entry.from, entry.to]);
    if (entry.from !== entry.to && steps.has(step)) twice.push(`twice in the journal: ${step}`);
    steps.add(step);
  }
  const unlike = campaigns.flatMap(({ id, name, status }) => {
    const entry = last.get(id);
    return entry === undefined || entry.to === status
      ? []
      : [`${name} is ${status}, its journal ends with ${entry.event} to ${entry.to}`];
  });
  return [...twice, ...unlike];
}
