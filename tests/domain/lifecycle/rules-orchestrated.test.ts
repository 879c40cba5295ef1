import { describe, expect, it } from 'vitest';
import { alertsOf } from '../../../src/domain/alerts/alerts.ts';
import type { Activity } from '../../../src/domain/campaign/content.ts';
import type { Outage } from '../../../src/domain/campaign/reference.ts';
import { HOUR, SECOND } from '../../../src/domain/time/instant.ts';
import { aCampaign, anAction, anAudience, aRecurrence, NOW, someReferences } from '../../support/builders.ts';
import { iso, Story, utc } from './story.ts';

const FAR = utc('2030-01-01T00:00Z');
const DAILY = { start: '2026-03-10T09:00', recurrence: aRecurrence() };

function aDraft(schedule: Parameters<typeof aCampaign>[0] & object = {}) {
  return aCampaign({ type: 'orchestrated', ...(schedule as object) });
}

function withOutages(...outages: Outage[]) {
  return someReferences(anAudience({ outages }));
}

describe('publishing', () => {
  it('takes 10 s, then the campaign is live', () => {
    const story = new Story(aDraft()).do('publish');
    expect(story.campaign.status).toBe('publishing');
    story.until(NOW + 10 * SECOND - 1);
    expect(story.campaign.status).toBe('publishing');
    story.until(NOW + 10 * SECOND);
    expect(story.campaign).toMatchObject({ status: 'live', liveSince: NOW + 10 * SECOND });
    expect(story.steps.at(-1)).toMatchObject({
      event: 'finish-publishing',
      actor: null,
      at: NOW + 10 * SECOND,
    });
  });

  it('then it is scheduled, if its first launch lies ahead, and live at that launch', () => {
    const story = new Story(aDraft({ schedule: DAILY })).do('publish').until(utc('2026-03-10T08:00Z'));
    expect(story.told).toEqual([
      'publish 2026-03-02T09:00Z → publishing',
      'finish-publishing 2026-03-02T09:00:10.000Z → scheduled',
      'start 2026-03-10T08:00Z → live',
    ]);
  });

  it('can be archived meanwhile, but not stopped', () => {
    const story = new Story(aDraft()).do('publish');
    expect(story.refusal('stop', NOW + 1)).toEqual({ code: 'is-publishing' });
    expect(story.do('archive', NOW + 1).told.slice(1)).toEqual([
      `stop ${iso(NOW + 1)} → stopped`,
      `archive ${iso(NOW + 1)} → archived`,
    ]);
  });

  it('is blocked for a single launch whose time passes before it is published', () => {
    const schedule = { start: '2026-03-02T10:01' };
    const launch = NOW + 60 * SECOND;
    const story = new Story(aDraft({ schedule }));
    expect(story.refusal('publish', launch - 10 * SECOND + 1)).toEqual({ code: 'blocking-alerts', count: 1 });
    story.do('publish', launch - 10 * SECOND).until(launch);
    expect(story.campaign).toMatchObject({ status: 'live', liveSince: launch });
  });
});

describe('back to draft', () => {
  it('is possible while scheduled, before any run', () => {
    const story = new Story(aDraft({ schedule: DAILY })).do('publish').do('back-to-draft', NOW + HOUR);
    expect(story.campaign).toMatchObject({ status: 'draft', activated: null, current: { activated: null } });
    expect(story.do('publish', NOW + 2 * HOUR).campaign.activated).toMatchObject({ at: NOW + 2 * HOUR });
  });

  it('is not possible from the first launch on', () => {
    const story = new Story(aDraft({ schedule: DAILY })).do('publish');
    expect(story.refusal('back-to-draft', utc('2026-03-10T08:00Z'))).toEqual({
      code: 'already-run',
    });
  });
});

