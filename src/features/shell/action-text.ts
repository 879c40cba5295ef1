import type { Told } from '../../app/commands/recent-actions.svelte.ts';
import { EVENT_LABELS } from '../../i18n/event-labels.ts';
import { formatNumber, formatWall } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { thingWords } from '../../i18n/thing-words.ts';

/** What somebody did, and what it changed. */
export function actionText(told: Told): string {
  switch (told.kind) {
    case 'event':
      return told.move == null
        ? m.shell_done({ event: EVENT_LABELS[told.event](), name: told.name })
        : m.recent_moved({
            name: told.name,
            from: formatWall(told.move.from, 'dateTime'),
            to: formatWall(told.move.to, 'dateTime'),
          });
    case 'kept':
      return thingWords(told.what, told.change, told.name);
    case 'packed':
      return m.recent_packed({ name: told.name, package: told.into });
    case 'tag':
      return told.to === null
        ? m.recent_tag_deleted({ tag: told.tag, count: told.count, number: formatNumber(told.count) })
        : m.recent_tag_replaced({
            tag: told.tag,
            to: told.to,
            count: told.count,
            number: formatNumber(told.count),
          });
    case 'arrived':
      return m.recent_arrived({ count: told.count, number: formatNumber(told.count), source: told.source });
  }
}
