import Bell from '@lucide/svelte/icons/bell';
import CodeXml from '@lucide/svelte/icons/code-xml';
import Globe from '@lucide/svelte/icons/globe';
import LayoutPanelTop from '@lucide/svelte/icons/layout-panel-top';
import Mail from '@lucide/svelte/icons/mail';
import Mailbox from '@lucide/svelte/icons/mailbox';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import MessageCircleMore from '@lucide/svelte/icons/message-circle-more';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import Smartphone from '@lucide/svelte/icons/smartphone';
import type { Component } from 'svelte';
import type { Channel } from '../domain/campaign/channel.ts';

type Icon = Component<{ size?: number | string; 'aria-hidden'?: boolean | 'true' }>;

export const CHANNEL_ICONS: Record<Channel, Icon> = {
  email: Mail,
  sms: MessageSquareText,
  push: Bell,
  'direct-mail': Mailbox,
  whatsapp: MessageCircle,
  line: MessageCircleMore,
  web: Globe,
  'in-app': Smartphone,
  'code-based': CodeXml,
  'content-card': LayoutPanelTop,
};
