import type { Channel } from './channel.ts';
import type { Action } from './content.ts';

/** A part that a message cannot do without. A subject and a title are both its first line. */
export type MessageNeed = 'subject' | 'title' | 'text';

const TEXT = ['text'] as const;

/** What a mailing file or a piece of code is called is for those who work on it: people read what stands in it. */
const NEEDS: Readonly<Record<Channel, readonly MessageNeed[]>> = {
  email: ['subject', 'text'],
  sms: TEXT,
  push: ['title', 'text'],
  'direct-mail': TEXT,
  whatsapp: TEXT,
  line: TEXT,
  web: TEXT,
  'in-app': TEXT,
  'code-based': TEXT,
  'content-card': ['title', 'text'],
};

/** Whether the message of an action lacks a part that its channel needs. */
export function lacks({ channel, message }: Action, need: MessageNeed): boolean {
  if (!NEEDS[channel].includes(need)) return false;
  return (need === 'text' ? message.body : message.title).trim() === '';
}
