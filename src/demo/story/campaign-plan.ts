import type { Channel } from '../../domain/campaign/channel.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import type { Recurrence } from '../../domain/schedule/recurrence.ts';
import type { Person } from '../setting/people.ts';
import type { AudienceKey, ConfigurationKey } from '../setting/references.ts';

/** What a person reads, in every language that a demo is made in; empty where nobody has written anything yet. */
export type Wording = '' | Readonly<Record<DemoLanguage, string>>;

/** A day, counted from today, and the time on the wall of the schedule's zone. */
export type Moment = readonly [day: number, time: string];

/**
 * What somebody did, on a day counted from today. `edit` saves a draft and is no event of the lifecycle. Without a
 * time it is some time in office hours.
 */
export type Deed<Text = Wording> = readonly [
  day: number,
  event: LifecycleEvent | 'edit',
  more?: { readonly message?: Text; readonly tags?: readonly string[]; readonly time?: string },
];

/** What one version of a campaign says. Its texts are in every language until one is chosen: then they are strings. */
export interface VersionPlan<Text = Wording> {
  readonly title: Text;
  readonly body: Text;
  /** One action for each; a bare channel is an action whose configuration is yet to be chosen. */
  readonly via: readonly (ConfigurationKey | { readonly channel: Channel })[];
  readonly to?: AudienceKey | null;
  readonly transactional?: true;
  readonly unpublished?: true;
  readonly withoutIdentity?: true;
  /** Absent: at activation. */
  readonly starts?: Moment;
  readonly ends?: Moment;
  /** Absent: that of the day. */
  readonly zone?: string;
  readonly repeats?: Recurrence;
  readonly throttle?: number;
  readonly priority?: number;
  readonly inRecipientZone?: true;
  /** API triggered: open for calls between its start and its end, rather than a single run. */
  readonly window?: true;
  /** Orchestrated: the activities after the audience is read; the end is added. */
  readonly flow?: readonly Stage<Text>[];
  readonly validFrom?: Moment;
}

/** One activity of an orchestrated campaign, in few words. */
export type Stage<Text = Wording> =
  | { readonly read: AudienceKey | null }
  | { readonly build: Text; readonly into: AudienceKey }
  | { readonly split: Text; readonly share: number }
  | { readonly waitHours: number }
  | { readonly send: ConfigurationKey; readonly title: Text; readonly body: Text };

/**
 * One campaign of the demo: what it is, and the story of what people did with it until today. Its name and its tags may
 * hold the words that `dated` fills in.
 */
export interface CampaignPlan<Text = Wording> extends VersionPlan<Text> {
  readonly type?: CampaignType;
  readonly name: Text;
  readonly description: Text;
  readonly tags: readonly string[];
  readonly by: Person;
  /** The day, counted from today. */
  readonly created: number;
  readonly story: readonly Deed<Text>[];
  /** What each modification changed, the first one first. */
  readonly revisions?: readonly Partial<VersionPlan<Text>>[];
}

const EVERY_TIME: Recurrence = { frequency: 'daily', interval: 1, weekdays: [], monthDays: [], count: null };

export function daily(count: number | null = null, interval = 1): Recurrence {
  return { ...EVERY_TIME, count, interval };
}

/** Weekdays by ISO number, 1 is Monday. */
export function weekly(weekdays: readonly number[], count: number | null = null, interval = 1): Recurrence {
  return { ...EVERY_TIME, frequency: 'weekly', weekdays: [...weekdays], count, interval };
}

export function monthly(monthDays: readonly number[], count: number | null = null): Recurrence {
  return { ...EVERY_TIME, frequency: 'monthly', monthDays: [...monthDays], count };
}

/** On the last day of every month. */
export function lastDay(count: number | null = null): Recurrence {
  return { ...monthly([], count), lastDay: true };
}

/** In certain months alone. */
export function inMonths(rule: Recurrence, months: readonly number[]): Recurrence {
  return { ...rule, months: [...months] };
}
