import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { withWritten } from '../../../src/domain/campaign/with-written.ts';
import { writtenOf } from '../../../src/domain/campaign/written.ts';
import { CARRIED, changesLeft } from '../../../src/domain/comparison/changes-left.ts';
import { compareCampaigns, type Since } from '../../../src/domain/comparison/compare-campaigns.ts';
import { carryBack } from '../../../src/domain/comparison/way-back.ts';
import { traitsOf } from '../../../src/domain/campaign/status.ts';
import type { CampaignEntry } from '../../../src/domain/ports/repository.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aCampaign, aContext, anAction, NOW, VIEWER } from '../../support/builders.ts';
import { CASES } from '../lifecycle/some-campaigns.ts';

const NOTHING: Since = { original: [], copy: [] };
const compare = (original: Campaign | null, copy: Campaign | null, since = NOTHING) =>
  compareCampaigns(original, copy, since, 'copy');
const entry = (given: Partial<CampaignEntry> = {}): CampaignEntry => ({
  number: 1,
  campaignId: aCampaign().id,
  name: 'Spring news',
  at: NOW,
  event: 'edit',
  actor: 'Mona',
  from: 'draft',
  to: 'draft',
  inputs: {},
  ...given,
});
const on = (days: number) => wallTimeOf(NOW + days * DAY, 'Europe/Paris');
const scheduled = (days: number, given = {}) =>
  aCampaign({ status: 'scheduled', schedule: { start: on(days) }, ...given });

describe('two sides of a campaign', () => {
  it.each(CASES)('$type $status $shape equals itself', ({ campaign }) => {
    expect(compare(campaign, structuredClone(campaign))).toBeNull();
  });

  it('moved: from when to when, and the start is not told twice', () => {
    const difference = compare(scheduled(2), scheduled(5, { name: 'Spring is here' }));
    expect(difference).toMatchObject({
      kind: 'moved',
      moved: { from: NOW + 2 * DAY, to: NOW + 5 * DAY },
      texts: [{ field: 'name', before: 'Spring news', after: 'Spring is here' }],
      fields: [],
      status: null,
    });
  });

  it('changed: field by field, tags whatever their order', () => {
    const one = aCampaign({ tags: ['b', 'a'] });
    const other = aCampaign({ tags: ['a', 'b'], content: { throttle: 5 } });
    expect(compare(one, other)).toMatchObject({
      kind: 'changed',
      moved: null,
      texts: [],
      fields: [{ field: 'throttle', before: null, after: 5 }],
    });
  });

  it('is compared by its draft version where it has one', () => {
    const modified = aCampaign({ status: 'live', draft: { throttle: 7 } });
    expect(compare(aCampaign({ status: 'live' }), modified)?.fields).toHaveLength(1);
    // Carried back: both wait with the same, and only what is in force differs.
    const inForce = aCampaign({ status: 'live', content: { throttle: 7 } });
    expect(compare(modified, inForce)).toMatchObject({ kind: 'life', fields: [], status: null });
  });

  it('tells a status that alone differs, and what is on one side only', () => {
    const archived = aCampaign({ status: 'archived' });
    expect(compare(aCampaign({ status: 'stopped' }), archived)).toMatchObject({
      kind: 'life',
      status: { original: 'stopped', copy: 'archived' },
    });
    expect(compare(null, archived)?.kind).toBe('new');
    expect(compare(archived, null)?.kind).toBe('gone');
    expect(compare(null, null)).toBeNull();
  });

  it('knows on which side somebody has changed it since', () => {
    const of = (since: Since) => compare(scheduled(2), scheduled(5), since)?.changedIn;
    expect(of({ original: [], copy: [entry()] })).toBe('copy');
    expect(of({ original: [entry()], copy: [] })).toBe('original');
    expect(of({ original: [entry()], copy: [entry()] })).toBe('both');
    expect(of({ original: null, copy: [entry()] })).toBe('unknown');
    // What began or ended by the clock was nobody's doing.
    expect(of({ original: [entry({ actor: null, event: 'start' })], copy: [entry()] })).toBe('copy');
    const made = { original: [entry({ event: 'create' })], copy: [] };
    expect(compare(scheduled(2), null, made)).toMatchObject({ kind: 'gone', changedIn: 'original' });
    const deleted = { original: [], copy: [entry({ event: 'delete' })] };
    expect(compare(scheduled(2), null, deleted)).toMatchObject({ kind: 'gone', changedIn: 'copy' });
  });
});

