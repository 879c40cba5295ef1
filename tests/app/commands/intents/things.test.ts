import { beforeEach, describe, expect, test } from 'vitest';
import { Commands } from '../../../../src/app/commands/commands.ts';
import type { Intent } from '../../../../src/app/commands/intent.ts';
import { acceptPressure, withdrawAcceptance } from '../../../../src/app/commands/intents/acceptances.ts';
import { addToPackage, newPackage, renamePackage } from '../../../../src/app/commands/intents/packages.ts';
import {
  addOverlay,
  removeOverlay,
  renameOverlay,
  replaceOverlay,
  showOverlay,
} from '../../../../src/app/commands/intents/calendar-overlays.ts';
import { placeAudience } from '../../../../src/app/commands/intents/audience-parts.ts';
import {
  addStarterKit,
  draftOfTemplate,
  keepAsTemplate,
  removeTemplate,
  renameTemplate,
} from '../../../../src/app/commands/intents/templates.ts';
import {
  addView,
  moveView,
  openFirst,
  removeView,
  renameView,
  setLook,
} from '../../../../src/app/commands/intents/views.ts';
import { keepThing, removeThing } from '../../../../src/app/commands/intents/things.ts';
import { RecentActions } from '../../../../src/app/commands/recent-actions.svelte.ts';
import type { Actor } from '../../../../src/domain/campaign/actor.ts';
import { audience, type Audience } from '../../../../src/domain/campaign/reference.ts';
import { isOfCampaign } from '../../../../src/domain/ports/repository.ts';
import { placeOf } from '../../../../src/domain/pressure/accepted.ts';
import { reportBasis } from '../../../../src/domain/reports/basis.ts';
import { byPlace, type SavedView } from '../../../../src/domain/selection/saved-view.ts';
import {
  aCampaign,
  aCap,
  anAcceptance,
  aMark,
  aLook,
  aTemplate,
  aView,
  anActionContent,
  aSchedule,
  anAudience,
  anOverlay,
  aPolicy,
  MANAGER,
  NOW,
  someReferences,
  VIEWER,
} from '../../../support/builders.ts';
import { anId, CountedIds } from '../../../support/ids.ts';
import { ManualTime } from '../../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../../support/memory-repository.ts';

const POLICY = aPolicy();
const OPINION = {
  id: anId(5),
  at: NOW,
  by: VIEWER.name,
  opinion: 'good',
  text: 'Fine',
  address: '#/',
  version: '1',
} as const;
let database: MemoryDatabase;
let repository: MemoryRepository;
let recent: RecentActions;
let actor: Actor;
let here: Commands;

function aTab(list = new RecentActions()): Commands {
  const known = { references: someReferences(), policies: [] };
  const tab = new MemoryRepository(database);
  return new Commands(tab, known, new ManualTime(), new CountedIds(), () => actor, list);
}

/** Why it was not done; null: it was. */
async function run(tab: Commands, intent: Intent<unknown>) {
  const result = await tab.run(intent);
  return result.kind === 'refused' ? result.reason : null;
}

async function told() {
  const entries = await repository.journalBefore(Infinity, 99, (entry) => !isOfCampaign(entry));
  return entries.reverse().flatMap((each) => (isOfCampaign(each) ? [] : each));
}

beforeEach(() => {
  database = new MemoryDatabase();
  repository = new MemoryRepository(database);
  recent = new RecentActions();
  actor = MANAGER;
  here = aTab(recent);
});

