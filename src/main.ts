import { mount } from 'svelte';
import App from './App.svelte';
import { Address } from './app/view/address.svelte.ts';
import { Preferences } from './app/view/preferences.svelte.ts';
import { SandboxSwitch } from './app/sandboxes/sandbox-switch.svelte.ts';
import {
  exclusively,
  isSecure,
  shared,
  systemAlarm,
  systemClock,
  systemIds,
  unlessShared,
} from './app/system.ts';
import { Updates } from './app/view/updates.svelte.ts';
import { IS_ONE_FILE } from './app/version.ts';
import { preferredLocale } from './i18n/preferred-locale.ts';
import { takeRegionFrom } from './i18n/region.ts';
import { getLocale, overwriteGetLocale } from './i18n/paraglide/runtime.js';
import { SandboxStore } from './storage/sandbox-store.ts';
import './ui/tokens.css';
import './ui/base.css';
import './look/on-days.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element #app');

const address = new Address(window);
const preferences = new Preferences(window);
// Every text asks for them, and the browser makes them anew each time.
const { languages } = navigator;
const preferred = preferredLocale(languages);
overwriteGetLocale(() => preferences.locale ?? preferred);
takeRegionFrom(() => ({ chosen: preferences.region, languages }));

const beginning = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';
/** The hashes in the policy tell one build in a single file from another. Other browsers know other time zones. */
const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
const build = import.meta.env.PROD ? `${beginning} ${policy ?? ''} ${navigator.userAgent}` : '';

const MAKING = 'almanac-making';
const sandboxes = new SandboxSwitch({
  sandboxes: new SandboxStore(),
  clock: systemClock,
  alarm: systemAlarm,
  ids: systemIds,
  address,
  preferences,
  language: getLocale,
  build,
  exclusively: (work) => exclusively('almanac-demo', work),
  making: (work) => shared(MAKING, work),
  clearing: (work) => unlessShared(MAKING, work),
});

const updates = new Updates({
  container: isSecure && !IS_ONE_FILE ? navigator.serviceWorker : undefined,
  beginning,
  page: async () => {
    const response = await fetch('./', { cache: 'no-store' });
    if (!response.ok) throw new Error(`The host answers ${String(response.status)}`);
    return response.text();
  },
  reload: () => location.reload(),
});
// Every part that is loaded when wanted, wherever it is asked for.
addEventListener('vite:preloadError', () => void updates.partIsMissing());

void import('./ui/guard-focus.ts').then(({ guardFocus }) => guardFocus());
mount(App, { target, props: { sandboxes, address, preferences, updates } });
void sandboxes.start();
if (import.meta.env.PROD) void updates.start();
