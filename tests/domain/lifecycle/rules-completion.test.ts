import { describe, expect, it } from 'vitest';
import { COMPLETION } from '../../../src/domain/lifecycle/due.ts';
import { nextDue } from '../../../src/domain/lifecycle/settle.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { aCampaign, anAction, aRecurrence, NOW, someReferences } from '../../support/builders.ts';
import { Story, utc } from './story.ts';

/** When action and API triggered campaigns start and complete by themselves. */

const FAR = utc('2030-01-01T00:00Z');

it('a single send completes 72 h after it went live', () => {
  const story = new Story(aCampaign()).do('activate');
  expect(story.campaign).toMatchObject({ status: 'live', liveSince: NOW, statusSince: NOW });
  story.until(NOW + 72 * HOUR - 1);
  expect(story.campaign.status).toBe('live');
  story.until(NOW + 72 * HOUR);
  expect(story.campaign).toMatchObject({ status: 'completed', completedAt: NOW + 72 * HOUR });
  expect(story.steps.at(-1)).toEqual({
    at: NOW + COMPLETION,
    event: 'complete',
    actor: null,
    from: 'live',
    to: 'completed',
    inputs: { liveSince: NOW },
  });
});

it('72 h are 72 hours, also across a clock change', () => {
  const before = utc('2026-03-28T08:00Z');
  const story = new Story(aCampaign()).do('activate', before).until(FAR);
  expect(story.told).toEqual(['activate 2026-03-28T08:00Z → live', 'complete 2026-03-31T08:00Z → completed']);
});

it('a single send activated for a later start counts from its start, not from its activation', () => {
  const story = new Story(aCampaign({ schedule: { start: '2026-03-20T09:00' } })).do('activate').until(FAR);
  expect(story.told).toEqual([
    'activate 2026-03-02T09:00Z → scheduled',
    'start 2026-03-20T08:00Z → live',
    'complete 2026-03-23T08:00Z → completed',
  ]);
});

it('a start is dated at its own instant, however late it is noticed', () => {
  const story = new Story(aCampaign({ schedule: { start: '2026-03-03T09:00' } })).do('activate');
  story.until(utc('2026-03-04T17:21Z'));
  expect(story.campaign).toMatchObject({
    status: 'live',
    liveSince: utc('2026-03-03T08:00Z'),
    statusSince: utc('2026-03-03T08:00Z'),
  });
  expect(story.steps.at(-1)).toMatchObject({ event: 'start', at: utc('2026-03-03T08:00Z'), actor: null });
});

describe('recurring', () => {
  it('it completes at its end date', () => {
    const schedule = { start: '2026-03-03T09:00', recurrence: aRecurrence(), end: '2026-04-15T18:00' };
    const story = new Story(aCampaign({ schedule })).do('activate').until(FAR);
    expect(story.told).toEqual([
      'activate 2026-03-02T09:00Z → scheduled',
      'start 2026-03-03T08:00Z → live',
      'complete 2026-04-15T16:00Z → completed',
    ]);
    expect(story.steps.at(-1)?.inputs).toEqual({ end: utc('2026-04-15T16:00Z') });
  });

  it('without an end it stays live', () => {
    const story = new Story(aCampaign({ schedule: { recurrence: aRecurrence() } })).do('activate').until(FAR);
    expect(story.campaign.status).toBe('live');
    expect(nextDue(story.campaign, someReferences())).toBeNull();
  });

  it('with a number of runs it completes 72 h after the last one', () => {
    const schedule = { start: '2026-03-03T09:00', recurrence: aRecurrence({ count: 3 }) };
    const story = new Story(aCampaign({ schedule })).do('activate').until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-03-08T08:00Z → completed');
    expect(story.steps.at(-1)?.inputs).toEqual({ lastRun: utc('2026-03-05T08:00Z') });
  });

  it('activated after its first slot it rolls to the next one', () => {
    const recurrence = aRecurrence({ frequency: 'weekly', weekdays: [3] });
    const story = new Story(aCampaign({ schedule: { start: '2026-02-04T09:00', recurrence } })).do(
      'activate',
    );
    expect(story.campaign.status).toBe('scheduled');
    story.until(utc('2026-03-04T07:59Z'));
    expect(story.campaign.status).toBe('scheduled');
    story.until(utc('2026-03-04T08:00Z'));
    expect(story.told.at(-1)).toBe('start 2026-03-04T08:00Z → live');
  });

  it('a count counts from the first slot as written, also when it rolls', () => {
    const schedule = { start: '2026-03-01T09:00', recurrence: aRecurrence({ count: 4 }) };
    const story = new Story(aCampaign({ schedule })).do('activate').until(FAR);
    expect(story.steps.at(-1)?.inputs).toEqual({ lastRun: utc('2026-03-04T08:00Z') });
  });

  it('activated at the very instant of a slot it is live', () => {
    const schedule = { start: '2026-03-01T10:00', recurrence: aRecurrence() };
    expect(new Story(aCampaign({ schedule })).do('activate').campaign.status).toBe('live');
  });
});