describe('what stands beside the campaigns', () => {
  test('is added, changed and removed, and the journal tells it', async () => {
    const renamed = { ...POLICY, name: 'Twice' };
    expect(await run(here, keepThing('policies', POLICY, null))).toBeNull();
    expect(await run(here, keepThing('policies', renamed, POLICY))).toBeNull();
    expect(await repository.policies.all()).toMatchObject([{ name: 'Twice' }]);
    expect(await run(here, removeThing('policies', renamed))).toBeNull();
    expect(await repository.policies.all()).toEqual([]);
    const entry = { thing: 'policy', thingId: POLICY.id, actor: MANAGER.name, at: NOW };
    expect(await told()).toMatchObject([
      { ...entry, event: 'add', name: POLICY.name },
      { ...entry, event: 'change', name: 'Twice', inputs: { from: POLICY.name } },
      { ...entry, event: 'remove', name: 'Twice' },
    ]);
  });

  test('is left alone by a viewer, who may say what they think and take it back', async () => {
    actor = VIEWER;
    expect(await run(here, keepThing('policies', POLICY, null))).toEqual({ code: 'viewer-changes-nothing' });
    expect(await repository.policies.all()).toEqual([]);
    expect(await run(here, keepThing('feedback', OPINION, null))).toBeNull();
    expect(await recent.undo(recent.all[0]!, VIEWER.name)).toEqual({ kind: 'done' });
    expect(await repository.feedback.all()).toEqual([]);
  });

  test('is not overwritten where another tab has changed, switched off or removed it', async () => {
    const off = { ...POLICY, active: false };
    await run(here, keepThing('policies', POLICY, null));
    await run(aTab(), keepThing('policies', off, POLICY));
    const mine = keepThing('policies', { ...POLICY, name: 'Mine' }, POLICY);
    expect(await run(here, mine)).toEqual({ code: 'changed-meanwhile' });
    expect(await repository.policies.all()).toEqual([off]);
    await run(aTab(), removeThing('policies', off));
    expect(await run(here, mine)).toEqual({ code: 'gone' });
    expect(await repository.policies.all()).toEqual([]);
  });

  test('two tabs that add to one package at once both add', async () => {
    const [id, one, other] = [anId(7), anId(1), anId(2)];
    await run(here, newPackage({ id, name: 'Spring', description: '' }, [{ id: one, name: 'One' }], aMark()));
    const reasons = await Promise.all([
      run(here, addToPackage(id, [{ id: other, name: 'Other' }], aMark())),
      run(aTab(), renamePackage({ id, name: 'Spring', description: '' }, 'Summer', '')),
    ]);
    expect(reasons).toEqual([null, null]);
    const [kept] = await repository.packages.all();
    expect(kept).toMatchObject({ name: 'Summer', campaigns: [{ id: one }, { id: other }] });
  });
});

describe('what has changed meanwhile', () => {
  const renamed = { ...POLICY, name: 'Legal and terms' };
  const off = { ...POLICY, active: false };

  test.each([
    ['renamed', keepThing('policies', renamed, POLICY), 'change', { from: POLICY.name }],
    ['switched off', keepThing('policies', off, POLICY), 'change', { active: 'off' }],
    ['removed', removeThing('policies', POLICY), 'remove', {}],
  ] as const)('is told where another tab has %s a policy', async (_what, theirs, event, inputs) => {
    const mine = keepThing('policies', { ...POLICY, name: 'Mine' }, POLICY);
    await run(here, keepThing('policies', POLICY, null));
    await run(here, keepThing('policies', aPolicy({ id: anId(9) }), null));
    await run(aTab(), theirs);
    expect(await run(here, mine)).not.toBeNull();
    expect(await here.latestOf(mine)).toMatchObject({ thingId: POLICY.id, actor: MANAGER.name, event });
    expect((await here.latestOf(mine))?.inputs).toEqual(inputs);
  });

  test('a package that another tab has renamed is not renamed over it', async () => {
    const seen = { id: anId(7), name: 'Spring', description: '' };
    await run(here, newPackage(seen, [{ id: anId(1), name: 'One' }], aMark()));
    await run(aTab(), renamePackage(seen, 'Summer', ''));
    const mine = renamePackage(seen, 'Autumn', '');
    expect(await run(here, mine)).toEqual({ code: 'changed-meanwhile' });
    expect(await here.latestOf(mine)).toMatchObject({ event: 'change', name: 'Summer' });
    expect(await repository.packages.all()).toMatchObject([{ name: 'Summer' }]);
  });
});

