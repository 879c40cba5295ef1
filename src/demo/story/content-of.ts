import type { Channel } from '../../domain/campaign/channel.ts';
import type { Action, Activity, Content, Schedule } from '../../domain/campaign/content.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import type { Moment, Stage, VersionPlan } from './campaign-plan.ts';
import type { DemoDay } from '../demo-day.ts';
import { channelOf } from '../setting/references.ts';

const IDENTITY_TYPES: Readonly<Record<Channel, string>> = {
  email: 'Email',
  sms: 'Phone',
  push: 'ECID',
  'direct-mail': 'Customer ID',
  whatsapp: 'Phone',
  line: 'LINE ID',
  web: 'ECID',
  'in-app': 'ECID',
  'code-based': 'ECID',
  'content-card': 'ECID',
};

/** The content that a plan stands for on a day. */
export function contentOf(type: CampaignType, plan: VersionPlan<string>, day: DemoDay): Content {
  const schedule = scheduleOf(plan, day);
  if (type === 'orchestrated') {
    return { activities: activitiesOf(plan.flow ?? []), schedule, validFrom: wallOf(plan.validFrom, day) };
  }
  const actions = plan.via.map((each) => actionOf(each, plan));
  const [first] = actions;
  const common = {
    category: plan.transactional === true ? 'transactional' : 'marketing',
    actions,
    audienceId: plan.to ?? null,
    identityType: plan.withoutIdentity === true || first === undefined ? null : IDENTITY_TYPES[first.channel],
    schedule,
    throttle: plan.throttle ?? null,
  } as const;
  if (type === 'api-triggered') return { ...common, window: plan.window ?? false };
  return { ...common, priority: plan.priority ?? null, inRecipientZone: plan.inRecipientZone ?? false };
}

function scheduleOf({ zone, starts, ends, repeats }: VersionPlan<string>, day: DemoDay): Schedule {
  return {
    zone: zone ?? day.zone,
    start: wallOf(starts, day),
    end: wallOf(ends, day),
    recurrence: repeats ?? null,
  };
}

function wallOf(moment: Moment | undefined, day: DemoDay): string | null {
  return moment === undefined ? null : day.wallTime(...moment);
}

function actionOf(
  via: VersionPlan['via'][number],
  { title, body, unpublished }: VersionPlan<string>,
): Action {
  const message = { title, body, published: unpublished !== true };
  if (typeof via === 'string') return { channel: channelOf(via), configurationId: via, message };
  return { channel: via.channel, configurationId: null, message };
}

function activitiesOf(flow: readonly Stage<string>[]): Activity[] {
  const activities = flow.map((stage, index) => activityOf(stage, `activity-${(index + 1).toString()}`));
  return [...activities, { kind: 'end', id: `activity-${(flow.length + 1).toString()}` }];
}

function activityOf(stage: Stage<string>, id: string): Activity {
  if ('read' in stage) return { kind: 'read-audience', id, audienceId: stage.read };
  if ('build' in stage) return { kind: 'build-audience', id, rule: stage.build, audienceId: stage.into };
  if ('split' in stage) return { kind: 'split', id, label: stage.split, share: stage.share };
  if ('waitHours' in stage) return { kind: 'wait', id, minutes: stage.waitHours * 60 };
  const message = { title: stage.title, body: stage.body, published: true };
  return {
    kind: 'channel',
    id,
    action: { channel: channelOf(stage.send), configurationId: stage.send, message },
  };
}
