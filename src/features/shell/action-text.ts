import type { Told, ToldMove } from '../../app/commands/recent-actions.svelte.ts';
import { EVENT_LABELS } from '../../i18n/event-labels.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { thingWords } from '../../i18n/thing-words.ts';

const OVERLAY_CHANGES = {
  shown: m.recent_overlay_shown,
  hidden: m.recent_overlay_hidden,
  renamed: m.recent_overlay_renamed,
  replaced: m.recent_overlay_replaced,
};

const VIEW_CHANGES = {
  renamed: m.recent_view_renamed,
  updated: m.recent_view_updated,
  moved: m.recent_view_moved,
  first: m.recent_view_first,
  'not-first': m.recent_view_not_first,
};

/** What somebody did, and what it changed, with times as the zone has them. */
export function actionText(told: Told, zone: string): string {
  switch (told.kind) {
    case 'event':
      return told.move === null
        ? m.shell_done({ event: EVENT_LABELS[told.event](), name: told.name })
        : moveText(told, told.move, zone);
    case 'kept':
      return thingWords(told.what, told.change, told.name);
    case 'several': {
      const { event, count, days } = told;
      const number = formatNumber(count);
      if (days === null) return m.recent_several({ event: EVENT_LABELS[event](), count, number });
      return m.recent_moved_by_days({
        count,
        number,
        days: Math.abs(days),
        way: days < 0 ? 'earlier' : 'later',
      });
    }
    case 'packed':
      return m.recent_packed({
        name: told.name,
        count: told.count,
        number: formatNumber(told.count),
        package: told.into,
      });
    case 'carried':
      return m.whatif_done({ name: told.name, count: told.count, number: formatNumber(told.count) });
    case 'tag':
      return told.to === null
        ? m.recent_tag_deleted({ tag: told.tag, count: told.count, number: formatNumber(told.count) })
        : m.recent_tag_replaced({
            tag: told.tag,
            to: told.to,
            count: told.count,
            number: formatNumber(told.count),
          });
    case 'overlay':
      return OVERLAY_CHANGES[told.change]({ name: told.name });
    case 'view':
      return VIEW_CHANGES[told.change]({ name: told.name });
    case 'accepted':
      return m.recent_accepted({ name: told.name });
    case 'kit':
      return m.recent_kit();
    case 'arrived':
      return m.recent_arrived({ count: told.count, number: formatNumber(told.count), source: told.source });
  }
}

type Event = Extract<Told, { kind: 'event' }>;

function moveText({ event, name }: Event, { from, to, isEnd }: ToldMove, zone: string): string {
  const at = formatInstant(to, zone);
  if (from === null) return m.recent_placed({ name, to: at });
  const said = { name, from: formatInstant(from, zone), to: at };
  if (!isEnd) return m.recent_moved(said);
  return event === 'modify' ? m.recent_end_drafted(said) : m.recent_end_moved(said);
}