describe('every pair of changes to one thing', () => {
  const CHANGES = ['keep', 'remove'] as const;
  const PAIRS = CHANGES.flatMap((one) => CHANGES.map((other) => [one, other] as const));
  const THINGS = {
    references: anAudience(),
    policies: POLICY,
    caps: aCap(),
    templates: aTemplate(),
    overlays: anOverlay(),
  };
  const SHELVES = Object.keys(THINGS) as (keyof typeof THINGS)[];

  async function raced(shelf: keyof typeof THINGS, pair: (typeof PAIRS)[number]) {
    await run(here, keepThing(shelf, THINGS[shelf], null));
    const seen = (await repository[shelf].all())[0]!;
    const change = aChangeOf(seen);
    const act = (which: (typeof CHANGES)[number], tab: number) =>
      which === 'keep' ? keepThing(shelf, change(tab), seen) : removeThing(shelf, seen);
    return Promise.all([run(here, act(pair[0], 1)), run(aTab(), act(pair[1], 2))]);
  }

  /** Each tab makes something else of it. */
  function aChangeOf<Item extends object>(seen: Item): (tab: number) => Item {
    return (tab) => ('name' in seen ? { ...seen, name: `Of tab ${tab}` } : { ...seen, most: tab });
  }

  test.each(SHELVES.flatMap((shelf) => PAIRS.map((pair) => [shelf, ...pair] as const)))(
    '%s, %s and %s: one wins, the other is told',
    async (shelf, ...pair) => {
      const reasons = await raced(shelf, pair);
      expect(reasons.filter((each) => each === null)).toHaveLength(1);
      expect(reasons.find((each) => each !== null)?.code).toMatch(/gone|changed-meanwhile/);
    },
  );

  test('a template that one removes while the other renames it, or begins with it', async () => {
    const template = aTemplate();
    const changes = {
      rename: () => renameTemplate(template, 'Mine'),
      remove: () => removeTemplate(template.id),
      begin: () =>
        draftOfTemplate(template.id, { name: 'New', zone: 'Europe/Paris', start: null }, new CountedIds()),
    };
    for (const one of Object.values(changes))
      for (const other of Object.values(changes)) {
        database = new MemoryDatabase();
        repository = new MemoryRepository(database);
        here = aTab();
        await run(here, keepThing('templates', template, null));
        const reasons = await Promise.all([run(here, one()), run(aTab(), other())]);
        const kept = await repository.templates.all();
        // What is gone is neither named nor begun with; nobody brings it back.
        const isRemoved = one === changes.remove || other === changes.remove;
        expect(kept).toHaveLength(isRemoved ? 0 : 1);
        for (const reason of reasons)
          if (reason !== null) expect(reason.code).toMatch(/gone|changed-meanwhile/);
        expect(reasons).toContain(null);
        if (one === changes.remove) expect(reasons[1]).toEqual({ code: 'gone' });
        if (one === changes.rename && other === changes.rename)
          expect(reasons).toEqual([null, { code: 'changed-meanwhile' }]);
      }
  });
});

describe('an overlay', () => {
  const OVERLAY = anOverlay();
  const NEWER = { file: 'newer.ics', zones: [], entries: [{ ...OVERLAY.entries[0]!, title: 'Newer' }] };
  const CHANGES = {
    hide: showOverlay(OVERLAY.id, false),
    rename: renameOverlay(OVERLAY, 'Mine'),
    replace: replaceOverlay(OVERLAY, NEWER),
    remove: removeOverlay(OVERLAY.id),
  };

  test('is added, hidden, renamed, replaced and removed, each told in the journal and taken back in turn', async () => {
    const steps: unknown[] = [];
    for (const intent of [addOverlay(OVERLAY), ...Object.values(CHANGES)]) {
      steps.push(await repository.overlays.all());
      expect(await run(here, intent)).toBeNull();
    }
    expect(await repository.overlays.all()).toEqual([]);
    expect((await told()).map(({ thing, event }) => `${thing} ${event}`)).toEqual([
      'overlay add',
      'overlay change',
      'overlay change',
      'overlay change',
      'overlay remove',
    ]);
    for (const action of recent.all) {
      expect(await recent.undo(action, MANAGER.name)).toEqual({ kind: 'done' });
      expect(await repository.overlays.all()).toEqual(steps.pop());
    }
  });

  const NAMES = Object.keys(CHANGES) as (keyof typeof CHANGES)[];
  const WON_BY_ONE = new Set(['rename', 'replace']);

  test.each(NAMES.flatMap((one) => NAMES.map((other) => [one, other] as const)))(
    '%s and %s at once: what cannot stand together is told to one of them',
    async (one, other) => {
      await run(here, addOverlay(OVERLAY));
      const reasons = await Promise.all([run(here, CHANGES[one]), run(aTab(), CHANGES[other])]);
      const isLost = one === 'remove' || (one === other && WON_BY_ONE.has(one));
      expect(reasons[0]).toBeNull();
      // The name that both gave it is the same, and so are the contents: nobody's are lost.
      if (one === 'remove') expect(reasons[1]).toEqual({ code: 'gone' });
      else expect(reasons[1] === null || isLost).toBe(true);
      const [kept] = await repository.overlays.all();
      if ([one, other].includes('remove')) expect(kept).toBeUndefined();
      else expect(kept?.name).toBe([one, other].includes('rename') ? 'Mine' : OVERLAY.name);
    },
  );

  test('is not replaced where another tab has replaced it, nor changed by a viewer', async () => {
    await run(here, addOverlay(OVERLAY));
    await run(aTab(), replaceOverlay(OVERLAY, NEWER));
    const mine = replaceOverlay(OVERLAY, { ...NEWER, entries: [] });
    expect(await run(here, mine)).toEqual({ code: 'changed-meanwhile' });
    expect(await repository.overlays.all()).toMatchObject([{ entries: NEWER.entries }]);
    actor = VIEWER;
    expect(await run(here, showOverlay(OVERLAY.id, false))).toEqual({ code: 'viewer-changes-nothing' });
  });
});

