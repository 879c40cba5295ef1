import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { isInForce, STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import { MENU, offers, VIEWS, type MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import type { Context } from '../../../src/domain/lifecycle/context.ts';
import {
  aCampaign,
  aConfiguration,
  aContext,
  anAction,
  APPROVER,
  aPolicy,
  aRecurrence,
  MANAGER,
  NOW,
  someReferences,
  VIEWER,
} from '../../support/builders.ts';
import {
  DRAFT_VERSION_IN_REVIEW,
  DRAFT_VERSION_UNDER_POLICY,
  EXPECTED_MENUS,
  UNDER_POLICY,
  WITH_DRAFT_VERSION,
  type ExpectedMenu,
} from './expected-offers.ts';
import { aCampaignUnderReview, aLastingCampaign, CASES } from './some-campaigns.ts';

const REVIEWED = ['action', 'api-triggered'] as const;
const asApprover = aContext({ actor: APPROVER });
const underPolicy = aContext({ actor: APPROVER, policies: [aPolicy()] });

/** The menu as a table of words: yes, or why not. */
function menuOf(campaign: Campaign, context: Context): Partial<Record<MenuEntry, string>> {
  return Object.fromEntries(
    offers(campaign, context).map(({ action, reason }) => [action, reason?.code ?? 'yes']),
  );
}

function expectedIn(status: Status, menu: ExpectedMenu): Partial<Record<MenuEntry, string>> {
  const answers = Object.entries(menu).flatMap(([entry, byStatus]) =>
    Object.entries(byStatus)
      .filter(([statuses]) => statuses.split(' ').includes(status))
      .map(([, answer]) => [entry, answer] as const),
  );
  return Object.fromEntries(answers);
}

describe.each(CAMPAIGN_TYPES)('the menu of a campaign, %s', (type) => {
  it.each(STATUSES_OF[type])('in status %s', (status) => {
    // An approver may also cancel a request, if it is theirs.
    const own = { ...aLastingCampaign(type, status) };
    const campaign = own.request === null ? own : { ...own, request: { ...own.request, by: APPROVER.name } };
    expect(menuOf(campaign, asApprover)).toEqual(expectedIn(status, EXPECTED_MENUS[type]));
  });

  it('names each status once for each entry', () => {
    for (const byStatus of Object.values(EXPECTED_MENUS[type])) {
      const named = Object.keys(byStatus).flatMap((each) => each.split(' '));
      expect(named.toSorted()).toEqual([...STATUSES_OF[type]].sort());
    }
  });

  it('keeps one order', () => {
    for (const status of STATUSES_OF[type]) {
      const actions = offers(aLastingCampaign(type, status), asApprover).map((each) => each.action);
      expect(actions).toEqual(MENU.filter((each) => actions.includes(each)));
    }
  });
});

describe.each(REVIEWED)('versions and reviews, %s', (type) => {
  const activated = STATUSES_OF[type].filter((each) => each !== 'draft' && each !== 'in-review');

  it.each(activated)('a draft version beside a campaign in status %s', (status) => {
    const menu = menuOf(aLastingCampaign(type, status, true), asApprover);
    expect(menu).toMatchObject(expectedIn(status, WITH_DRAFT_VERSION));
    const underReview = menuOf(aLastingCampaign(type, status, true), underPolicy);
    expect(underReview).toMatchObject(expectedIn(status, DRAFT_VERSION_UNDER_POLICY));
    expect(underReview).not.toHaveProperty('activate-draft-version');
  });

  it.each(STATUSES_OF[type])('in status %s a policy puts Request approval in place of Activate', (status) => {
    const menu = menuOf(aLastingCampaign(type, status), underPolicy);
    expect(menu).toMatchObject(expectedIn(status, UNDER_POLICY));
    expect(menu).not.toHaveProperty('activate');
    expect(menuOf(aLastingCampaign(type, status), asApprover)).not.toHaveProperty('request-approval');
  });

  it.each(['scheduled', 'live'] as const)('a %s campaign whose draft version is under review', (status) => {
    const menu = menuOf(aCampaignUnderReview(type, status), underPolicy);
    expect(menu).toMatchObject(expectedIn(status, DRAFT_VERSION_IN_REVIEW));
    expect(menuOf(aCampaignUnderReview(type, status), aContext({ policies: [aPolicy()] }))).toMatchObject({
      approve: 'only-an-approver',
      'request-changes': 'only-an-approver',
      'cancel-request': 'yes',
    });
  });

  it('a policy that is off, or asks for something else, changes nothing', () => {
    const policies = [
      aPolicy({ active: false }),
      aPolicy({ channels: ['push'] }),
      aPolicy({ tags: ['vip'] }),
    ];
    expect(menuOf(aCampaign({ type }), aContext({ policies }))).toMatchObject({ activate: 'yes' });
    const vip = aCampaign({ type, tags: ['VIP'] });
    expect(menuOf(vip, aContext({ policies }))).toMatchObject({ 'request-approval': 'yes' });
  });

  it('an approver may not approve their own request where the policy blocks it', () => {
    const request = { at: NOW, by: APPROVER.name, message: '', policies: null };
    const own = aCampaign({ type, status: 'in-review', request });
    const blocking = aContext({ actor: APPROVER, policies: [aPolicy({ blocksSelfApproval: true })] });
    expect(menuOf(own, blocking)).toMatchObject({
      approve: 'self-approval-blocked',
      'request-changes': 'yes',
    });
    expect(menuOf(own, underPolicy)).toMatchObject({ approve: 'yes' });
    const ofAnother = aCampaign({ type, status: 'in-review' });
    expect(menuOf(ofAnother, blocking)).toMatchObject({ approve: 'yes' });
  });

  it('only the requester cancels, and only an approver decides', () => {
    const campaign = aCampaign({ type, status: 'in-review' });
    expect(menuOf(campaign, asApprover)).toMatchObject({
      'cancel-request': 'request-changes-instead',
    });
    const another = aContext({ actor: { ...MANAGER, name: 'Otto Other' } });
    expect(menuOf(campaign, another)).toMatchObject({ 'cancel-request': 'only-the-requester' });
    expect(menuOf(campaign, aContext({ actor: MANAGER }))).toMatchObject({
      approve: 'only-an-approver',
      'request-changes': 'only-an-approver',
      'cancel-request': 'yes',
    });
  });
});

describe('what the content decides', () => {
  it('a single send that is out is neither modified nor stopped', () => {
    const sent = menuOf(aCampaign({ status: 'live' }), asApprover);
    expect(sent).toMatchObject({ modify: 'already-sent', stop: 'nothing-left-to-stop', archive: 'yes' });
    const ahead = menuOf(aCampaign({ status: 'scheduled' }), asApprover);
    expect(ahead).toMatchObject({ modify: 'yes', stop: 'yes' });
  });

  it('content that is shown goes on, so it is modified and stopped', () => {
    const shown = aCampaign({ status: 'live', content: { actions: [anAction({ channel: 'in-app' })] } });
    expect(menuOf(shown, asApprover)).toMatchObject({ modify: 'yes', stop: 'yes' });
  });

  it('an API single run is stopped, not modified', () => {
    const single = aCampaign({ type: 'api-triggered', status: 'live' });
    expect(menuOf(single, asApprover)).toMatchObject({ modify: 'single-run-is-live', stop: 'yes' });
  });

  it('an orchestrated campaign that launches once is not closed, and stopped only while messages wait', () => {
    const once = aCampaign({ type: 'orchestrated', status: 'live' });
    expect(menuOf(once, asApprover)).toMatchObject({ close: 'not-recurring', stop: 'nothing-left-to-stop' });
  });

  it('a recurring one whose last run is over has nothing left to stop', () => {
    const schedule = { recurrence: aRecurrence({ count: 1 }), end: '2026-04-01T09:00' };
    expect(menuOf(aCampaign({ status: 'live', schedule }), asApprover)).toMatchObject({
      stop: 'nothing-left-to-stop',
    });
  });

  it.each(CAMPAIGN_TYPES)('something wrong blocks activation and says how much, %s', (type) => {
    const references = someReferences(aConfiguration({ outages: [{ from: NOW, to: null }] }));
    const flawed = aCampaign({ type });
    const entry = type === 'orchestrated' ? 'publish' : 'activate';
    const offer = offers(flawed, aContext({ references })).find((each) => each.action === entry);
    expect(offer?.reason).toEqual({ code: 'blocking-alerts', count: 1 });
  });
});

it('a viewer looks at everything and changes nothing', () => {
  for (const { campaign } of CASES) {
    for (const { action, reason } of offers(campaign, aContext({ actor: VIEWER }))) {
      const isView = action !== 'add-to-package' && (VIEWS as readonly string[]).includes(action);
      if (!isView) expect(reason).toEqual({ code: 'viewer-changes-nothing' });
    }
  }
  const live = menuOf(aLastingCampaign('action', 'live'), aContext({ actor: VIEWER }));
  expect(live).toMatchObject({ open: 'yes', 'all-time-report': 'yes', stop: 'viewer-changes-nothing' });
});

it('a draft version in force is judged by its own content, not by what it replaces', () => {
  const references = someReferences(
    aConfiguration({ outages: [{ from: NOW - 1, to: null }] }),
    aConfiguration({ id: 'spare' }),
  );
  const draft = { actions: [anAction({ configurationId: 'spare' })] };
  const mended = aCampaign({
    status: 'live',
    schedule: { recurrence: aRecurrence() },
    draft,
  });
  expect(isInForce(mended.status)).toBe(true);
  expect(menuOf(mended, aContext({ references }))).toMatchObject({ 'activate-draft-version': 'yes' });
});
