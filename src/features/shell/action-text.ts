import type { Told } from '../../app/commands/recent-actions.svelte.ts';
import { EVENT_LABELS } from '../../i18n/event-labels.ts';
import { formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { wallWords } from '../../i18n/schedule-words.ts';

const WHAT = {
  audience: m.recent_audience,
  configuration: m.recent_configuration,
  policy: m.recent_policy,
  person: m.recent_person,
  package: m.recent_package,
  feedback: m.recent_feedback,
};
const CHANGES = { added: m.recent_added, changed: m.recent_changed, removed: m.recent_removed };

/** What somebody did, and what it changed. */
export function actionText(told: Told): string {
  switch (told.kind) {
    case 'event':
      return told.move == null
        ? m.shell_done({ event: EVENT_LABELS[told.event](), name: told.name })
        : m.recent_moved({
            name: told.name,
            from: wallWords(told.move.from, 'dateTime'),
            to: wallWords(told.move.to, 'dateTime'),
          });
    case 'kept':
      return told.name === ''
        ? m.recent_kept_nameless({ what: WHAT[told.what](), change: CHANGES[told.change]() })
        : m.recent_kept({ what: WHAT[told.what](), name: told.name, change: CHANGES[told.change]() });
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
