import type { StarterKit } from '../../app/commands/intents/templates.ts';
import type { Mark } from '../../domain/campaign/campaign.ts';
import type { Channel } from '../../domain/campaign/channel.ts';
import type { Action, Schedule } from '../../domain/campaign/content.ts';
import { tokenOf } from '../../domain/campaign/personalisation.ts';
import { isRemoved, type Reference } from '../../domain/campaign/reference.ts';
import type { Template } from '../../domain/campaign/template.ts';
import type { Ids } from '../../domain/ports/system.ts';
import { m } from '../../i18n/paraglide/messages.js';

const THREE_DAYS = 3 * 24 * 60;

/**
 * What a sandbox may begin with, in the language of the screen. What is there under the same name is used as it is, and
 * no template is added twice.
 */
export function starterKit(
  known: readonly Reference[],
  kept: readonly Template[],
  { ids, zone, mark }: { readonly ids: Ids; readonly zone: string; readonly mark: Mark },
): StarterKit {
  const references: Reference[] = [];
  const state = { outages: [], removedAt: null };

  function refer(fresh: Reference): string {
    const isIt = (each: Reference) =>
      !isRemoved(each) &&
      each.name.toLowerCase() === fresh.name.toLowerCase() &&
      (each.kind === 'audience'
        ? fresh.kind === 'audience'
        : fresh.kind === 'configuration' && each.channel === fresh.channel);
    const found = known.find(isIt);
    if (found === undefined) references.push(fresh);
    return (found ?? fresh).id;
  }
  const audience = (name: string, size: number) =>
    refer({ kind: 'audience', id: ids.next(), name, size, ...state, outages: [] });
  const configuration = (name: string, channel: Channel) =>
    refer({ kind: 'configuration', id: ids.next(), name, channel, ...state, outages: [] });

  const everybody = audience(m.kit_all(), 10_000);
  const subscribers = audience(m.kit_newsletter(), 6_000);
  const newcomers = audience(m.kit_new(), 800);
  audience(m.kit_app(), 2_500);
  const email = configuration(m.kit_email(), 'email');
  const sms = configuration(m.kit_sms(), 'sms');
  const push = configuration(m.kit_push(), 'push');
  configuration(m.kit_post(), 'direct-mail');
  configuration(m.kit_web(), 'web');

  const schedule: Schedule = { zone, start: null, end: null, recurrence: null };
  const firstName = tokenOf('firstName');
  const says = (channel: Channel, configurationId: string, title: string, body: string): Action => ({
    channel,
    configurationId,
    message: { title, body, published: false },
  });
  const sent = { schedule, throttle: null };
  const base = () => ({ id: ids.next(), created: mark });

  const templates: Template[] = [
    {
      ...base(),
      type: 'action',
      name: m.kit_news(),
      description: m.kit_news_about(),
      tags: [m.kit_tag_newsletter()],
      content: {
        ...sent,
        category: 'marketing',
        actions: [says('email', email, m.kit_news_subject(), m.kit_news_body({ firstName }))],
        audienceId: subscribers,
        identityType: 'Email',
        priority: null,
        inRecipientZone: false,
      },
    },
    {
      ...base(),
      type: 'action',
      name: m.kit_offer(),
      description: m.kit_offer_about(),
      tags: [m.kit_tag_offer()],
      content: {
        ...sent,
        category: 'marketing',
        actions: [says('sms', sms, '', m.kit_offer_body({ firstName }))],
        audienceId: everybody,
        identityType: 'Phone',
        priority: null,
        inRecipientZone: false,
      },
    },
    {
      ...base(),
      type: 'api-triggered',
      name: m.kit_order(),
      description: m.kit_order_about(),
      tags: [m.kit_tag_service()],
      content: {
        ...sent,
        category: 'transactional',
        actions: [says('email', email, m.kit_order_subject(), m.kit_order_body({ firstName }))],
        audienceId: null,
        identityType: null,
        window: true,
      },
    },
    {
      ...base(),
      type: 'orchestrated',
      name: m.kit_welcome(),
      description: m.kit_welcome_about(),
      tags: [m.kit_tag_welcome()],
      content: {
        activities: [
          { kind: 'read-audience', id: ids.next(), audienceId: newcomers },
          {
            kind: 'channel',
            id: ids.next(),
            action: says(
              'email',
              email,
              m.kit_welcome_subject({ firstName }),
              m.kit_welcome_body({ firstName }),
            ),
          },
          { kind: 'wait', id: ids.next(), minutes: THREE_DAYS },
          {
            kind: 'channel',
            id: ids.next(),
            action: says('push', push, m.kit_welcome_title(), m.kit_welcome_push()),
          },
          { kind: 'end', id: ids.next() },
        ],
        schedule,
        validFrom: null,
      },
    },
  ];
  const taken = new Set(kept.map(({ name }) => name.toLowerCase()));
  return { references, templates: templates.filter(({ name }) => !taken.has(name.toLowerCase())) };
}