describe('a cap', () => {
  const CAP = aCap();

  test('is added, changed, switched off and removed, each told in the journal and taken back in turn', async () => {
    const stricter = { ...CAP, most: 1 };
    const off = { ...stricter, active: false };
    const steps: unknown[] = [];
    const intents = [
      keepThing('caps', CAP, null),
      keepThing('caps', stricter, CAP),
      keepThing('caps', off, stricter),
      removeThing('caps', off),
    ];
    for (const intent of intents) {
      steps.push(await repository.caps.all());
      expect(await run(here, intent)).toBeNull();
    }
    expect((await told()).map(({ thing, event, inputs }) => [thing, event, inputs])).toEqual([
      ['cap', 'add', {}],
      ['cap', 'change', {}],
      ['cap', 'change', { active: 'off' }],
      ['cap', 'remove', {}],
    ]);
    for (const action of recent.all) {
      expect(await recent.undo(action, MANAGER.name)).toEqual({ kind: 'done' });
      expect(await repository.caps.all()).toEqual(steps.pop());
    }
  });

  const CHANGES = {
    rename: keepThing('caps', { ...CAP, name: 'Mine' }, CAP),
    tighten: keepThing('caps', { ...CAP, most: 1 }, CAP),
    switch: keepThing('caps', { ...CAP, active: false }, CAP),
    remove: removeThing('caps', CAP),
  };
  const NAMES = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

  test.each(NAMES.flatMap((one) => NAMES.map((other) => [one, other] as const)))(
    '%s and %s at once: one wins, the other is told',
    async (one, other) => {
      await run(here, keepThing('caps', CAP, null));
      const reasons = await Promise.all([run(here, CHANGES[one]), run(aTab(), CHANGES[other])]);
      expect(reasons[0]).toBeNull();
      expect(reasons[1]).toEqual({ code: one === 'remove' ? 'gone' : 'changed-meanwhile' });
      expect(await here.latestOf(CHANGES[other])).toMatchObject({ thing: 'cap', thingId: CAP.id });
    },
  );

  test('is no matter of a viewer', async () => {
    actor = VIEWER;
    expect(await run(here, keepThing('caps', CAP, null))).toEqual({ code: 'viewer-changes-nothing' });
  });

  test('the days that it counts by are said once: of two tabs that say so, one wins', async () => {
    const settings = { id: 'sandbox', zone: 'Europe/Paris', firstDay: 1 } as const;
    const other = { ...settings, zone: 'Asia/Tokyo' };
    const reasons = await Promise.all([
      run(here, keepThing('settings', settings, null)),
      run(aTab(), keepThing('settings', other, null)),
    ]);
    expect(reasons).toEqual([null, { code: 'changed-meanwhile' }]);
    expect(await repository.settings.all()).toEqual([settings]);
  });
});

