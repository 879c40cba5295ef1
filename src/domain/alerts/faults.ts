import type { Campaign } from '../campaign/campaign.ts';
import { actionsIn, audiencesIn } from '../campaign/channels-in.ts';
import type { Action, Content, Schedule } from '../campaign/content.ts';
import { lacks } from '../campaign/message-needs.ts';
import { outageAt, outagesOf, type References } from '../campaign/reference.ts';
import type { CampaignType } from '../campaign/type.ts';
import { planOf, PUBLISHING, type Plan } from '../runs/plan.ts';
import { startOf } from '../runs/runs.ts';
import { missingIn } from '../schedule/recurrence.ts';
import { lastSlot, nextSlot } from '../schedule/series.ts';
import type { Instant } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';
import type { AlertCode, AlertContext } from './alerts.ts';

/** Something that a content lacks or has wrong. */
export interface Fault {
  readonly code: AlertCode;
  readonly field: string;
  /** Since when it has held for whatever contents have it, where time or the world brought it about. */
  readonly since?: Instant;
}

/** What would block the activation of a content. */
export function faultsIn(campaign: Campaign, content: Content, context: AlertContext): Fault[] {
  const faults = [...partFaultsIn(campaign, content, context), ...scheduleFaults(campaign, content, context)];
  const throttle = 'throttle' in content ? content.throttle : null;
  if (throttle !== null && (throttle < 1 || throttle > 2000)) {
    faults.push({ code: 'throttle-out-of-range', field: 'throttle' });
  }
  return faults;
}

/** Those that can also come up once a content is in force: of its actions and its audience. */
export function partFaultsIn({ type }: Campaign, content: Content, context: AlertContext): Fault[] {
  return [...actionFaults(content, context), ...audienceFaults(type, content, context)];
}

function actionFaults(content: Content, { now, references }: AlertContext): Fault[] {
  const actions = actionsIn(content);
  if (actions.length === 0) return [{ code: 'no-action', field: 'actions' }];
  const firstWhere = (code: AlertCode, holds: (each: Action) => boolean, part = ''): Fault[] => {
    const index = actions.findIndex(holds);
    return index < 0 ? [] : [{ code, field: `actions.${index}${part}` }];
  };
  const isBroken = ({ configurationId: id }: Action) =>
    id !== null && outageNow(references, id, now) !== null;
  const brokenId = actions.find(isBroken)?.configurationId ?? null;
  return [
    ...firstWhere('subject-missing', (each) => lacks(each, 'subject'), '.title'),
    ...firstWhere('title-missing', (each) => lacks(each, 'title'), '.title'),
    ...firstWhere('text-missing', (each) => lacks(each, 'text'), '.body'),
    ...firstWhere('message-not-published', ({ message }) => !message.published),
    ...firstWhere('configuration-missing', ({ configurationId }) => configurationId === null),
    ...firstWhere('configuration-broken', isBroken).map((fault) => dated(fault, references, brokenId, now)),
  ];
}

function audienceFaults(type: CampaignType, content: Content, { now, references }: AlertContext): Fault[] {
  // Recipients of a transactional call come with the call.
  if (type === 'api-triggered' && 'category' in content && content.category === 'transactional') return [];
  const faults: Fault[] = [];
  const audiences = audiencesIn(content);
  if (audiences.length === 0) faults.push({ code: 'audience-missing', field: 'audience' });
  const gone = audiences.find((id) => outageNow(references, id, now) !== null) ?? null;
  if (gone !== null) faults.push(dated({ code: 'audience-gone', field: 'audience' }, references, gone, now));
  if ('identityType' in content && content.identityType === null) {
    faults.push({ code: 'identity-type-missing', field: 'identityType' });
  }
  return faults;
}

function scheduleFaults({ type }: Campaign, content: Content, { now }: AlertContext): Fault[] {
  const { start, zone } = content.schedule;
  // An orchestrated campaign launches nothing before it is published, so that its time is up that much sooner.
  const lead = type === 'orchestrated' ? PUBLISHING : 0;
  const anchor = now + lead;
  const plan = planOf(type, content, anchor);
  const startAt = start === null ? null : instantOf(start, zone);
  const faults: Fault[] = [];
  if (plan.series !== null && !plan.recurring && startAt !== null && startAt < anchor) {
    faults.push({ code: 'start-in-past', field: 'schedule.start', since: startAt - lead });
  }
  const never = neverRuns(plan, content.schedule, startAt ?? anchor, lead);
  if (never !== null) faults.push(never);
  return faults;
}

/** Why nothing of a plan would ever take place, if so. */
function neverRuns(plan: Plan, { recurrence, end }: Schedule, startAt: Instant, lead: number): Fault | null {
  const { anchor, series } = plan;
  if (plan.end !== null && plan.end <= anchor) {
    return { code: 'end-passed', field: 'schedule.end', since: plan.end - lead };
  }
  if (plan.end !== null && plan.end <= startAt) return { code: 'end-before-start', field: 'schedule.end' };
  if (!plan.recurring || series === null || recurrence === null) return null;
  const field = 'schedule.recurrence';
  const missing = missingIn(recurrence);
  if (missing !== null) return { code: `recurrence-without-${missing}`, field };
  const endless = { ...plan, series: { ...series, end: null } };
  // Its months may never have the day, such as the 31st of every April.
  const isDayless = nextSlot(endless.series, Number.NEGATIVE_INFINITY) === null;
  if (isDayless) return { code: 'day-never-comes', field };
  if (startOf(plan) !== null) return null;
  const isUsedUp = end === null || startOf(endless) === null;
  const last = lastSlot(series)?.at ?? Infinity;
  const fault = { code: isUsedUp ? 'runs-used-up' : 'no-run-before-end', field: 'schedule.end' } as const;
  return last < anchor ? { ...fault, since: last - lead } : fault;
}

function outageNow(references: References, id: string, now: Instant) {
  return outageAt(outagesOf(references, id), now);
}

/** A fault of a reference is as old as its outage; of one that is not there at all nobody knows. */
function dated(fault: Fault, references: References, id: string | null, now: Instant): Fault {
  const since = id === null ? undefined : outageNow(references, id, now)?.from;
  return since === undefined || !Number.isFinite(since) ? fault : { ...fault, since };
}
