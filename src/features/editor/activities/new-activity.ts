import { channelsFor, type Channel } from '../../../domain/campaign/channel.ts';
import type { Activity } from '../../../domain/campaign/content.ts';

const CHANNELS = channelsFor('orchestrated', null);
const KINDS = ['read-audience', 'build-audience', 'split', 'wait'] as const;

/** What can be added to a flow: an activity of a kind, or one that sends by a channel. */
export type Addition = (typeof KINDS)[number] | Channel;
export const ADDITIONS: readonly Addition[] = [...KINDS, ...CHANNELS];

const DAY_IN_MINUTES = 24 * 60;

/** An activity as it begins, before anything is said about it. */
export function newActivity(addition: Addition, id: string): Activity {
  switch (addition) {
    case 'read-audience':
      return { kind: addition, id, audienceId: null };
    case 'build-audience':
      return { kind: addition, id, rule: '', audienceId: null };
    case 'split':
      return { kind: addition, id, label: '', share: 50 };
    case 'wait':
      return { kind: addition, id, minutes: DAY_IN_MINUTES };
    default: {
      const message = { title: '', body: '', published: false };
      return { kind: 'channel', id, action: { channel: addition, configurationId: null, message } };
    }
  }
}