describe('accepted pressure', () => {
  const CAMPAIGN = aCampaign({ status: 'scheduled' });
  const place = placeOf(reportBasis(CAMPAIGN, someReferences()));
  const ACCEPTED = anAcceptance({ id: CAMPAIGN.id, place });
  beforeEach(() => repository.transact([], () => ({ put: [CAMPAIGN], answer: undefined })));

  test('is kept for the campaign where it stands, told in the journal, and taken back', async () => {
    expect(await run(here, acceptPressure(ACCEPTED))).toBeNull();
    expect(await run(here, acceptPressure({ ...ACCEPTED, over: [] }))).toBeNull();
    expect(await run(here, withdrawAcceptance(CAMPAIGN.id))).toBeNull();
    expect((await told()).map(({ thing, event, name }) => `${thing} ${event} ${name}`)).toEqual([
      'acceptance add Spring news',
      'acceptance change Spring news',
      'acceptance remove Spring news',
    ]);
    for (const action of recent.all.slice(0, 2)) await recent.undo(action, MANAGER.name);
    expect(await repository.acceptances.all()).toEqual([ACCEPTED]);
    expect(await run(aTab(), withdrawAcceptance(CAMPAIGN.id))).toBeNull();
    expect(await run(here, withdrawAcceptance(CAMPAIGN.id))).toEqual({ code: 'gone' });
  });

  test('is refused where the campaign has been moved or deleted since, and to a viewer', async () => {
    const { start } = CAMPAIGN.current.content.schedule;
    const to = '2026-03-05T10:00';
    await aTab().fire(CAMPAIGN.id, CAMPAIGN.revision, 'reschedule', { move: { from: start, to } });
    const mine = acceptPressure(ACCEPTED);
    expect(await run(here, mine)).toEqual({ code: 'changed-meanwhile' });
    expect(await here.latestOf(mine)).toMatchObject({ event: 'reschedule' });
    await repository.transact([], () => ({ remove: [CAMPAIGN.id], answer: undefined }));
    expect(await run(here, mine)).toEqual({ code: 'gone' });
    actor = VIEWER;
    expect(await run(here, mine)).toEqual({ code: 'viewer-changes-nothing' });
    expect(await repository.acceptances.all()).toEqual([]);
  });
});

describe('an audience that is part of another', () => {
  const [ALL, LOYAL, VIP] = ['All', 'Loyal', 'VIP'].map((name) =>
    audience.parse(anAudience({ id: name.toLowerCase(), name })),
  );
  const parts = async () =>
    Object.fromEntries(
      (await repository.references.all()).map((each) => [each.id, 'partOf' in each ? each.partOf : null]),
    );
  beforeEach(async () => {
    for (const each of [ALL!, LOYAL!, VIP!]) await run(here, keepThing('references', each, null));
  });

  test('is declared so and set free again, which the journal tells and Undo takes back', async () => {
    await run(here, placeAudience(VIP!, 'loyal'));
    const [, , vip] = await repository.references.all();
    await run(here, placeAudience(vip as Audience, null));
    expect(await repository.references.all()).toEqual([ALL, LOYAL, VIP]);
    expect((await told()).at(-1)).toMatchObject({ thing: 'audience', name: 'VIP', event: 'change' });
    expect(await recent.undo(recent.all[0]!, MANAGER.name)).toEqual({ kind: 'done' });
    expect(await parts()).toEqual({ all: null, loyal: null, vip: 'loyal' });
  });

  test('is never part of itself, and the refusal names the way round', async () => {
    await run(here, placeAudience(VIP!, 'loyal'));
    await run(here, placeAudience(LOYAL!, 'all'));
    const path = ['All', 'VIP', 'Loyal', 'All'];
    expect(await run(here, placeAudience(ALL!, 'vip'))).toEqual({ code: 'audience-circle', path });
    expect(await run(here, placeAudience(ALL!, 'all'))).toMatchObject({ path: ['All', 'All'] });
    expect(await run(here, keepThing('references', { ...ALL!, partOf: 'vip' }, ALL!))).toMatchObject({
      path,
    });
    expect(await parts()).toEqual({ all: null, loyal: 'all', vip: 'loyal' });
  });

  test('is not made so by two tabs at once, nor by taking back', async () => {
    const reasons = await Promise.all([
      run(here, placeAudience(VIP!, 'loyal')),
      run(aTab(), placeAudience(LOYAL!, 'vip')),
    ]);
    expect(reasons).toEqual([null, { code: 'audience-circle', path: ['Loyal', 'VIP', 'Loyal'] }]);
    const [, , vip] = await repository.references.all();
    await run(here, placeAudience(vip as Audience, null));
    await run(aTab(), placeAudience(LOYAL!, 'vip'));
    expect(await recent.undo(recent.all[0]!, MANAGER.name)).toMatchObject({
      kind: 'refused',
      reason: { code: 'audience-circle' },
    });
    expect(await parts()).toEqual({ all: null, loyal: 'vip', vip: null });
  });

  test('is declared once: what another tab has declared is told, and what is gone takes no parts', async () => {
    await run(aTab(), placeAudience(VIP!, 'all'));
    expect(await run(here, placeAudience(VIP!, 'loyal'))).toEqual({ code: 'changed-meanwhile' });
    await run(here, removeThing('references', LOYAL!));
    expect(await run(here, placeAudience(ALL!, 'loyal'))).toEqual({ code: 'gone' });
  });
});

