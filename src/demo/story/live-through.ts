import type { Campaign, Mark, Version } from '../../domain/campaign/campaign.ts';
import type { Policy } from '../../domain/campaign/policy.ts';
import { changedFields, writtenOf } from '../../domain/campaign/written.ts';
import type { References } from '../../domain/campaign/reference.ts';
import { fire } from '../../domain/lifecycle/fire.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import { settle } from '../../domain/lifecycle/settle.ts';
import type { NewCampaignEntry } from '../../domain/ports/repository.ts';
import { MINUTE, type Instant } from '../../domain/time/instant.ts';
import type { CampaignPlan, Deed } from './campaign-plan.ts';
import { contentOf } from './content-of.ts';
import type { DemoDay } from '../demo-day.ts';
import { dated } from '../setting/occasions.ts';
import { PEOPLE, approverFor } from '../setting/people.ts';
import type { Random } from '../random.ts';

/** Where the campaigns of the demo live. */
export interface Scene {
  readonly day: DemoDay;
  readonly references: References;
  readonly policies: readonly Policy[];
}

/** What the journal keeps of it, but for which campaign it is. */
export type Told = Omit<NewCampaignEntry, 'campaignId' | 'name'>;

export interface Lived {
  readonly campaign: Campaign;
  /** All that happened to it, from its creation on. */
  readonly steps: readonly Told[];
  /** Why the story came to an early end; null if all of it came about. */
  readonly refused: Reason | null;
}

/**
 * Makes a draft as planned, lets people do with it what the plan's story says, each at its time, and lets the clock
 * run until today. The rules decide what comes of it, so that nothing in the demo contradicts them.
 */
export function liveThrough(
  plan: CampaignPlan<string>,
  { day, references, policies }: Scene,
  random: Random,
): Lived {
  const person = PEOPLE[plan.by];
  let campaign = draftOf(plan, { at: officeTime(day, plan.created, random), by: person.name }, day, random);
  let refused: Reason | null = null;
  const steps: Told[] = [created(campaign)];
  let modifications = 0;
  for (const deed of plan.story) {
    const [, event, more] = deed;
    const at = timeOf(deed, campaign.modified.at, day, random);
    if (event === 'edit') {
      const { description } = plan;
      campaign = edit(campaign, { ...campaign, description }, { at, by: person.name }, steps);
      continue;
    }
    const decides = event === 'approve' || event === 'request-changes';
    const context = { actor: decides ? approverFor(plan.by) : person, now: at, references, policies };
    const outcome = fire(
      campaign,
      event,
      context,
      more?.message === undefined ? {} : { message: more.message },
    );
    if (outcome.kind === 'refused') {
      refused = outcome.reason;
      break;
    }
    if (outcome.campaign === null) throw new Error(`No demo campaign is deleted: ${plan.name}`);
    campaign = outcome.campaign;
    steps.push(...outcome.steps);
    if (event === 'modify') {
      const revision = { ...plan, ...plan.revisions?.[modifications] };
      const content = contentOf(campaign.type, revision, day);
      const draft = { ...campaign.draft, content } as Version;
      const later = campaign.modified.at + random.between(5, 40) * MINUTE;
      const mark = { at: later, by: campaign.modified.by };
      campaign = edit(campaign, { ...campaign, draft } as Campaign, mark, steps);
      modifications += 1;
    }
  }
  const settled = settle(campaign, day.now, references);
  if (settled.campaign === null) throw new Error(`No demo campaign is purged: ${plan.name}`);
  steps.push(...settled.steps);
  return { campaign: settled.campaign, steps, refused };
}

const ACTIVATIONS: readonly Deed[1][] = ['activate', 'publish', 'request-approval'];

function draftOf(plan: CampaignPlan<string>, created: Mark, day: DemoDay, random: Random): Campaign {
  const type = plan.type ?? 'action';
  const activation = plan.story.find(([, event]) => ACTIVATIONS.includes(event))?.[0];
  // What is written later is not there yet.
  const isUnfinished = plan.story.some(([, event]) => event === 'edit');
  const date = day.date(plan.starts?.[0] ?? activation ?? plan.created);
  return {
    id: random.uuid(),
    type,
    name: dated(plan.name, date),
    description: isUnfinished ? '' : plan.description,
    tags: plan.tags.map((each) => dated(each, date)),
    status: 'draft',
    statusSince: created.at,
    created,
    modified: created,
    activated: null,
    liveSince: null,
    closedAt: null,
    completedAt: null,
    stopped: null,
    archived: null,
    failure: null,
    request: null,
    revision: 0,
    current: { number: 1, content: contentOf(type, plan, day), created, activated: null, replacedAt: null },
    draft: null,
    replaced: [],
  } as Campaign;
}

function created({ created: { at, by }, status }: Campaign): Told {
  return { at, event: 'create', actor: by, from: status, to: status, inputs: {} };
}

/** Saves what somebody wrote, and tells of it what the editor would. */
function edit(before: Campaign, after: Campaign, modified: Mark, steps: Told[]): Campaign {
  const { at, by } = modified;
  const { status } = before;
  const fields = changedFields(writtenOf(before), writtenOf(after)).join(', ');
  const inputs = fields === '' ? {} : { fields };
  steps.push({ at, event: 'edit', actor: by, from: status, to: status, inputs });
  return { ...after, modified, revision: before.revision + 1 };
}

/** Never sooner than what was done before: several things may be done in one day. */
function timeOf([on, , more]: Deed<string>, after: Instant, day: DemoDay, random: Random): Instant {
  if (more?.time !== undefined) {
    const [hours = 0, minutes = 0, seconds = 0] = more.time.split(':').map(Number);
    return day.instant(on, (hours * 60 + minutes) * 60 + seconds);
  }
  const at = officeTime(day, on, random);
  return at > after ? at : after + random.between(4, 45) * MINUTE;
}

/** Between nine in the morning and half past five. */
function officeTime(day: DemoDay, on: number, random: Random): Instant {
  return day.instant(on, random.between(9 * 3_600, 17.5 * 3_600));
}
