import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Address } from '../../../src/app/view/address.svelte.ts';
import { defaultFilters, NO_FILTERS } from '../../../src/domain/selection/filters.ts';
import { FIRST_VIEW } from '../../../src/app/view/view.ts';
import { follow } from '../../support/follow.svelte.ts';

let address: Address;
let seen: ReturnType<typeof follow<string>>;

beforeEach(() => {
  history.pushState(null, '', '#/campaigns');
  address = new Address(window);
  // What a person would say of what is shown.
  seen = follow(() => [address.view.tab, address.view.search, address.view.campaign ?? ''].join(' '));
});

afterEach(() => {
  seen.stop();
  history.pushState(null, '', '#');
});

const shown = () => {
  flushSync();
  return seen.values.at(-1);
};

/** Goes back one step, and waits until the browser has. */
async function back(): Promise<void> {
  const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.back();
  await moved;
}

function type(text: string): void {
  for (let length = 1; length <= text.length; length += 1) {
    address.go({ search: text.slice(0, length) }, 'search');
  }
}

it('shows at once where it goes', () => {
  address.go({ tab: 'action' });
  expect(shown()).toBe('action  ');
  expect(location.hash).toBe('#/campaigns?tab=action');
});

it('takes a whole word typed into the search for one step', async () => {
  address.go({ tab: 'action' });
  type('spring');
  expect(shown()).toBe('action spring ');
  await back();
  expect(shown()).toBe('action  ');
  await back();
  expect(shown()).toBe('all  ');
});

it('takes what is typed after something else for another step', async () => {
  type('spring');
  address.go({ campaign: 'c' });
  type('sprung');
  await back();
  expect(shown()).toBe('all spring c');
  await back();
  expect(shown()).toBe('all spring ');
  await back();
  expect(shown()).toBe('all  ');
});

it('takes what is typed after going back for another step', async () => {
  type('spring');
  address.go({ tab: 'action' });
  await back();
  type('springs');
  await back();
  expect(shown()).toBe('all spring ');
});

it('does not step to where it is', async () => {
  address.go({ tab: 'action' });
  address.go({ tab: 'action' });
  address.go({});
  await back();
  expect(shown()).toBe('all  ');
});

it('follows what a person writes into the address bar', async () => {
  location.hash = '#/campaigns?tab=orchestrated&q=mail';
  await vi.waitFor(() => expect(shown()).toBe('orchestrated mail '));
  location.hash = '#%%%/?tab=nothing';
  await vi.waitFor(() => expect(shown()).toBe('all  '));
  expect(address.view).toEqual(FIRST_VIEW);
});

it('keeps one view as long as nothing changes', () => {
  expect(address.view).toBe(address.view);
});

it('forgets what was looked for and at, not how the page is laid out', () => {
  address.go({ layout: 'calendar', tab: 'action', search: 'x', filters: NO_FILTERS, campaign: 'c' });
  address.reset();
  expect(address.view).toEqual({ ...FIRST_VIEW, layout: 'calendar', filters: defaultFilters('all') });
});

it('has links to other views', () => {
  address.go({ tab: 'action' });
  expect(address.link({ campaign: 'c' })).toBe('#/campaigns?tab=action&campaign=c');
  expect(address.view.campaign).toBeNull();
});