describe('templates', () => {
  const KIT = { references: [anAudience({ id: 'kit' })], templates: [aTemplate()] };
  const names = async () => (await repository.templates.all()).map(({ name }) => name);

  test('a campaign is kept without its dates, under a name of its own, and begins others', async () => {
    const content = anActionContent({ schedule: aSchedule({ start: '2027-03-04T09:00' }) });
    const campaign = aCampaign({ status: 'draft', name: 'Newsletter', content, tags: ['news'] });
    await repository.fill({ campaigns: [campaign], templates: [aTemplate()] });
    expect(await run(here, keepAsTemplate(campaign.id, here.ids))).toBeNull();
    expect((await names()).sort()).toEqual(['Newsletter', 'Newsletter 2']);
    const kept = (await repository.templates.all()).find(({ name }) => name === 'Newsletter 2')!;
    expect(kept.content.schedule.start).toBeNull();
    const beginning = { name: 'May', zone: 'Europe/Paris', start: '2027-05-01T08:00' };
    const made = await here.run(draftOfTemplate(kept.id, beginning, here.ids));
    expect(made).toMatchObject({
      kind: 'done',
      answer: {
        name: 'May',
        status: 'draft',
        tags: ['news'],
        current: { content: { actions: content.actions, schedule: { start: '2027-05-01T08:00' } } },
      },
    });
    expect(await told()).toMatchObject([{ thing: 'template', event: 'add', name: 'Newsletter 2' }]);
  });

  test('the kit comes as one and goes as one; of two tabs that add it, one does', async () => {
    const make = (_: unknown, kept: readonly unknown[]) =>
      kept.length > 0 ? { references: [], templates: [] } : KIT;
    const reasons = await Promise.all([run(here, addStarterKit(make)), run(aTab(), addStarterKit(make))]);
    expect(reasons).toEqual([null, { code: 'changed-meanwhile' }]);
    expect(await names()).toEqual(['Newsletter']);
    expect(await recent.undo(recent.all[0]!, MANAGER.name)).toEqual({ kind: 'done' });
    expect([await names(), await repository.references.all()]).toEqual([[], []]);
    expect((await told()).map(({ event }) => event)).toEqual(['add', 'add', 'undo', 'undo']);
  });

  test('another tab’s name stays, and what is gone begins nothing', async () => {
    await repository.fill({ templates: [aTemplate()] });
    await run(aTab(), renameTemplate(aTemplate(), 'News'));
    expect(await run(here, renameTemplate(aTemplate(), 'Letter'))).toEqual({ code: 'changed-meanwhile' });
    expect(await run(here, removeTemplate(aTemplate().id))).toBeNull();
    const beginning = { name: 'May', zone: 'Europe/Paris', start: null };
    expect(await run(aTab(), draftOfTemplate(aTemplate().id, beginning, here.ids))).toEqual({ code: 'gone' });
    expect(await recent.undo(recent.all[0]!, MANAGER.name)).toEqual({ kind: 'done' });
    expect(await names()).toEqual(['News']);
  });
});

