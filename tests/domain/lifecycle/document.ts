import { isInForce, isFinal, STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import type { CampaignType } from '../../../src/domain/campaign/type.ts';
import { offers, MENU, VIEWS, type MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import { LIFECYCLE, rowFor, type Row } from '../../../src/domain/lifecycle/table.ts';
import { aCampaign, aContext, aPolicy } from '../../support/builders.ts';
import { BY, DUES, ENTRIES, EVENTS, GUARDS, STATUSES, TARGETS, type Words } from './document-words.ts';

/** Writes docs/lifecycle.md from the table of the lifecycle. */

interface Family {
  readonly title: string;
  readonly about: string;
  /** Stands for its family: all types of one share every row. */
  readonly type: CampaignType;
}

const FAMILIES: readonly Family[] = [
  {
    title: 'Action and API triggered campaigns',
    about:
      'They are activated by a person, through a review where a policy asks for one.\nA draft version may stand beside the version in force.',
    type: 'action',
  },
  {
    title: 'Orchestrated campaigns',
    about:
      'They are published, which takes ten seconds, and can be closed: nobody new enters, and the runs in progress go on to\ntheir end. They know no review, and a failed run is no failure of the campaign.',
    type: 'orchestrated',
  },
];

const INTRO = `# The lifecycle of a campaign

Every campaign stands in one status. One table, \`src/domain/lifecycle/table.ts\`, says which events lead from one status
to the next, who brings them about and what must hold; menus, reasons and tests derive from it, and so does this page.
A test writes it and fails when it is stale: \`npm run test:unit -- --update\` writes it anew.

The clock applies what is due in order, each step dated at its own instant, however late somebody looks. A person's
event is judged after that. What a manager may do, an approver may too; a viewer changes nothing.`;

export function lifecycleDocument(): string {
  const sections = FAMILIES.flatMap((family) => [
    `## ${family.title}`,
    family.about,
    diagram(family),
    'Archiving a campaign in force stops it first, as a step of its own; where nothing is left to stop, it completes first.',
    '### What people do',
    peopleTable(family),
    '### What the clock does',
    'Of what is due at one instant, the upper row comes first.',
    clockTable(family),
    '### The menu',
    'Available in the statuses marked ●, if the conditions above hold. Elsewhere the entry is shown with the reason why not,\nwhich [Availability](availability.md) tells for every status.',
    menuTable(family),
  ]);
  return [INTRO, ...sections].join('\n\n') + '\n';
}

function rowsOf({ type }: Family): Row[] {
  return (LIFECYCLE as readonly Row[]).filter((row) => row.types.includes(type));
}

function statusesOf({ from }: Row, { type }: Family): Status[] {
  return STATUSES_OF[type].filter((status) => from.includes(status));
}

/** Archiving what is in force goes through Stopped, so its arrow starts there. Events that lead nowhere are left out. */
function diagram(family: Family): string {
  const arrows = new Map<string, Set<string>>();
  for (const row of rowsOf(family)) {
    for (const from of statusesOf(row, family)) {
      if (row.event === 'archive' && isInForce(from)) continue;
      for (const to of drawnTargets(row, from, family)) {
        if (to === from) continue;
        const arrow = `${identifier(from)} --> ${to === null ? '[*]' : identifier(to)}`;
        arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(EVENTS[row.event]));
      }
    }
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...STATUSES_OF[family.type].map((status) => `  ${identifier(status)} : ${STATUSES[status]}`),
    '  [*] --> draft',
    ...[...arrows].map(([arrow, events]) => `  ${arrow} : ${[...events].join(' / ')}`),
    '```',
  ].join('\n');
}

function drawnTargets({ to }: Row, from: Status, { type }: Family): readonly (Status | null)[] {
  if (to === 'start') return ['scheduled', 'live'];
  if (to === 'former')
    return STATUSES_OF[type].filter((each) => isFinal(each) || (each === 'draft' && type === 'action'));
  if (to === 'gone') return [null];
  // Undo leads back along every arrow; drawn, it would hide them.
  if (to === 'before') return [];
  return [to === 'same' ? from : to];
}

function identifier(status: Status): string {
  return status.replace('-', '_');
}

function peopleTable(family: Family): string {
  const rows = rowsOf(family).filter((row) => row.due === null);
  return table(
    ['Event', 'From', 'To', 'By', 'Provided that'],
    rows.map((row) => [
      EVENTS[row.event],
      named(row, family),
      targetName(row, family),
      BY[row.by],
      [...(row.needs ?? []), ...row.guards].map((each) => said(GUARDS[each], family)).join('; ') || '–',
    ]),
  );
}

function clockTable(family: Family): string {
  return table(
    ['Event', 'From', 'To', 'When'],
    rowsOf(family).flatMap((row) =>
      row.due === null
        ? []
        : [[EVENTS[row.event], named(row, family), targetName(row, family), said(DUES[row.due], family)]],
    ),
  );
}

function named(row: Row, family: Family): string {
  const statuses = statusesOf(row, family);
  const isEvery = statuses.length === STATUSES_OF[family.type].length;
  return isEvery ? 'every status' : statuses.map((status) => STATUSES[status]).join(', ');
}

function targetName({ to }: Row, family: Family): string {
  return to === 'start' || to === 'same' || to === 'former' || to === 'before' || to === 'gone'
    ? said(TARGETS[to], family)
    : STATUSES[to];
}

function said(words: Words, { type }: Family): string {
  if (typeof words === 'string') return words;
  return type === 'orchestrated' ? words.orchestrated : words.activated;
}

function menuTable({ type }: Family): string {
  const statuses = STATUSES_OF[type];
  const isShown = (entry: MenuEntry) =>
    [aContext(), aContext({ policies: [aPolicy()] })].some((context) =>
      offers(aCampaign({ type }), context).some(({ action }) => action === entry),
    );
  return table(
    ['Entry', ...statuses.map((status) => STATUSES[status])],
    MENU.filter(isShown).map((entry) => [
      ENTRIES[entry],
      ...statuses.map((status) => (isAvailable(entry, type, status) ? '●' : '')),
    ]),
  );
}

function isAvailable(entry: MenuEntry, type: CampaignType, status: Status): boolean {
  if (!isView(entry)) return rowFor(entry, type, status) !== undefined;
  const hasVersions = status !== 'draft' && status !== 'in-review';
  const campaign = aCampaign({ type, status, ...(hasVersions ? { draft: {} } : {}) });
  return offers(campaign, aContext()).some(({ action, reason }) => action === entry && reason === null);
}

type View = (typeof VIEWS)[number];

function isView(entry: MenuEntry): entry is View {
  return (VIEWS as readonly string[]).includes(entry);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
