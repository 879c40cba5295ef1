import Archive from '@lucide/svelte/icons/archive';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleStop from '@lucide/svelte/icons/circle-stop';
import CircleX from '@lucide/svelte/icons/circle-x';
import DoorClosed from '@lucide/svelte/icons/door-closed';
import Eye from '@lucide/svelte/icons/eye';
import LoaderCircle from '@lucide/svelte/icons/loader-circle';
import Pencil from '@lucide/svelte/icons/pencil';
import Radio from '@lucide/svelte/icons/radio';
import type { Component } from 'svelte';
import type { Status } from '../domain/campaign/status.ts';
import type { Tone } from '../ui/Badge.svelte';

type Icon = Component<{ size?: number | string; 'aria-hidden'?: boolean | 'true' }>;

/** How each status looks: never by colour alone. */
export const STATUS_LOOKS: Record<Status, { readonly icon: Icon; readonly tone: Tone }> = {
  draft: { icon: Pencil, tone: 'grey' },
  'in-review': { icon: Eye, tone: 'violet' },
  publishing: { icon: LoaderCircle, tone: 'cyan' },
  scheduled: { icon: CalendarClock, tone: 'blue' },
  live: { icon: Radio, tone: 'green' },
  closed: { icon: DoorClosed, tone: 'cyan' },
  completed: { icon: CircleCheck, tone: 'slate' },
  stopped: { icon: CircleStop, tone: 'orange' },
  failed: { icon: CircleX, tone: 'red' },
  archived: { icon: Archive, tone: 'grey' },
};
