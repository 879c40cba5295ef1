import type { Action, Activity } from '../../../domain/campaign/content.ts';
import type { References } from '../../../domain/campaign/reference.ts';
import { durationWords } from '../../../i18n/duration-words.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { CHANNEL_LABELS } from '../../../i18n/labels.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { audienceName } from '../../../i18n/reference-words.ts';
import type { Addition } from './new-activity.ts';

const KIND_LABELS = {
  'read-audience': m.activities_read_audience,
  'build-audience': m.activities_build_audience,
  split: m.activities_split,
  wait: m.activities_wait,
  end: m.activities_end,
};

export function additionWords(addition: Addition): string {
  return addition in KIND_LABELS
    ? KIND_LABELS[addition as keyof typeof KIND_LABELS]()
    : CHANNEL_LABELS[addition as keyof typeof CHANNEL_LABELS]();
}

/** What an activity is: "Wait", "Email". */
export function kindWords(activity: Activity): string {
  return activity.kind === 'channel'
    ? CHANNEL_LABELS[activity.action.channel]()
    : KIND_LABELS[activity.kind]();
}

/** What it does, in a line; `isMissing`: nobody has said so yet. */
export function detailWords(
  activity: Activity,
  references: References,
): { readonly text: string; readonly isMissing: boolean } {
  switch (activity.kind) {
    case 'read-audience':
      return activity.audienceId === null
        ? { text: m.activities_no_audience(), isMissing: true }
        : { text: audienceName(references, activity.audienceId), isMissing: false };
    case 'build-audience':
      return or(ruleWords(activity.rule, activity.audienceId, references), m.activities_no_rule());
    case 'split': {
      const label = activity.label.trim();
      const share = formatNumber(activity.share);
      return {
        text: m.activities_split_detail({ share, label: label === '' ? m.activities_no_label() : label }),
        isMissing: label === '',
      };
    }
    case 'wait':
      return { text: durationWords(activity.minutes), isMissing: false };
    case 'channel':
      return or(messageWords(activity.action), m.activities_no_message());
    case 'end':
      return { text: m.activities_end_stays(), isMissing: false };
  }
}

/** What tells a message from others: its title or, where it has none, how it begins. */
function messageWords({ message }: Action): string {
  return message.title.trim() || (message.body.trim().split('\n')[0] ?? '');
}

function ruleWords(rule: string, audienceId: string | null, references: References): string {
  const words = rule.trim();
  if (words === '' || audienceId === null) return words;
  return m.activities_on_base({ rule: words, audience: audienceName(references, audienceId) });
}

function or(text: string, absence: string) {
  return text === '' ? { text: absence, isMissing: true } : { text, isMissing: false };
}

/** By which name controls speak of it: "Email: Spring is here". */
export function nameOf(activity: Activity, references: References): string {
  const kind = kindWords(activity);
  const { text, isMissing } = detailWords(activity, references);
  return isMissing || activity.kind === 'end' ? kind : m.activities_named({ kind, detail: text });
}
