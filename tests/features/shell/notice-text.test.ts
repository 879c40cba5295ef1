import { afterEach, expect, it } from 'vitest';
import type { RecentAction, Told } from '../../../src/app/commands/recent-actions.svelte.ts';
import { campaignEvent } from '../../../src/app/commands/intents/campaign-event.ts';
import type { JournalEntry } from '../../../src/domain/ports/repository.ts';
import { actionText } from '../../../src/features/shell/action-text.ts';
import { noticeText } from '../../../src/features/shell/notice-text.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aContext } from '../../support/builders.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

it.each<[Told, string, string]>([
  [
    { kind: 'event', event: 'activate', name: 'Spring', move: null },
    'Could not undo activating “Spring”. It has been deleted meanwhile.',
    'Impossible d’annuler l’activation de « Spring ». Cet élément a été supprimé entre-temps.',
  ],
  [
    { kind: 'event', event: 'edit-tags', name: 'Spring', move: null },
    'Could not undo changing the tags of “Spring”. It has been deleted meanwhile.',
    'Impossible d’annuler le changement des balises de « Spring ». Cet élément a été supprimé entre-temps.',
  ],
  [
    { kind: 'event', event: 'stop', name: 'Spring', move: null },
    'Could not undo stopping “Spring”. It has been deleted meanwhile.',
    'Impossible d’annuler l’arrêt de « Spring ». Cet élément a été supprimé entre-temps.',
  ],
  [
    { kind: 'kept', what: 'policy', change: 'change', name: 'Legal' },
    'Policy “Legal” changed. This could not be undone. It has been deleted meanwhile.',
    'Règle d’approbation « Legal » : modification. Cela n’a pas pu être annulé. Cet élément a été supprimé entre-temps.',
  ],
])('an undo that failed is told as a person would', (told, english, french) => {
  const action = { told } as RecentAction;
  const text = () =>
    noticeText({ kind: 'not-undone', action, reason: { code: 'gone' }, about: null }, 'UTC').replaceAll(
      /\s/gu,
      ' ',
    );
  expect(text()).toBe(english);
  overwriteGetLocale(() => 'fr');
  expect(text()).toBe(french);
});

it('of several campaigns the one that cannot be taken back is named', () => {
  const told: Told = { kind: 'several', event: 'archive', count: 12, days: null };
  const action = { told } as RecentAction;
  const reason = { code: 'undo-changed-since' } as const;
  expect(noticeText({ kind: 'not-undone', action, reason, about: 'Spring' }, 'UTC')).toBe(
    'Archived: 12 campaigns. This could not be undone. “Spring”: It has been changed since, so this can no longer be undone.',
  );
});

it.each<[number, number, string, string]>([
  [1, 1, 'One campaign moved one day later', 'Une campagne décalée d’un jour plus tard'],
  [3, -14, '3 campaigns moved 14 days earlier', '3 campagnes décalées de 14 jours plus tôt'],
])('%i campaigns that were moved by %i days are told so', (count, days, english, french) => {
  const text = () => actionText({ kind: 'several', event: 'reschedule', count, days }, 'UTC');
  expect(text()).toBe(english);
  overwriteGetLocale(() => 'fr');
  expect(text()).toBe(french);
});

const REFUSED = { kind: 'refused', name: 'Legal', reason: { code: 'changed-meanwhile' } } as const;
const ENTRY = {
  number: 4,
  at: Date.UTC(2026, 2, 2, 10, 12),
  thing: 'policy',
  thingId: '1',
  name: 'Legal and terms',
  actor: 'Jeanne',
  event: 'change',
  inputs: {},
} as const;

it.each([
  [{ became: 'Easter' }, 'Jeanne renamed it “Easter” on', 'nouveau nom « Easter », par Jeanne,'],
  [{ became: '' }, 'Jeanne removed it on', 'suppression par Jeanne,'],
  [{}, 'Last: Tags changed, by Jeanne,', 'Dernier changement : Balises modifiées, par Jeanne,'],
])('a refusal says what has become of a tag', (inputs, english, french) => {
  const latest: JournalEntry = {
    number: 4,
    at: ENTRY.at,
    actor: 'Jeanne',
    campaignId: '1',
    name: 'A campaign',
    from: 'live',
    to: 'live',
    event: 'edit-tags',
    inputs: { tags: 'Easter', ...('became' in inputs ? { tag: 'spring', ...inputs } : {}) },
  };
  const text = () =>
    noticeText({ kind: 'refused', name: 'spring', reason: { code: 'tag-gone' }, latest }, 'UTC').replaceAll(
      /\s/gu,
      ' ',
    );
  expect(text()).toContain(`No campaign has this tag any more. ${english}`);
  overwriteGetLocale(() => 'fr');
  expect(text()).toContain('Plus aucune campagne ne porte cette balise.');
  expect(text()).toContain(french);
});

it.each([
  [
    { inputs: { from: 'Legal' } },
    'Jeanne renamed it “Legal and terms” on 2 Mar 2026, 10:12.',
    'nouveau nom « Legal and terms », par Jeanne, 2 mars 2026, 10:12.',
  ],
  [
    { inputs: { active: 'off' } },
    'Jeanne switched it off on 2 Mar 2026, 10:12.',
    'désactivation par Jeanne, 2 mars 2026, 10:12.',
  ],
  [{}, 'Jeanne changed it on 2 Mar 2026, 10:12.', 'modification par Jeanne, 2 mars 2026, 10:12.'],
])('a refusal says what somebody else has made of the thing', (told, english, french) => {
  const text = () => noticeText({ ...REFUSED, latest: { ...ENTRY, ...told } }, 'UTC').replaceAll(/\s/gu, ' ');
  expect(text()).toMatch(/^“Legal”/u);
  expect(text()).toContain(english);
  overwriteGetLocale(() => 'fr');
  expect(text()).toContain(french);
});

it('a move is told in the zone in which times are shown, whatever the zone of the schedule', () => {
  const schedule = { start: '2026-03-06T09:00', zone: 'Pacific/Auckland' };
  const campaign = aCampaign({ status: 'scheduled', name: 'Beach', schedule });
  const input = { move: { from: schedule.start, to: '2026-03-06T09:30' } };
  const { id, revision } = campaign;
  const asked = { id, revision, event: 'reschedule', input, copyId: '2' } as const;
  const change = campaignEvent(asked).decide([campaign], {}, aContext());
  const action = { told: 'told' in change ? change.told : undefined } as RecentAction;
  const text = () =>
    noticeText({ kind: 'done', action, draft: null }, 'Europe/Paris').replaceAll(/\s/gu, ' ');
  expect(text()).toBe('“Beach” moved from 5 Mar 2026, 21:00 to 5 Mar 2026, 21:30');
  overwriteGetLocale(() => 'fr');
  expect(text()).toBe('« Beach » déplacée du 5 mars 2026, 21:00 au 5 mars 2026, 21:30');
});
