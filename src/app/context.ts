import { createContext } from 'svelte';
import type { Acting } from './acting.svelte.ts';
import type { Address } from './address.svelte.ts';
import type { AlertsPopover } from './alerts-popover.svelte.ts';
import type { Creation } from './creation.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reveal } from './reveal.svelte.ts';
import type { RowMenu } from './row-menu.svelte.ts';
import type { SandboxSwitch } from './sandbox-switch.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What every feature below an open sandbox may use. */
export interface Almanac {
  readonly sandboxes: SandboxSwitch;
  readonly workspace: Workspace;
  readonly address: Address;
  readonly preferences: Preferences;
  readonly notices: Notices;
  readonly acting: Acting;
  readonly rowMenu: RowMenu;
  readonly alertsPopover: AlertsPopover;
  readonly creation: Creation;
  readonly reveal: Reveal;
}

export const [getAlmanac, setAlmanac] = createContext<Almanac>();
