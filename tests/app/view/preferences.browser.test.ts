import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_COLUMNS, Preferences } from '../../../src/app/view/preferences.svelte.ts';
import { follow } from '../../support/follow.svelte.ts';

const KEY = 'almanac-preferences';
const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;

beforeEach(() => localStorage.removeItem(KEY));

function stored(text: string): Preferences {
  localStorage.setItem(KEY, text);
  return new Preferences(window);
}

/** All that a person could notice. */
function all(preferences: Preferences) {
  const { locale, theme, zone, chosenZone, firstDay, region, showBars, showRuns, actor, sandbox } =
    preferences;
  const columns = preferences.columns('all');
  return { locale, theme, zone, chosenZone, firstDay, region, showBars, showRuns, actor, sandbox, columns };
}

const DEFAULTS = {
  locale: null,
  theme: 'system',
  zone: zoneHere,
  chosenZone: null,
  firstDay: null,
  region: null,
  showBars: true,
  showRuns: true,
  actor: { role: 'manager', name: 'Camille Martin' },
  sandbox: null,
  columns: FIRST_COLUMNS.all,
};

it('begin with what suits most', () => {
  expect(all(new Preferences(window))).toEqual(DEFAULTS);
});

it('a link sets zone and language of one sandbox, until somebody chooses others', () => {
  const preferences = stored('{"zone":"Asia/Tokyo","locale":"en","sandbox":"own"}');
  const shown = () => [preferences.zone, preferences.locale];
  preferences.set({ sandbox: 'demo', staged: { sandbox: 'demo', zone: 'Europe/Paris', locale: 'fr' } });
  expect(shown()).toEqual(['Europe/Paris', 'fr']);
  preferences.set({ sandbox: 'own' });
  expect(shown()).toEqual(['Asia/Tokyo', 'en']);
  preferences.set({ sandbox: 'demo' });
  preferences.set({ locale: 'en' });
  expect(shown()).toEqual(['Europe/Paris', 'en']);
  preferences.set({ zone: null });
  expect(shown()).toEqual([zoneHere, 'en']);
});

it.each([
  '',
  'not JSON',
  'null',
  '5',
  '"text"',
  '[]',
  '{"theme":"pink","locale":"tlh","zone":"Mars/Olympus","firstDay":3,"region":"Paris","showBars":"yes"}',
  '{"columns":{"all":["nonsense"],"x":[]},"actor":{"role":"king","name":"Me"},"sandbox":7}',
  '{"columns":[],"actor":null,"__proto__":{"theme":"dark"}}',
])('of garbage are as at first: %s', (text) => {
  expect(all(stored(text))).toEqual(DEFAULTS);
});

it('keep what can be read beside what cannot', () => {
  expect(all(stored('{"theme":"dark","zone":"Mars/Olympus","locale":"fr"}'))).toEqual({
    ...DEFAULTS,
    theme: 'dark',
    locale: 'fr',
  });
});

it('are kept for the next visit', () => {
  new Preferences(window).set({ theme: 'dark', zone: 'Asia/Tokyo', actor: { role: 'viewer', name: 'Vera' } });
  expect(all(new Preferences(window))).toMatchObject({
    theme: 'dark',
    zone: 'Asia/Tokyo',
    actor: { role: 'viewer', name: 'Vera' },
  });
});

it('follow another tab', () => {
  const preferences = new Preferences(window);
  const seen = follow(() => preferences.theme);
  localStorage.setItem(KEY, '{"theme":"light"}');
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
  flushSync();
  expect(seen.values).toEqual(['system', 'light']);
  seen.stop();
});

describe('the columns of a tab', () => {
  it('begin with the name, whatever was chosen', () => {
    const preferences = new Preferences(window);
    preferences.setColumns('action', ['status', 'name', 'tags']);
    expect(preferences.columns('action')).toEqual(['name', 'status', 'tags']);
    preferences.setColumns('action', ['end']);
    expect(new Preferences(window).columns('action')).toEqual(['name', 'end']);
  });

  it('are remembered for each tab', () => {
    const preferences = new Preferences(window);
    preferences.setColumns('action', ['end']);
    expect(preferences.columns('orchestrated')).toEqual(FIRST_COLUMNS.orchestrated);
  });

  it('show the last and the next run of orchestrated campaigns', () => {
    expect(new Preferences(window).columns('orchestrated')).toEqual(
      expect.arrayContaining(['lastRun', 'nextRun']),
    );
  });

  it('of a saved view are its own, as far as it is of that tab', () => {
    const preferences = new Preferences(window);
    preferences.setColumns('all', ['end']);
    preferences.setViewColumns('letters', 'all', ['name', 'tags']);
    expect(preferences.columns('all', 'letters')).toEqual(['name', 'tags']);
    preferences.setColumns('all', ['name', 'priority'], 'letters');
    expect(new Preferences(window).columns('all', 'letters')).toEqual(['name', 'priority']);
    expect(preferences.columns('all')).toEqual(['name', 'end']);
    preferences.setColumns('action', ['tags'], 'letters');
    expect(preferences.columns('action', 'letters')).toEqual(['name', 'tags']);
    expect(preferences.columns('action')).toEqual(['name', 'tags']);
  });

  it('come once each', () => {
    expect(stored('{"columns":{"all":["tags","name","tags","end","name"]}}').columns('all')).toEqual([
      'name',
      'tags',
      'end',
    ]);
  });
});

describe('in a browser that keeps nothing', () => {
  function hostWith(localStorage: () => Storage): Window {
    const host = { addEventListener: () => {} };
    Object.defineProperty(host, 'localStorage', { get: localStorage });
    return host as unknown as Window;
  }
  const refuse = () => {
    throw new DOMException('Denied', 'SecurityError');
  };

  it.each([
    ['forbids to look', hostWith(refuse)],
    ['forbids to read', hostWith(() => ({ getItem: refuse, setItem: refuse }) as unknown as Storage)],
    ['has no room', hostWith(() => ({ getItem: () => null, setItem: refuse }) as unknown as Storage)],
  ])('that %s hold for the visit', (_, host) => {
    const preferences = new Preferences(host);
    expect(all(preferences)).toEqual(DEFAULTS);
    preferences.set({ theme: 'dark' });
    expect(preferences.theme).toBe('dark');
  });
});