describe('what is left of changes', () => {
  it('leaves out what was taken back, what the copy knows, and what changes nothing', () => {
    const edit = entry();
    const undo = entry({ event: 'undo' });
    expect(changesLeft([edit, undo], 'copy')).toEqual([]);
    expect(changesLeft([edit, edit, undo], 'copy')).toEqual([edit]);
    expect(changesLeft([entry({ event: 'duplicate' })], 'copy')).toEqual([]);
    const carried = entry({ inputs: { [CARRIED]: 'copy' } });
    expect(changesLeft([carried], 'copy')).toEqual([]);
    expect(changesLeft([carried], 'another')).toEqual([carried]);
    expect(changesLeft([edit, carried, undo], 'copy')).toEqual([edit]);
  });
});

describe('carrying back', () => {
  const context = aContext();
  const asOf = (original: Campaign | undefined, copy: Campaign, given = context) => {
    const done = carryBack(original, copy, given);
    return done.kind === 'done' ? done.as : done.reason.code;
  };

  it('goes by the gentlest way that the table has', () => {
    expect(asOf(undefined, scheduled(2))).toBe('new');
    expect(asOf(aCampaign(), aCampaign({ name: 'Other' }))).toBe('edit');
    expect(asOf(scheduled(2), scheduled(5))).toBe('move');
    expect(asOf(scheduled(2), scheduled(5, { tags: ['sale'] }))).toBe('move');
    expect(asOf(scheduled(2), scheduled(5, { name: 'Other' }))).toBe('version');
    expect(asOf(scheduled(2), scheduled(2, { content: { throttle: 3 }, tags: ['sale'] }))).toBe('version');
    expect(asOf(scheduled(2, { draft: {} }), scheduled(5))).toBe('edit');
    expect(asOf(aCampaign({ status: 'stopped' }), aCampaign({ status: 'stopped', tags: ['x'] }))).toBe(
      'tags',
    );
    const walk = (days: number) =>
      aCampaign({ type: 'orchestrated', status: 'scheduled', schedule: { start: on(days) } });
    expect(asOf(walk(2), walk(5))).toBe('move');
  });

  it('is refused with the reason that is true of the original', () => {
    const other = { name: 'Other' };
    expect(asOf(aCampaign({ status: 'stopped' }), aCampaign({ status: 'stopped', ...other }))).toBe(
      'is-over',
    );
    expect(asOf(aCampaign({ status: 'archived' }), aCampaign(other))).toBe('is-archived');
    expect(asOf(aCampaign({ status: 'in-review' }), aCampaign(other))).toBe('locked-by-review');
    expect(asOf(aCampaign(), aCampaign(other), aContext({ actor: VIEWER }))).toBe('viewer-changes-nothing');
    const walk = (name: string) => aCampaign({ type: 'orchestrated', status: 'scheduled', name });
    expect(asOf(walk('One'), walk('Other'))).toBe('goes-back-first');
  });

  it('never brings a status, a run or a date of life along', () => {
    const copy = aCampaign({ status: 'live', id: '00000000-0000-4000-8000-00000000000a', tags: ['sale'] });
    const done = carryBack(undefined, copy, context);
    expect(done).toMatchObject({
      kind: 'done',
      campaign: {
        id: copy.id,
        status: 'draft',
        activated: null,
        liveSince: null,
        revision: 0,
        tags: ['sale'],
      },
    });
  });

  it('leaves no difference of what is written, and no status changed', () => {
    const anyOther = fc.record({
      name: fc.constantFrom('Spring news', 'Another'),
      tags: fc.constantFrom<string[]>([], ['a'], ['b', 'a']),
      description: fc.constantFrom('', 'Why'),
      throttle: fc.constantFrom(null, 5),
      title: fc.constantFrom('Spring is here', 'Last days'),
      days: fc.constantFrom(null, 3, 9),
    });
    let carried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...CASES), anyOther, ({ campaign, type }, other) => {
        const { name, tags, description, throttle, title, days } = other;
        const { content } = campaign.draft ?? campaign.current;
        const schedule = { ...content.schedule, ...(days === null ? {} : { start: on(days) }) };
        const action = anAction({ message: { title, body: '', published: true } });
        const changed =
          type === 'orchestrated'
            ? { ...content, schedule }
            : { ...content, actions: [action], throttle, schedule };
        const written = {
          ...writtenOf(campaign),
          name,
          tags,
          description,
          content: changed,
        };
        const copy = withWritten(campaign, written);
        const done = carryBack(campaign, copy, context);
        if (done.kind === 'refused') {
          expect(traitsOf(campaign.status).isEditable).toBe(false);
          return;
        }
        carried += 1;
        expect(done.campaign.status).toBe(campaign.status);
        const left = compare(done.campaign, copy);
        expect([left?.moved ?? null, left?.texts ?? [], left?.fields ?? []]).toEqual([null, [], []]);
        for (const { actor, from, to } of done.steps) expect([actor, from]).toEqual([context.actor.name, to]);
      }),
    );
    expect(carried).toBeGreaterThan(10);
  });
});
