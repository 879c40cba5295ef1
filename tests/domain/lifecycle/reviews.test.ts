import { expect, test } from 'vitest';
import { approvalOutcome } from '../../../src/domain/lifecycle/approval-outcome.ts';
import { unreadablePolicy } from '../../../src/domain/campaign/policy.ts';
import { offers } from '../../../src/domain/lifecycle/offers.ts';
import { aCampaign, aContext, aPolicy, MANAGER, NOW } from '../../support/builders.ts';
import { Story } from './story.ts';

const START = { start: '2026-03-10T09:00' };
const STRICT = aPolicy({ tags: ['risky'], blocksSelfApproval: true });
const LATER = aPolicy({ id: '00000000-0000-4000-8000-0000000000b1', name: 'Legal', tags: ['legal'] });
/** The one who asked, acting as an approver. */
const SELF = { actor: { role: 'approver', name: MANAGER.name }, policies: [STRICT] } as const;
const OTHER = { actor: { role: 'approver', name: 'Ada Approver' }, policies: [STRICT, LATER] } as const;

function requested(): Story {
  const draft = aCampaign({ tags: ['risky'], schedule: START });
  return new Story(draft).do('request-approval', NOW, {}, { policies: [STRICT] });
}

test('taking away the tag that a policy asked for does not free whoever asked', () => {
  const story = requested().do('edit-tags', NOW, { tags: [] });
  expect(story.refusal('approve', NOW, {}, SELF)).toEqual({ code: 'self-approval-blocked' });
  expect(story.refusal('approve', NOW, {}, OTHER)).toBeNull();
});

test('a policy that applies now and was not asked needs a new request', () => {
  const story = requested().do('edit-tags', NOW, { tags: ['risky', 'legal'] });
  expect(story.refusal('approve', NOW, {}, OTHER)).toEqual({ code: 'policy-not-asked', name: 'Legal' });
  expect(story.refusal('request-changes', NOW, { message: 'Ask again' }, OTHER)).toBeNull();
});

test('a tag that adds no policy changes nothing', () => {
  const story = requested().do('edit-tags', NOW, { tags: ['risky', 'spring'] });
  expect(story.refusal('approve', NOW, {}, OTHER)).toBeNull();
  expect(approvalOutcome(story.campaign, aContext({ policies: [STRICT] }))).toMatchObject({
    kind: 'becomes',
  });
});

test('a policy that cannot be read still asks for approval', () => {
  const policies = [unreadablePolicy('broken', 'Two pairs of eyes')];
  const actions = offers(aCampaign({ schedule: START }), aContext({ policies })).map(({ action }) => action);
  expect(actions).toContain('request-approval');
  expect(actions).not.toContain('activate');
});
