import { STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../../../src/domain/campaign/type.ts';
import type { Context } from '../../../src/domain/lifecycle/context.ts';
import { MENU, offers, type MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import { ACTION_LABELS } from '../../../src/i18n/action-labels.ts';
import { LONG_TYPE_LABELS, STATUS_LABELS } from '../../../src/i18n/labels.ts';
import { reasonText } from '../../../src/i18n/reason-words.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aContext, APPROVER, aPolicy, MANAGER, VIEWER } from '../../support/builders.ts';
import { CASES } from './some-campaigns.ts';

/** Writes docs/availability.md: what the menu of every type offers in every status, asked of the menu itself. */

const WORDS = {
  en: {
    head: ['Action', 'Status', 'Available', 'Else why not, and what to do instead'],
    title: (type: string) => `## ${type}, in English`,
    yes: 'yes',
    no: 'no',
    sometimes: 'by the case',
    viewers: 'A viewer is offered',
    elsewhere: 'Every other entry answers',
  },
  fr: {
    head: ['Action', 'Statut', 'Disponible', 'Sinon pourquoi, et que faire à la place'],
    title: (type: string) => `## ${type}, en français`,
    yes: 'oui',
    no: 'non',
    sometimes: 'selon le cas',
    viewers: 'Un observateur peut',
    elsewhere: 'Toute autre entrée répond',
  },
} as const;
type Locale = keyof typeof WORDS;

const INTRO = `# What can be done, and why not

For every type of campaign, status and entry of the More actions menu: whether it is available, and what the menu says
where it is not, word for word in both languages. "By the case" depends on what the campaign is like (it recurs or
sends once, is shown, has a draft version, something blocks it), on the policies and on who asks; the reasons tell which.
An entry that a type never has is not listed. Managers and approvers share the tables, in which Mona Manager stands for
whoever asked for an approval; what a viewer is offered stands below each.

A test asks the menu itself and writes this page: \`npm run test:unit -- --update\` writes it anew. The rules behind it are
in [the lifecycle](lifecycle.md).`;

/** Everybody who may change things, the requester and others, with and without a policy that wants a second person. */
const ASKING: readonly Context[] = [MANAGER, APPROVER, { ...APPROVER, name: MANAGER.name }].flatMap(
  (actor) => [aContext({ actor }), aContext({ actor, policies: [aPolicy({ blocksSelfApproval: true })] })],
);

/** What an entry answers in a status: each reason once, null for available. */
type Answers = ReadonlySet<string | null>;

export function availabilityDocument(): string {
  const sections = (['en', 'fr'] as const).flatMap((locale) => {
    overwriteGetLocale(() => locale);
    return CAMPAIGN_TYPES.flatMap((type) => sectionOf(type, locale));
  });
  overwriteGetLocale(() => 'en');
  return [INTRO, ...sections].join('\n\n') + '\n';
}

function sectionOf(type: CampaignType, locale: Locale): string[] {
  const { title, head } = WORDS[locale];
  const rows = MENU.flatMap((entry) => rowsOf(entry, type, locale));
  return [title(LONG_TYPE_LABELS[type]()), table(head, rows), viewerLine(type, locale)];
}

/** One row for all the statuses in which an entry answers the same. */
function rowsOf(entry: MenuEntry, type: CampaignType, locale: Locale): string[][] {
  const groups = new Map<string, { statuses: Status[]; answers: Answers }>();
  for (const status of STATUSES_OF[type]) {
    const answers = answersOf(entry, type, status, ASKING);
    if (answers.size === 0) continue;
    const key = JSON.stringify([...answers].sort());
    const group = groups.get(key) ?? { statuses: [], answers };
    group.statuses.push(status);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ statuses, answers }, index) => {
    const reasons = [...answers].filter((each) => each !== null);
    return [
      index === 0 ? ACTION_LABELS[entry]() : '',
      statuses.map((status) => STATUS_LABELS[status]()).join(', '),
      availability(answers, locale),
      reasons.join('<br>'),
    ];
  });
}

function answersOf(
  entry: MenuEntry,
  type: CampaignType,
  status: Status,
  contexts: readonly Context[],
): Set<string | null> {
  const cases = CASES.filter((each) => each.type === type && each.status === status);
  const answers = cases.flatMap(({ campaign }) =>
    contexts.flatMap((context) =>
      offers(campaign, context)
        .filter(({ action }) => action === entry)
        .map(({ reason }) => (reason === null ? null : reasonText(reason))),
    ),
  );
  return new Set(answers);
}

function availability(answers: Answers, locale: Locale): string {
  const { yes, no, sometimes } = WORDS[locale];
  if (!answers.has(null)) return no;
  return answers.size === 1 ? yes : sometimes;
}

function viewerLine(type: CampaignType, locale: Locale): string {
  const asViewer = [aContext({ actor: VIEWER })];
  const offered = MENU.filter((entry) =>
    STATUSES_OF[type].some((status) => answersOf(entry, type, status, asViewer).has(null)),
  );
  const refused = reasonText({ code: 'viewer-changes-nothing' });
  const { viewers, elsewhere } = WORDS[locale];
  const entries = offered.map((entry) => ACTION_LABELS[entry]()).join(', ');
  return locale === 'fr'
    ? `${viewers} : ${entries}. ${elsewhere} : ${refused}`
    : `${viewers}: ${entries}. ${elsewhere}: ${refused}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
