import { afterEach, expect, it } from 'vitest';
import type { RecentAction, Told } from '../../../src/app/commands/recent-actions.svelte.ts';
import { noticeText } from '../../../src/features/shell/notice-text.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';

afterEach(() => overwriteGetLocale(() => 'en'));

it.each<[Told, string, string]>([
  [
    { kind: 'event', event: 'activate', name: 'Spring', move: null },
    'Could not undo activating “Spring”. It has been deleted meanwhile.',
    'Impossible d’annuler l’activation de « Spring ». Une suppression a eu lieu entre-temps.',
  ],
  [
    { kind: 'event', event: 'edit-tags', name: 'Spring', move: null },
    'Could not undo changing the tags of “Spring”. It has been deleted meanwhile.',
    'Impossible d’annuler le changement des balises de « Spring ». Une suppression a eu lieu entre-temps.',
  ],
  [
    { kind: 'event', event: 'stop', name: 'Spring', move: null },
    'Could not undo stopping “Spring”. It has been deleted meanwhile.',
    'Impossible d’annuler l’arrêt de « Spring ». Une suppression a eu lieu entre-temps.',
  ],
  [
    { kind: 'kept', what: 'policy', change: 'change', name: 'Legal' },
    'Policy “Legal” changed. This could not be undone. It has been deleted meanwhile.',
    'Règle d’approbation « Legal » : modification. Cela n’a pas pu être annulé. Une suppression a eu lieu entre-temps.',
  ],
])('an undo that failed is told as a person would', (told, english, french) => {
  const action = { told } as RecentAction;
  const text = () =>
    noticeText({ kind: 'not-undone', action, reason: { code: 'gone' } }, 'UTC').replaceAll(/\s/gu, ' ');
  expect(text()).toBe(english);
  overwriteGetLocale(() => 'fr');
  expect(text()).toBe(french);
});
