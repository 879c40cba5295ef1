import { describe, expect, it } from 'vitest';
import type { Outage } from '../../../src/domain/campaign/reference.ts';
import {
  aCampaign,
  aConfiguration,
  anAction,
  anAudience,
  aRecurrence,
  someReferences,
} from '../../support/builders.ts';
import { Story, utc } from './story.ts';

/** A run that cannot be carried out fails its campaign, judged by how things stood at the instant of the run. */

const FAR = utc('2030-01-01T00:00Z');
const RUN = utc('2026-03-10T08:00Z');

function scheduled(brokenConfiguration: Outage[], goneAudience: Outage[] = []) {
  const references = someReferences(
    aConfiguration({ outages: brokenConfiguration }),
    anAudience({ outages: goneAudience }),
  );
  return new Story(aCampaign({ schedule: { start: '2026-03-10T09:00' } }), references)
    .do('activate')
    .until(FAR);
}

describe('at the instant of the run', () => {
  it('a broken configuration fails it', () => {
    const story = scheduled([{ from: RUN - 1, to: RUN + 1 }]);
    expect(story.told.at(-1)).toBe('fail 2026-03-10T08:00Z → failed');
    expect(story.campaign).toMatchObject({
      status: 'failed',
      statusSince: RUN,
      liveSince: null,
      failure: { at: RUN, cause: 'configuration-broken', reference: 'sender' },
    });
    expect(story.steps.at(-1)?.inputs).toEqual({
      run: RUN,
      cause: 'configuration-broken',
      reference: 'sender',
    });
  });

  it('an audience that is gone fails it', () => {
    const story = scheduled([], [{ from: RUN, to: null }]);
    expect(story.campaign.failure).toEqual({ at: RUN, cause: 'audience-gone', reference: 'loyal' });
  });

  it('an audience that was removed fails it too', () => {
    const at = utc('2026-03-05T00:00Z');
    const activated = new Story(aCampaign({ schedule: { start: '2026-03-10T09:00' } }))
      .do('activate')
      .until(at);
    const references = new Map([...someReferences()].filter(([id]) => id !== 'loyal'));
    const story = new Story(activated.campaign, references).until(FAR);
    expect(story.campaign.failure).toEqual({ at: RUN, cause: 'audience-gone', reference: 'loyal' });
  });

  it('what healed before, or broke after, does not', () => {
    const story = scheduled([
      { from: RUN - 100, to: RUN },
      { from: RUN + 1, to: null },
    ]);
    expect(story.told.slice(1)).toEqual([
      'start 2026-03-10T08:00Z → live',
      'complete 2026-03-13T08:00Z → completed',
    ]);
  });
});

describe('a recurring campaign', () => {
  const schedule = { start: '2026-03-10T09:00', recurrence: aRecurrence() };

  it('fails at the first run that meets an outage, not at the outages between runs', () => {
    const references = someReferences(
      anAudience({
        outages: [
          { from: utc('2026-03-12T10:00Z'), to: utc('2026-03-13T06:00Z') },
          { from: utc('2026-03-20T10:00Z'), to: utc('2026-03-23T06:00Z') },
        ],
      }),
    );
    const story = new Story(aCampaign({ schedule }), references).do('activate').until(FAR);
    expect(story.told.slice(1)).toEqual([
      'start 2026-03-10T08:00Z → live',
      'fail 2026-03-21T08:00Z → failed',
    ]);
  });

  it('is not failed by runs of a version that was not in force yet', () => {
    const outage = { from: utc('2026-03-12T07:00Z'), to: utc('2026-03-12T09:00Z') };
    const references = someReferences(aConfiguration({ id: 'spare', outages: [outage] }));
    const story = new Story(aCampaign({ schedule }), references).do('activate').do('modify', RUN + 1);
    story.rewrite({ actions: [anAction({ configurationId: 'spare' })] });
    story.do('activate-draft-version', utc('2026-03-12T09:00Z')).until(utc('2026-04-12T09:00Z'));
    expect(story.campaign.status).toBe('live');
  });
});

it('an API triggered campaign launches nothing by itself, so no run of it fails', () => {
  const references = someReferences(aConfiguration({ outages: [{ from: RUN, to: null }] }));
  const open = aCampaign({ type: 'api-triggered', content: { window: true } });
  expect(new Story(open, references).do('activate').until(FAR).campaign.status).toBe('live');
});

it('a campaign cannot be activated again once it failed', () => {
  const story = scheduled([{ from: RUN, to: null }]);
  expect(story.refusal('activate', FAR)).toEqual({ code: 'is-over' });
  expect(story.refusal('stop', FAR)).toEqual({ code: 'nothing-left-when-over' });
});
