import type { Told } from '../../app/commands/recent-actions.svelte.ts';
import type { NoticeContent } from '../../app/view/notices.svelte.ts';
import type { ThingEntry } from '../../domain/ports/repository.ts';
import { EVENT_LABELS } from '../../i18n/event-labels.ts';
import { formatInstant } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { reasonText } from '../../i18n/reason-words.ts';
import { FAULT_TEXTS } from '../../look/fault-texts.ts';
import { actionText } from './action-text.ts';

/** A refusal because of somebody else's change says what that was. */
function refusedText({ name, reason, latest }: NoticeContent & { kind: 'refused' }, zone: string): string {
  const refused = m.shell_refused({ name, reason: reasonText(reason) });
  if (latest === null) return refused;
  const actor = latest.actor ?? m.clock_name();
  const time = formatInstant(latest.at, zone);
  const { became } = latest.inputs;
  if (reason.code === 'tag-gone' && typeof became === 'string') {
    const change = became === '' ? 'remove' : 'rename';
    return `${refused} ${m.shell_latest_thing({ change, name: became, actor, time })}`;
  }
  const said =
    'campaignId' in latest
      ? m.shell_latest({ event: EVENT_LABELS[latest.event](), actor, time })
      : m.shell_latest_thing({ change: changeOf(latest), name: latest.name, actor, time });
  return `${refused} ${said}`;
}

/** What was done to a thing, as closely as the journal knows. */
function changeOf({ event, inputs: { from, active } }: ThingEntry): string {
  if (event !== 'change') return event;
  if (typeof from === 'string') return 'rename';
  return typeof active === 'string' ? active : event;
}

function undoneText(told: Told, zone: string): string {
  return told.kind === 'event'
    ? m.recent_undone_event({ event: told.event, name: told.name })
    : m.recent_undone_of({ action: actionText(told, zone) });
}

function notUndoneText(told: Told, reason: string, about: string | null, zone: string): string {
  if (about !== null) {
    return m.recent_not_undone_about({ action: actionText(told, zone), name: about, reason });
  }
  return told.kind === 'event'
    ? m.recent_not_undone_event({ event: told.event, name: told.name, reason })
    : m.recent_not_undone({ action: actionText(told, zone), reason });
}

/** What a notice says. */
export function noticeText(content: NoticeContent, zone: string): string {
  switch (content.kind) {
    case 'done':
      return actionText(content.action.told, zone);
    case 'undone':
      return undoneText(content.action.told, zone);
    case 'not-undone':
      return notUndoneText(content.action.told, reasonText(content.reason), content.about, zone);
    case 'told':
      return content.text();
    case 'refused':
      return refusedText(content, zone);
    case 'fault':
      return `${FAULT_TEXTS[content.fault].title()}. ${FAULT_TEXTS[content.fault].text()}`;
  }
}
