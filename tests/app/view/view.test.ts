import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_VIEW,
  formatView,
  isSameChoice,
  parseView,
  withTab,
  type View,
} from '../../../src/app/view/view.ts';
import { defaultFilters, NO_FILTERS } from '../../../src/domain/selection/filters.ts';
import { anyView } from './any-view.ts';

const aView = (given: Partial<View> = {}): View => ({ ...FIRST_VIEW, ...given });

/** The default statuses are left out of the address, so their order is not kept. */
function inFirstOrder(view: View): View {
  const { status } = defaultFilters(view.tab);
  const isDefault = isSameChoice(view.filters.status, status);
  return isDefault ? { ...view, filters: { ...view.filters, status } } : view;
}

describe('an address', () => {
  it('opens what it was copied from, whatever was seen', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(`#${formatView(view)}`)).toEqual(inFirstOrder(view));
      }),
    );
  });

  it('says nothing of what is as at first', () => {
    expect(formatView(FIRST_VIEW)).toBe('/campaigns');
    expect(formatView(aView({ tab: 'orchestrated', filters: defaultFilters('orchestrated') }))).toBe(
      '/campaigns?tab=orchestrated',
    );
  });

  it('can be read by a person', () => {
    const view = aView({
      date: '2026-03-02',
      scale: 'month',
      search: 'soldes d’été',
      filters: { ...NO_FILTERS, status: ['live'], tag: ['vip'], created: { from: '2026-03-01', to: null } },
      sort: { column: 'name', descending: true },
    });
    expect(decodeURIComponent(formatView(view))).toBe(
      '/campaigns?scale=month&date=2026-03-02&q=soldes+d’été&status=live&tag=vip&created=2026-03-01..&sort=-name',
    );
  });

  it('says what of the journal is shown', () => {
    const journal = { actor: 'Clock', event: 'complete', from: '2026-03-01', to: null } as const;
    const view = aView({ page: 'journal', journal });
    expect(formatView(view)).toBe('/journal?actor=Clock&event=complete&days=2026-03-01..');
    expect(parseView(`#${formatView(view)}`)).toEqual(view);
  });

  it('says what of a report is shown, and ignores a run that is no instant', () => {
    const run = Date.parse('2026-03-02T09:00Z');
    const view = aView({ page: 'report', campaign: 'one', period: '24h', run, channel: 'sms' });
    const address = '/report?campaign=one&period=24h&run=2026-03-02T09:00:00.000Z&via=sms';
    expect(decodeURIComponent(formatView(view))).toBe(address);
    expect(parseView(`#${formatView(view)}`)).toEqual(view);
    for (const unreadable of ['soon', '2026-13-02T09:00:00.000Z', '2026-03-02']) {
      expect(parseView(`#/report?run=${unreadable}`).run).toBeNull();
    }
  });

  it('tells a status filter that was removed from one never touched', () => {
    const all = aView({ filters: NO_FILTERS });
    expect(formatView(all)).toBe('/campaigns?status=any');
    expect(parseView('#/campaigns?status=any').filters.status).toEqual([]);
    expect(parseView('#/campaigns').filters.status).toEqual(['draft', 'scheduled', 'live']);
  });

  it.each(['', '#', '#/', '#/campaigns', '#/nowhere', '#?', '#/campaigns?'])(
    '%j shows the first view',
    (hash) => {
      expect(parseView(hash)).toEqual(FIRST_VIEW);
    },
  );

  it.each([
    'tab=everything',
    'view=sideways',
    'week=2026-02-30',
    'week=tomorrow',
    'status=asleep',
    'channel=pigeon&type=&category=x',
    'created=2026-13-01..never',
    'modified=..',
    'sort=-size',
    'sort=',
    'campaign=',
    'q=',
    'tag=&by=',
    'actor=&event=hop&days=yesterday..',
    '__proto__=1&constructor=2',
    '%E0%A4%A=%',
  ])('ignores what it cannot read: %s', (parameters) => {
    expect(parseView(`#/campaigns?${parameters}`)).toEqual(FIRST_VIEW);
  });

  it('keeps what it can read beside what it cannot', () => {
    expect(parseView('#/campaigns?status=asleep&status=live&created=x..2026-03-31&sort=-name')).toEqual(
      aView({
        filters: { ...NO_FILTERS, status: ['live'], created: { from: null, to: '2026-03-31' } },
        sort: { column: 'name', descending: true },
      }),
    );
  });

  it.each(['valueOf', 'constructor', '__proto__'])('of a page called %s is the first page', (page) => {
    expect(parseView(`#/${page}`).page).toBe('campaigns');
  });

  it('of any garbage is a view that has an address', () => {
    const anyParameters = fc.array(
      fc.tuple(
        fc.constantFrom(
          'tab',
          'view',
          'week',
          'q',
          'status',
          'tag',
          'created',
          'sort',
          'campaign',
          'actor',
          'days',
          'x',
        ),
        fc.string({ unit: 'binary' }),
      ),
    );
    const anyGarbage = fc.oneof(
      fc.string(),
      anyParameters.map((all) => `#/campaigns?${all.map((each) => each.join('=')).join('&')}`),
      anyParameters.map((all) => `#/settings?${new URLSearchParams(all).toString()}`),
    );
    fc.assert(
      fc.property(anyGarbage, (hash) => {
        const view = parseView(hash);
        expect(parseView(`#${formatView(view)}`)).toEqual(inFirstOrder(view));
      }),
    );
  });
});

describe('another tab', () => {
  it('keeps search and filters', () => {
    const view = aView({ search: 'spring', filters: { ...NO_FILTERS, status: ['live'], tag: ['vip'] } });
    expect(withTab(view, 'orchestrated')).toEqual({ ...view, tab: 'orchestrated' });
  });

  it('has its own default statuses where the old ones were the default', () => {
    const orchestrated = withTab(FIRST_VIEW, 'orchestrated');
    expect(orchestrated.filters.status).toEqual(['draft', 'publishing', 'scheduled', 'live']);
    expect(withTab(orchestrated, 'action').filters.status).toEqual(['draft', 'scheduled', 'live']);
  });

  it('shows all statuses where the filter was removed', () => {
    expect(withTab(aView({ filters: NO_FILTERS }), 'action').filters.status).toEqual([]);
  });
});
