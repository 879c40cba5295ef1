import { describe, expect, it } from 'vitest';
import { STATUSES, STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../../../src/domain/campaign/type.ts';
import { EVENTS } from '../../../src/domain/lifecycle/events.ts';
import { MENU, VIEWS } from '../../../src/domain/lifecycle/offers.ts';
import { LIFECYCLE, otherwiseOf, type Row } from '../../../src/domain/lifecycle/table.ts';
import { aCampaign } from '../../support/builders.ts';

const ROWS: readonly Row[] = LIFECYCLE;

/** Where a row leads from one status. Only what ended, or a request sent back to draft, is archived as it was. */
function targetsOf({ to, types }: Row, from: Status): readonly Status[] {
  if (to === 'start') return ['scheduled', 'live'];
  if (to === 'same') return [from];
  if (to === 'former') return types.length === 1 ? [] : ['draft', 'completed', 'stopped'];
  // Undo leads to where a campaign has been already.
  return to === 'gone' || to === 'before' ? [] : [to];
}

function reachable(type: CampaignType): Set<Status> {
  const reached = new Set<Status>(['draft']);
  // A set hands out what is added while it is walked.
  for (const status of reached) {
    for (const row of ROWS.filter((each) => each.types.includes(type) && each.from.includes(status))) {
      for (const target of targetsOf(row, status)) reached.add(target);
    }
  }
  return reached;
}

describe.each(CAMPAIGN_TYPES)('the table, %s', (type) => {
  const rows = ROWS.filter((each) => each.types.includes(type));

  it('leads from draft to every status of the type, and to no other', () => {
    expect([...reachable(type)].toSorted()).toEqual([...STATUSES_OF[type]].sort());
  });

  it('leads out of every status but by the clock’s doing alone', () => {
    for (const status of STATUSES_OF[type]) {
      const byPeople = rows.filter((each) => each.from.includes(status) && each.by !== 'clock');
      expect(
        byPeople.some((each) => each.to !== 'same'),
        status,
      ).toBe(true);
    }
  });

  it('has one row at most for an event in a status', () => {
    for (const event of EVENTS) {
      for (const status of STATUSES) {
        const matching = rows.filter((each) => each.event === event && each.from.includes(status));
        expect(matching.length, `${event} in ${status}`).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('the table', () => {
  it('names for one family only statuses that the family has', () => {
    for (const { event, types, from } of ROWS) {
      if (new Set(types.map((type) => type === 'orchestrated')).size === 2) continue;
      const known = types.flatMap((type) => STATUSES_OF[type]);
      expect(
        from.filter((status) => !known.includes(status)),
        event,
      ).toEqual([]);
    }
  });

  it('has a row for every event, and a time for every event of the clock', () => {
    expect([...new Set(ROWS.map((each) => each.event))].toSorted()).toEqual([...EVENTS].sort());
    for (const row of ROWS) expect(row.due === null, row.event).toBe(row.by !== 'clock');
  });

  it('says why not, for every event of a person, exactly in the statuses in which it cannot happen', () => {
    for (const type of CAMPAIGN_TYPES) {
      const rows = ROWS.filter((each) => each.types.includes(type) && each.by !== 'clock');
      for (const event of new Set(rows.map((each) => each.event))) {
        for (const status of STATUSES_OF[type]) {
          const isPossible = rows.some((each) => each.event === event && each.from.includes(status));
          const reason = otherwiseOf(event, aCampaign({ type, status }));
          if (isPossible) expect(reason, `${event} in ${status}`).toBeNull();
          else expect([null, 'never-by-hand'], `${event} in ${status}`).not.toContain(reason);
        }
      }
    }
  });

  it('has one place for the reasons of an event', () => {
    for (const event of EVENTS) {
      const telling = ROWS.filter((each) => each.event === event && each.otherwise !== null);
      expect(telling.length, event).toBeLessThanOrEqual(1);
    }
  });

  it('and the menu name the same events of persons', () => {
    const inMenu = MENU.filter((each) => !(VIEWS as readonly string[]).includes(each));
    const ofPersons = new Set<string>(ROWS.filter((each) => each.by !== 'clock').map((each) => each.event));
    // The editor, the calendar and what tells of an action have these.
    expect([...inMenu, 'edit', 'reschedule', 'undo'].sort()).toEqual([...ofPersons].sort());
  });
});
