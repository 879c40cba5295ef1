import type { Channel } from '../domain/campaign/channel.ts';
import { m } from './paraglide/messages.js';

/** What the first line of a message is called by channel; null: the channel's messages have none. */
export const TITLE_LABELS: Record<Channel, (() => string) | null> = {
  email: m.content_title_subject,
  sms: null,
  push: m.content_title_title,
  'direct-mail': m.content_title_mailing_file,
  whatsapp: null,
  line: null,
  web: m.content_title_title,
  'in-app': m.content_title_title,
  'code-based': m.content_title_title,
  'content-card': m.content_title_title,
};

export const BODY_LABELS: Record<Channel, () => string> = {
  email: m.content_body_body,
  sms: m.content_body_message,
  push: m.content_body_text,
  'direct-mail': m.content_body_letter,
  whatsapp: m.content_body_message,
  line: m.content_body_message,
  web: m.content_body_content,
  'in-app': m.content_body_text,
  'code-based': m.content_body_code,
  'content-card': m.content_body_text,
};