describe('in the time zones of the recipients', () => {
  // 09:00 comes last where clocks are twelve hours behind UTC.
  const content = { inRecipientZone: true };
  const lastZone = utc('2026-03-03T21:00Z');

  it('the last zone is done within 72 h, so completion does not wait for it', () => {
    const story = new Story(aCampaign({ content, schedule: { start: '2026-03-03T09:00' } })).do('activate');
    expect(story.until(FAR).told.at(-1)).toBe('complete 2026-03-06T08:00Z → completed');
  });

  it('there is something to stop until then', () => {
    const story = new Story(aCampaign({ content, schedule: { start: '2026-03-03T09:00' } })).do('activate');
    expect(story.refusal('stop', lastZone - 1)).toBeNull();
    expect(story.refusal('stop', lastZone)).toEqual({ code: 'last-sending-under-way' });
  });
});

describe('an API triggered campaign', () => {
  it('with a single run completes 72 h after it went live, whatever start was written before', () => {
    const single = aCampaign({ type: 'api-triggered', schedule: { start: '2026-06-01T09:00' } });
    expect(new Story(single).do('activate').until(FAR).told).toEqual([
      'activate 2026-03-02T09:00Z → live',
      'complete 2026-03-05T09:00Z → completed',
    ]);
  });

  it('with an open window is live from its start to its end', () => {
    const schedule = { start: '2026-03-10T09:00', end: '2026-05-10T09:00' };
    const open = aCampaign({ type: 'api-triggered', content: { window: true }, schedule });
    expect(new Story(open).do('activate').until(FAR).told).toEqual([
      'activate 2026-03-02T09:00Z → scheduled',
      'start 2026-03-10T08:00Z → live',
      'complete 2026-05-10T07:00Z → completed',
    ]);
  });

  it('with an open window that started before it was activated is live at once', () => {
    const schedule = { start: '2026-01-10T09:00' };
    const open = aCampaign({ type: 'api-triggered', content: { window: true }, schedule });
    expect(new Story(open).do('activate').campaign).toMatchObject({ status: 'live', liveSince: NOW });
  });

  it('with an open window without an end stays live', () => {
    const open = aCampaign({ type: 'api-triggered', content: { window: true } });
    expect(new Story(open).do('activate').until(FAR).campaign.status).toBe('live');
  });

  it('with a single run is no recurring one, even if a recurrence was left in its schedule', () => {
    const single = aCampaign({ type: 'api-triggered', schedule: { recurrence: aRecurrence() } });
    const story = new Story(single).do('activate').until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-03-05T09:00Z → completed');
  });
});

describe('a campaign that is shown', () => {
  const content = { actions: [anAction({ channel: 'web' })] };

  it('completes at its end', () => {
    const shown = aCampaign({ content: { ...content }, schedule: { end: '2026-05-01T00:00' } });
    const story = new Story(shown).do('activate').until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-04-30T22:00Z → completed');
  });

  it('without an end completes 72 h after it went live', () => {
    const story = new Story(aCampaign({ content })).do('activate').until(FAR);
    expect(story.told.at(-1)).toBe('complete 2026-03-05T09:00Z → completed');
  });
});