describe('saved views', () => {
  const [FIRST, SECOND, THIRD] = [1, 2, 3].map((number) =>
    aView({ id: anId(number), name: `View ${number}`, place: number }),
  ) as [SavedView, SavedView, SavedView];
  const ALL = [FIRST, SECOND, THIRD];
  const kept = async () => (await repository.views.all()).sort(byPlace);
  const names = async () => (await kept()).map(({ name }) => name);

  test('a new one stands behind the others, and the only one that opens first does', async () => {
    await repository.fill({ views: [{ ...FIRST, opensFirst: true }, SECOND] });
    const { place: _, ...added } = { ...THIRD, opensFirst: true };
    expect(await run(here, addView(added))).toBeNull();
    expect((await kept()).map(({ name, opensFirst }) => [name, opensFirst])).toEqual([
      ['View 1', false],
      ['View 2', false],
      ['View 3', true],
    ]);
    expect(await run(here, openFirst(SECOND.id, true))).toBeNull();
    expect((await kept()).filter(({ opensFirst }) => opensFirst).map(({ name }) => name)).toEqual(['View 2']);
    expect(await recent.undo(recent.all[0]!, MANAGER.name)).toEqual({ kind: 'done' });
    expect((await kept()).filter(({ opensFirst }) => opensFirst).map(({ name }) => name)).toEqual(['View 3']);
  });

  test('one is moved, renamed, set anew and removed, each with its way back; the journal tells it', async () => {
    await repository.fill({ views: ALL });
    expect(await run(here, moveView(ALL, THIRD, 0))).toBeNull();
    expect(await names()).toEqual(['View 3', 'View 1', 'View 2']);
    expect(await run(here, renameView(FIRST, ' Letters '))).toBeNull();
    expect(await run(here, setLook(SECOND, aLook({ scale: 'month' })))).toBeNull();
    const [, , second] = await kept();
    expect(second?.look.scale).toBe('month');
    // Where it stands has changed since it was seen, and does not matter.
    expect(await run(here, removeView(THIRD))).toBeNull();
    expect(await names()).toEqual(['Letters', 'View 2']);
    for (const action of recent.all) await recent.undo(action, MANAGER.name);
    expect(await kept()).toEqual(ALL);
    expect((await told()).map(({ event, name }) => `${event} ${name}`)).toEqual([
      'change View 3',
      'change Letters',
      'change View 2',
      'remove View 3',
      'undo View 3',
      'undo View 2',
      'undo View 1',
      'undo View 3',
    ]);
  });

  test('what another tab has changed meanwhile is refused, and stays', async () => {
    await repository.fill({ views: ALL });
    const other = aTab();
    await run(other, renameView(FIRST, 'Theirs'));
    await run(other, setLook(SECOND, aLook({ search: 'theirs' })));
    await run(other, moveView(ALL, SECOND, 0));
    const refused = { code: 'changed-meanwhile' };
    expect(await run(here, renameView(FIRST, 'Mine'))).toEqual(refused);
    expect(await run(here, setLook(SECOND, aLook({ search: 'mine' })))).toEqual(refused);
    expect(await run(here, moveView(ALL, THIRD, 0))).toEqual(refused);
    expect(await run(here, removeView(FIRST))).toEqual(refused);
    await run(other, removeView(THIRD));
    expect(await run(here, openFirst(THIRD.id, true))).toEqual({ code: 'gone' });
    expect(await names()).toEqual(['View 2', 'Theirs']);
    actor = VIEWER;
    expect(await run(here, openFirst(FIRST.id, true))).toEqual({ code: 'viewer-changes-nothing' });
  });
});

describe('taking back', () => {
  test('puts things back as they were, newest first, and the journal tells it', async () => {
    await run(here, keepThing('policies', POLICY, null));
    await run(here, keepThing('policies', { ...POLICY, name: 'Twice' }, POLICY));
    const [changed, added] = recent.all;
    expect(await recent.undo(added!, MANAGER.name)).toEqual({
      kind: 'refused',
      reason: { code: 'undo-later-first' },
    });
    expect(await recent.undo(changed!, MANAGER.name)).toEqual({ kind: 'done' });
    expect(await repository.policies.all()).toEqual([POLICY]);
    expect(recent.newestOf(MANAGER.name)?.id).toBe(added!.id);
    expect(await recent.undo(added!, MANAGER.name)).toEqual({ kind: 'done' });
    expect(await repository.policies.all()).toEqual([]);
    expect(recent.newestOf(MANAGER.name)).toBeNull();
    expect((await told()).map(({ event }) => event)).toEqual(['add', 'change', 'undo', 'undo']);
  });

  test('is refused where somebody else has changed the thing since', async () => {
    await run(here, keepThing('policies', POLICY, null));
    await run(aTab(), keepThing('policies', { ...POLICY, active: false }, POLICY));
    expect(await recent.undo(recent.all[0]!, MANAGER.name)).toEqual({
      kind: 'refused',
      reason: { code: 'undo-changed-since' },
    });
    expect(recent.newestOf(MANAGER.name)).toBeNull();
    expect(await repository.policies.all()).toHaveLength(1);
  });
});
