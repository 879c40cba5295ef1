import type { Role } from '../../../src/domain/campaign/actor.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../../../src/domain/campaign/type.ts';
import type { Context } from '../../../src/domain/lifecycle/context.ts';
import { MENU, offers, type MenuEntry, type Offer } from '../../../src/domain/lifecycle/offers.ts';
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
    to: { manager: 'to a manager', approver: 'to an approver' },
    colon: ':',
    viewer: (entries: string, refused: string) =>
      `A viewer is offered ${entries}, as the table says, without any advice to change something. Every other entry answers: ${refused}`,
  },
  fr: {
    head: ['Action', 'Statut', 'Disponible', 'Sinon pourquoi, et que faire à la place'],
    title: (type: string) => `## ${type}, en français`,
    yes: 'oui',
    no: 'non',
    sometimes: 'selon le cas',
    to: { manager: 'à un responsable', approver: 'à un approbateur' },
    colon: '\u00a0:',
    viewer: (entries: string, refused: string) =>
      `Un observateur peut, selon le tableau et sans conseil de changer quoi que ce soit\u00a0: ${entries}. Toute autre entrée répond\u00a0: ${refused}`,
  },
} as const;
type Locale = keyof typeof WORDS;

const INTRO = `# What can be done, and why not

For every type of campaign, status and entry of the More actions menu: whether it is available, and what the menu says
where it is not, word for word in both languages. "By the case" depends on what the campaign is like (it recurs or
sends once, is shown, has a draft version, something blocks it), on the policies and on who asks; the reasons tell which.
What is said in one role only names the role first. An entry that a type never has is not listed. Mona Manager stands for
whoever asked for an approval; what a viewer is offered stands below each table.

A test asks the menu itself and writes this page: \`npm run test:unit -- --update\` writes it anew. Other tests make sure
that no reason advises what is itself refused. The rules behind it are in [the lifecycle](lifecycle.md).`;

/** Everybody who may change things, the requester and others, with and without a policy that wants a second person. */
const ASKING: readonly Context[] = [
  MANAGER,
  { ...MANAGER, name: 'Otto Other' },
  APPROVER,
  { ...APPROVER, name: MANAGER.name },
].flatMap((actor) => [
  aContext({ actor }),
  aContext({ actor, policies: [aPolicy({ blocksSelfApproval: true })] }),
]);

const VIEWING = [aContext({ actor: VIEWER })];

/** What an entry answers in a status: each reason, or null for available, with the roles that are told so. */
type Answers = ReadonlyMap<string | null, ReadonlySet<Role>>;

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
    const key = [availability(answers, locale), ...reasonsIn(answers, locale)].join();
    const group = groups.get(key) ?? { statuses: [], answers };
    group.statuses.push(status);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ statuses, answers }, index) => [
    index === 0 ? ACTION_LABELS[entry]() : '',
    statuses.map((status) => STATUS_LABELS[status]()).join(', '),
    availability(answers, locale),
    reasonsIn(answers, locale).join('<br>'),
  ]);
}

/** The reasons in an order of their own; one that a single role is given, where others ask too, says which. */
function reasonsIn(answers: Answers, locale: Locale): string[] {
  const { to, colon } = WORDS[locale];
  const asking = new Set([...answers.values()].flatMap((roles) => [...roles]));
  return [...answers]
    .flatMap(([reason, roles]) => {
      if (reason === null) return [];
      const [role] = roles;
      const isForOne = roles.size === 1 && asking.size > 1 && role !== undefined && role !== 'viewer';
      return isForOne ? [`*${to[role]}${colon}* ${reason}`] : [reason];
    })
    .sort();
}

/** Every entry is asked in both languages; the rules need to answer only once. */
const menus = new Map<Campaign, Map<Context, readonly Offer[]>>();

function menuOf(campaign: Campaign, context: Context): readonly Offer[] {
  const ofCampaign = menus.get(campaign) ?? new Map<Context, readonly Offer[]>();
  const menu = ofCampaign.get(context) ?? offers(campaign, context);
  menus.set(campaign, ofCampaign.set(context, menu));
  return menu;
}

function answersOf(
  entry: MenuEntry,
  type: CampaignType,
  status: Status,
  contexts: readonly Context[],
): Answers {
  const answers = new Map<string | null, Set<Role>>();
  for (const { campaign } of CASES.filter((each) => each.type === type && each.status === status)) {
    for (const context of contexts) {
      const offer = menuOf(campaign, context).find(({ action }) => action === entry);
      if (offer === undefined) continue;
      const answer = offer.reason === null ? null : reasonText(offer.reason);
      answers.set(answer, (answers.get(answer) ?? new Set()).add(context.actor.role));
    }
  }
  return answers;
}

function availability(answers: Answers, locale: Locale): string {
  const { yes, no, sometimes } = WORDS[locale];
  if (!answers.has(null)) return no;
  return answers.size === 1 ? yes : sometimes;
}

function viewerLine(type: CampaignType, locale: Locale): string {
  const offered = MENU.filter((entry) =>
    STATUSES_OF[type].some((status) => answersOf(entry, type, status, VIEWING).has(null)),
  );
  const refused = reasonText({ code: 'viewer-changes-nothing' });
  return WORDS[locale].viewer(offered.map((entry) => ACTION_LABELS[entry]()).join(', '), refused);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
