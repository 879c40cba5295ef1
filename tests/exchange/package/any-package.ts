import fc from 'fast-check';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Action } from '../../../src/domain/campaign/content.ts';
import type { Reference, References } from '../../../src/domain/campaign/reference.ts';
import { uniqueTags } from '../../../src/domain/campaign/unique-tags.ts';
import {
  aCampaign,
  aConfiguration,
  anAction,
  anActionContent,
  anApiContent,
  anAudience,
  aSchedule,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anyRecurrence } from '../../domain/schedule/any-series.ts';

/** Arbitrary campaigns that may be packaged, and the references that they name. */

const anyName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((each) => each.trim())
  .filter((each) => each !== '' && each.length <= 255);
const anyTags = fc.array(anyName, { maxLength: 5 }).map(uniqueTags);
const anyReferenceId = fc.constantFrom('loyal', 'new', 'sender', 'sms', 'gone');

const anyAction: fc.Arbitrary<Action> = fc
  .record({
    channel: fc.constantFrom('email', 'sms', 'push'),
    configurationId: fc.option(anyReferenceId),
    title: anyName,
    published: fc.boolean(),
  })
  .map(({ channel, configurationId, title, published }) =>
    anAction({ channel, configurationId, message: { title, body: title, published } }),
  );

const anySchedule = fc
  .record({ start: fc.option(fc.integer({ min: 2030, max: 2040 })), recurrence: fc.option(anyRecurrence) })
  .map(({ start, recurrence }) =>
    aSchedule({ start: start === null ? null : `${start}-05-04T09:00`, recurrence }),
  );

const anyCampaign = fc
  .record({
    name: anyName,
    description: anyName,
    tags: anyTags,
    isApi: fc.boolean(),
    hasDraft: fc.boolean(),
    audienceId: fc.option(anyReferenceId),
    action: fc.option(anyAction),
    schedule: anySchedule,
    throttle: fc.option(fc.integer({ min: 0, max: 5_000 })),
  })
  .map(({ name, description, tags, isApi, hasDraft, audienceId, action, schedule, throttle }): Campaign => {
    const said = { audienceId, actions: action === null ? [] : [action], schedule, throttle };
    const fields = { name, description, tags, status: hasDraft ? 'live' : 'draft' } as const;
    return isApi
      ? aCampaign({
          type: 'api-triggered',
          ...fields,
          content: hasDraft ? {} : anApiContent(said),
          ...(hasDraft ? { draft: said } : {}),
        })
      : aCampaign({
          ...fields,
          content: hasDraft ? {} : anActionContent(said),
          ...(hasDraft ? { draft: said } : {}),
        });
  });

const anyReferences: fc.Arbitrary<References> = fc
  .record({ audiences: fc.subarray(['loyal', 'new']), configurations: fc.subarray(['sender', 'sms']) })
  .map(({ audiences, configurations }) => {
    const all: Reference[] = [
      ...audiences.map((id) => ({ ...anAudience({ id, size: 9 }), name: `The ${id}` })),
      ...configurations.map((id) => ({ ...aConfiguration({ id }), name: `The ${id}` })),
    ];
    return new Map(all.map((each) => [each.id, each]));
  });

export const anyPackage = fc.record({
  name: anyName,
  description: anyName,
  campaigns: fc
    .array(anyCampaign, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((each, index) => ({ ...each, id: anId(index + 1) }))),
  references: anyReferences,
});