describe('close', () => {
  const waits: Activity[] = [
    { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
    { kind: 'wait', id: 'pause', minutes: 120 },
    { kind: 'channel', id: 'mail', action: anAction() },
    { kind: 'wait', id: 'idle', minutes: 600 },
    { kind: 'end', id: 'end' },
  ];

  it('lets the runs in progress go on: completed 72 h after the last message of the last run', () => {
    const story = new Story(aDraft({ content: { activities: waits }, schedule: DAILY })).do('publish');
    story.do('close', utc('2026-03-12T08:30Z')).until(FAR);
    expect(story.told.slice(3)).toEqual([
      'close 2026-03-12T08:30Z → closed',
      'complete 2026-03-15T10:00Z → completed',
    ]);
    expect(story.campaign.closedAt).toBe(utc('2026-03-12T08:30Z'));
    expect(story.steps.at(-1)?.inputs).toEqual({
      lastRun: utc('2026-03-12T08:00Z'),
      lastMessage: utc('2026-03-12T10:00Z'),
    });
  });

  it('long after the last run completes at once, not in the past', () => {
    const recurrence = aRecurrence({ frequency: 'monthly', monthDays: [10] });
    const story = new Story(aDraft({ schedule: { start: '2026-03-10T09:00', recurrence } })).do('publish');
    story.do('close', utc('2026-03-25T08:00Z')).until(FAR);
    expect(story.told.slice(3)).toEqual([
      'close 2026-03-25T08:00Z → closed',
      'complete 2026-03-25T08:00Z → completed',
    ]);
  });

  it('launches nothing any more, so an outage afterwards fails no run', () => {
    const references = withOutages({ from: utc('2026-03-12T20:00Z'), to: null });
    const story = new Story(aDraft({ schedule: DAILY }), references).do('publish');
    story.do('close', utc('2026-03-12T08:30Z')).until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-03-15T08:00Z → completed');
  });

  it('is for live recurring campaigns', () => {
    const story = new Story(aDraft({ schedule: DAILY })).do('publish');
    expect(story.refusal('close', NOW + HOUR)).toEqual({ code: 'not-live-yet' });
    const once = new Story(aDraft()).do('publish');
    expect(once.refusal('close', NOW + HOUR)).toEqual({ code: 'not-recurring' });
  });
});

describe('completion', () => {
  it('comes 72 h after the last message of a single launch', () => {
    expect(new Story(aDraft()).do('publish').until(FAR).told.at(-1)).toBe(
      'complete 2026-03-05T09:00:10.000Z → completed',
    );
  });

  it('of a recurring one waits for its validity to be over', () => {
    const recurrence = aRecurrence({ count: 2 });
    const schedule = { ...DAILY, recurrence, end: '2026-06-01T09:00' };
    const story = new Story(aDraft({ schedule })).do('publish').until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-06-01T07:00Z → completed');
  });

  it('of a recurring one waits 72 h after its last message beyond its validity', () => {
    const schedule = { ...DAILY, end: '2026-03-12T09:00' };
    const story = new Story(aDraft({ schedule })).do('publish').until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-03-15T08:00Z → completed');
  });

  it('of a recurring one without an end never comes', () => {
    expect(new Story(aDraft({ schedule: DAILY })).do('publish').until(FAR).campaign.status).toBe('live');
  });

  it('begins no run before its validity does', () => {
    const schedule = { ...DAILY, start: '2026-03-10T09:00' };
    const story = new Story(aDraft({ content: { validFrom: '2026-03-15T00:00' }, schedule })).do('publish');
    expect(story.until(FAR).told.at(-1)).toBe('start 2026-03-15T08:00Z → live');
  });
});

describe('a run that fails', () => {
  const third = utc('2026-03-12T08:00Z');
  const atThird = { from: third - 1, to: third + 1 };
  const context = (now: number) => ({ now, references: someReferences() });
  const codes = (story: Story, now: number) =>
    alertsOf(story.campaign, context(now)).map((each) => each.code);

  it('raises an alert and the campaign stays live', () => {
    const story = new Story(aDraft({ schedule: DAILY }), withOutages(atThird))
      .do('publish')
      .until(third + HOUR);
    expect(story.told.at(-1)).toBe('fail-run 2026-03-12T08:00Z → live');
    expect(story.campaign.failure).toEqual({ at: third, cause: 'audience-gone', reference: 'loyal' });
    expect(codes(story, third + HOUR)).toContain('last-run-failed');
  });

  it('is no alert any more once a later run went well', () => {
    const story = new Story(aDraft({ schedule: DAILY }), withOutages(atThird)).do('publish');
    expect(codes(story.until(third + 24 * HOUR - 1), third + 24 * HOUR - 1)).toContain('last-run-failed');
    expect(codes(story.until(third + 24 * HOUR), third + 24 * HOUR)).not.toContain('last-run-failed');
  });

  it('is told once for each run, each at its own instant', () => {
    const references = withOutages({ from: third - 1, to: third + 25 * HOUR });
    const story = new Story(aDraft({ schedule: DAILY }), references).do('publish').until(third + 99 * HOUR);
    expect(story.told.slice(3)).toEqual([
      'fail-run 2026-03-12T08:00Z → live',
      'fail-run 2026-03-13T08:00Z → live',
    ]);
  });

  it('keeps it from completing if it was the last one, for its messages did not leave without error', () => {
    const schedule = { ...DAILY, end: '2026-03-12T09:00' };
    const story = new Story(aDraft({ schedule }), withOutages(atThird)).do('publish').until(FAR);
    expect(story.campaign.status).toBe('live');
    expect(story.refusal('stop', FAR)).toBeNull();
    const closed = new Story(aDraft({ schedule: DAILY }), withOutages(atThird)).do('publish');
    expect(closed.do('close', third + HOUR).until(FAR).campaign.status).toBe('closed');
  });

  it('does not keep it from completing if a later one went well', () => {
    const schedule = { ...DAILY, end: '2026-03-13T09:00' };
    const story = new Story(aDraft({ schedule }), withOutages(atThird)).do('publish').until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-03-16T08:00Z → completed');
  });
});

/** Two messages with a day between them. */
const drip: Activity[] = [
  { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
  { kind: 'channel', id: 'first', action: anAction() },
  { kind: 'wait', id: 'wait', minutes: 24 * 60 },
  { kind: 'channel', id: 'second', action: anAction() },
  { kind: 'end', id: 'end' },
];

it('is stopped while scheduled, live or closed', () => {
  const at = utc('2026-03-12T08:30Z');
  const DRIP = { content: { activities: drip }, schedule: DAILY };
  const scheduled = new Story(aDraft({ schedule: DAILY })).do('publish').do('stop', NOW + HOUR);
  const live = new Story(aDraft({ schedule: DAILY })).do('publish').do('stop', at);
  const closed = new Story(aDraft(DRIP))
    .do('publish')
    .do('close', at)
    .do('stop', at + 1);
  for (const story of [scheduled, live, closed]) {
    expect(story.until(FAR).campaign.status).toBe('stopped');
    expect(story.refusal('publish', FAR)).toEqual({ code: 'is-over' });
  }
});
