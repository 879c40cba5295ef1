import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Person } from '../domain/campaign/person.ts';
import type { Policy } from '../domain/campaign/policy.ts';
import type { Cap } from '../domain/pressure/cap.ts';
import { SETTINGS_ID, type SandboxSettings } from '../domain/pressure/settings.ts';
import type { SavedView } from '../domain/selection/saved-view.ts';
import type { Reference } from '../domain/campaign/reference.ts';
import type { DemoLanguage } from '../domain/ports/demo-recipe.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CampaignPlan } from './story/campaign-plan.ts';
import { DemoDay } from './demo-day.ts';
import { liveThrough, type Scene, type Told } from './story/live-through.ts';
import { PLAN } from './plan/plan.ts';
import { planIn } from './story/plan-in.ts';
import { demoPeople } from './setting/people.ts';
import { demoCaps } from './setting/caps.ts';
import { demoViews } from './setting/views.ts';
import { demoPolicies } from './setting/policies.ts';
import { Random } from './random.ts';
import { referencesOn } from './setting/references.ts';
import { variation } from './variations/variation.ts';

export interface DemoOptions {
  readonly seed: number;
  /** Only its day in the zone matters: the demo is made as of the first instant of that day. */
  readonly now: Instant;
  /** How many campaigns. About a hundred and twenty are written by hand; more are generated, fewer are picked evenly. */
  readonly size: number;
  /** The IANA zone of the day, and of the schedules that name no other. */
  readonly zone: string;
  /** That of all that a person reads in it. */
  readonly lang: DemoLanguage;
}

/** A step of the journal, with the campaign that it happened to. */
export interface DemoStep {
  readonly campaignId: string;
  readonly name: string;
  readonly step: Told;
}

export interface DemoReferences {
  readonly references: Reference[];
  readonly policies: Policy[];
  readonly people: Person[];
  readonly caps: Cap[];
  readonly settings: SandboxSettings[];
  readonly views: SavedView[];
}

export interface DemoChunk {
  readonly campaigns: Campaign[];
  /** In order of instants. */
  readonly steps: DemoStep[];
}

export interface DemoSandbox extends DemoReferences, DemoChunk {}

/** How many campaigns are written by hand. */
export const PLANNED = PLAN.length;

/** Enough for a transaction to be worth its while, few enough not to block a page. */
const CHUNK = 500;

/** Streams of random numbers besides those of the campaigns, which are numbered from 0. */
const REFERENCES = -1;

/** What the campaigns of the demo refer to, the policies and caps that they are subject to, the days of its zone, and views of it. */
export function demoReferences({ seed, now, zone, lang }: DemoOptions): DemoReferences {
  const day = new DemoDay(now, zone);
  const random = new Random(seed, day.number, REFERENCES);
  return {
    references: referencesOn(day, lang, random),
    policies: demoPolicies(lang, random),
    people: demoPeople(),
    caps: demoCaps(lang, random),
    settings: [{ id: SETTINGS_ID, zone, firstDay: 1 }],
    views: demoViews(lang, day, random),
  };
}

/**
 * The campaigns of the demo, some hundreds at a time, so that many can be made and written without blocking a page.
 * The steps are in order within a chunk. A campaign depends on the seed, the day, its own number and, for its words, the language alone.
 */
export function* demoChunks(options: DemoOptions, chunk = CHUNK): Generator<DemoChunk, void> {
  const { seed, now, size, zone, lang } = options;
  const { references, policies } = demoReferences(options);
  const scene: Scene = {
    day: new DemoDay(now, zone),
    references: new Map(references.map((each) => [each.id, each])),
    policies,
  };
  for (let first = 0; first < size; first += chunk) {
    const campaigns: Campaign[] = [];
    const steps: DemoStep[] = [];
    for (let index = first; index < Math.min(size, first + chunk); index += 1) {
      const random = new Random(seed, scene.day.number, index);
      const lived = liveThrough(planIn(lang, planOf(index, size, random)), scene, random);
      const { id, name } = lived.campaign;
      campaigns.push(lived.campaign);
      for (const step of lived.steps) steps.push({ campaignId: id, name, step });
    }
    yield { campaigns, steps: inOrder(steps) };
  }
}

/** The whole demo at once. */
export function demoSandbox(options: DemoOptions): DemoSandbox {
  const chunks = [...demoChunks(options)];
  const campaigns = chunks.flatMap((each) => each.campaigns);
  return { ...demoReferences(options), campaigns, steps: inOrder(chunks.flatMap((each) => each.steps)) };
}

function planOf(index: number, size: number, random: Random): CampaignPlan {
  const written = PLAN[size < PLANNED ? Math.floor((index * PLANNED) / size) : index];
  return written ?? variation(index + 1, random);
}

function inOrder(steps: DemoStep[]): DemoStep[] {
  return steps.sort((one, other) => one.step.at - other.step.at);
}
