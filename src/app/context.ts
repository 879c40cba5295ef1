import { createContext } from 'svelte';
import type { HandedFile } from './arrivals/handed-file.svelte.ts';
import type { Acting } from './commands/acting.svelte.ts';
import type { Address } from './view/address.svelte.ts';
import type { Notices } from './view/notices.svelte.ts';
import type { Overlays } from './view/overlays.svelte.ts';
import type { Preferences } from './view/preferences.svelte.ts';
import type { Places } from './view/places.ts';
import type { Reveal } from './view/reveal.svelte.ts';
import type { SandboxSwitch } from './sandboxes/sandbox-switch.svelte.ts';
import type { Workspace } from './sandboxes/workspace.svelte.ts';

/** What every feature below an open sandbox may use. */
export interface Almanac {
  readonly sandboxes: SandboxSwitch;
  readonly workspace: Workspace;
  readonly address: Address;
  readonly preferences: Preferences;
  readonly notices: Notices;
  readonly acting: Acting;
  readonly overlays: Overlays;
  readonly reveal: Reveal;
  readonly places: Places;
  readonly handed: HandedFile;
}

export const [getAlmanac, setAlmanac] = createContext<Almanac>();
