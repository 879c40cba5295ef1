import { afterAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Context } from '../../../src/domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { offers, type MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import { ADVICE, type Reason, type ReasonCode } from '../../../src/domain/lifecycle/reason.ts';
import { refusal } from '../../../src/domain/lifecycle/refusal.ts';
import { LIFECYCLE, type Row } from '../../../src/domain/lifecycle/table.ts';
import { reasonText } from '../../../src/i18n/reason-words.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import {
  aConfiguration,
  aContext,
  APPROVER,
  aPolicy,
  MANAGER,
  NOW,
  someReferences,
  VIEWER,
} from '../../support/builders.ts';
import { CASES } from './some-campaigns.ts';

const BY_PEOPLE = new Set(
  (LIFECYCLE as readonly Row[]).filter((row) => row.by !== 'clock').map((row) => row.event),
);
/** Undo is judged by what is to be taken back, of which the menu knows nothing. */
const ASKED = [...BY_PEOPLE].filter((event) => event !== 'undo');

const broken = someReferences(aConfiguration({ outages: [{ from: NOW - 1, to: null }] }));

/** Whoever may ask, in every role, with policies that ask for nothing, for a second pair of eyes, or for one's own. */
const CONTEXTS: readonly Context[] = [
  MANAGER,
  { ...MANAGER, name: 'Otto Other' },
  APPROVER,
  { ...APPROVER, name: MANAGER.name },
  VIEWER,
].flatMap((actor) =>
  [someReferences(), broken].flatMap((references) =>
    [[], [aPolicy()], [aPolicy({ blocksSelfApproval: true })]].map((policies) =>
      aContext({ actor, references, policies }),
    ),
  ),
);

/** Every reason that is ever given for a campaign: by its menu, or by the rules when asked about an event. */
function reasonsFor(campaign: Campaign, context: Context): [asked: string, reason: Reason][] {
  const told = offers(campaign, context).map(({ action, reason }) => [action, reason] as const);
  const judged = ASKED.map((event: LifecycleEvent) => [event, refusal(campaign, event, context)] as const);
  return [...told, ...judged].flatMap(([asked, reason]) => (reason === null ? [] : [[asked, reason]]));
}

it.each(CASES)('no reason advises what is itself refused: $type, $status, $shape', ({ campaign }) => {
  for (const context of CONTEXTS) {
    const possible = offers(campaign, context).flatMap(({ action, reason }) =>
      reason === null ? [action] : [],
    );
    for (const [asked, { code }] of reasonsFor(campaign, context)) {
      const advised = ADVICE[code];
      const about = `${asked} as ${context.actor.role} ${context.actor.name}: ${code}`;
      if (advised !== null) expect(possible, about).toContain(advised);
    }
  }
});

it('an advice is never what was refused', () => {
  for (const { campaign } of CASES) {
    for (const context of CONTEXTS) {
      for (const [asked, { code }] of reasonsFor(campaign, context)) {
        expect(ADVICE[code], `${asked}: ${code}`).not.toBe(asked);
      }
    }
  }
});

/** How a sentence tells somebody to use an entry of the menu. */
const SAID: Partial<Record<MenuEntry, { en: RegExp; fr: RegExp }>> = {
  open: { en: /\. Open it to change/, fr: /\. Ouvrez-la pour la modifier/ },
  'open-draft-version': { en: /\. Open it to go on/, fr: /\. Ouvrez-la pour continuer/ },
  'request-approval': { en: /\. Request it/, fr: /\. Demandez-la/ },
  activate: { en: /Activate it/, fr: /Activez-la/ },
  'activate-draft-version': { en: /Activate the draft version/, fr: /Activez la version brouillon/ },
  'request-changes': { en: /Request changes/, fr: /Demandez (plutôt )?des modifications/ },
  'cancel-request': { en: /Cancel the request/, fr: /Annulez d’abord la demande/ },
  modify: { en: /Modify the campaign/, fr: /Modifiez la campagne/ },
  'back-to-draft': { en: /Take it back to draft/, fr: /Ramenez-la au brouillon/ },
  stop: { en: /Stop it/, fr: /Arrêtez-la/ },
  close: { en: /Close it/, fr: /Fermez-la/ },
  duplicate: { en: /Duplicate/, fr: /Dupliquez/ },
  archive: { en: /Archive it/, fr: /Archivez-la/ },
  restore: { en: /Restore it/, fr: /Restaurez-la/ },
  delete: { en: /Delete it/, fr: /Supprimez-la|Supprimez-le/ },
};

describe.each(['en', 'fr'] as const)(
  'what a reason is said to advise is what its sentence says, %s',
  (locale) => {
    afterAll(() => overwriteGetLocale(() => 'en'));

    it.each(Object.keys(ADVICE) as ReasonCode[])('%s', (code) => {
      overwriteGetLocale(() => locale);
      const text = reasonText({ code, count: 2, name: 'Mona' });
      const said = Object.entries(SAID).flatMap(([entry, words]) =>
        words[locale].test(text) ? [entry] : [],
      );
      expect(said, text).toEqual(ADVICE[code] === null ? [] : [ADVICE[code]]);
    });
  },
);
