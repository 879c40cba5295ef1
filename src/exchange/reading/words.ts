import { CHANNELS } from '../../domain/campaign/channel.ts';
import { CATEGORIES } from '../../domain/campaign/content.ts';
import { STATUSES } from '../../domain/campaign/status.ts';
import { CAMPAIGN_TYPES } from '../../domain/campaign/type.ts';
import { fold } from '../../domain/selection/fold.ts';
import type { WordAnswer } from './answers.ts';

/** Kinds of which the product has words of its own. */
export const FIXED_WORDS = {
  type: CAMPAIGN_TYPES,
  category: CATEGORIES,
  status: STATUSES,
  channel: CHANNELS,
} as const;
export type FixedKind = keyof typeof FIXED_WORDS;

/** How people and our own files write them, in English and French, folded. What stands here is never in doubt. */
const CERTAIN: Record<FixedKind, Readonly<Record<string, readonly string[]>>> = {
  type: {
    action: ['action campaign', 'scheduled', "campagne d'action", "d'action"],
    'api-triggered': [
      ...['api', 'api triggered', 'api-triggered campaign', 'api-triggered campaigns'],
      ...['declenchee par api', 'declenchement par api', 'campagne declenchee par api'],
    ],
    orchestrated: ['orchestration', 'orchestrated campaign', 'orchestree', 'campagne orchestree'],
  },
  category: { marketing: [], transactional: ['transactionnel', 'transactionnelle', 'service'] },
  status: {
    draft: ['brouillon'],
    'in-review': ['in review', 'en cours de verification', 'en revision'],
    publishing: ['publication'],
    scheduled: ['planifie', 'planifiee', 'programme', 'programmee'],
    live: ['actif', 'active'],
    closed: ['ferme', 'fermee'],
    completed: ['termine', 'terminee', 'sent', 'envoye', 'envoyee'],
    stopped: ['arrete', 'arretee'],
    failed: ['echec'],
    archived: ['archive', 'archivee'],
  },
  channel: {
    email: ['e-mail', 'mail', 'courriel', 'emails', 'e-mails'],
    sms: ['text message', 'texto'],
    push: ['push notification', 'notification push', 'notification', 'mobile push'],
    'direct-mail': ['direct mail', 'post', 'letter', 'courrier', 'lettre'],
    whatsapp: ['whats app'],
    line: [],
    web: ['website', 'site web'],
    'in-app': ['in app', 'inapp', "dans l'application"],
    'code-based': ['code based', 'code', 'code-based experience', 'experience basee sur du code'],
    'content-card': ['content card', 'carte de contenu', 'card', 'carte'],
  },
};

/** Words that most likely mean one of ours, and are asked about with that proposal. */
const LIKELY: Record<FixedKind, Readonly<Record<string, readonly string[]>>> = {
  type: {
    action: ['one-off', 'once', 'campaign', 'regular'],
    orchestrated: ['journey', 'workflow', 'automation', 'parcours'],
  },
  category: {
    marketing: ['promo', 'promotional', 'commercial', 'newsletter'],
    transactional: ['operational', 'notification'],
  },
  status: {
    draft: [
      ...[
        'planned',
        'idea',
        'to do',
        'todo',
        'in progress',
        'not started',
        'ready',
        'approved',
        'confirmed',
        'tbd',
        'new',
      ],
      ...['prevu', 'prevue', 'idee', 'a faire', 'en cours', 'pret', 'prete', 'valide', 'validee', 'geplant'],
    ],
    live: ['running', 'ongoing', 'sending'],
    completed: [
      'done',
      'finished',
      'published',
      'complete',
      'delivered',
      'fait',
      'fini',
      'publie',
      'publiee',
    ],
    stopped: ['cancelled', 'canceled', 'aborted', 'annule', 'annulee'],
  },
  channel: {
    email: ['newsletter', 'mailing', 'emailing', 'e-mailing', 'eblast', 'edm', 'infolettre', 'correo'],
    sms: ['text', 'texts', 'mms', 'rcs'],
    push: ['app push', 'web push'],
    'direct-mail': ['flyer', 'postcard', 'print', 'dm', 'courrier postal', 'catalogue', 'depliant'],
    web: ['banner', 'homepage', 'landing page', 'banniere', "page d'accueil", 'site'],
    'in-app': ['app', 'in-app message'],
  },
};

type Table = Readonly<Record<FixedKind, ReadonlyMap<string, string>>>;

function byWord(table: typeof CERTAIN): Table {
  const entries = Object.entries(table).map(([kind, values]) => {
    const pairs = Object.entries(values).flatMap(([value, words]) =>
      words.map((word) => [word, value] as const),
    );
    return [kind, new Map(pairs)] as const;
  });
  return Object.fromEntries(entries) as unknown as Table;
}

const CERTAIN_BY_WORD = byWord(CERTAIN);
const LIKELY_BY_WORD = byWord(LIKELY);

/** A word as two of them are compared, and as answers name it. */
export function wordKey(text: string): string {
  return fold(text.trim()).replaceAll(/\s+/g, ' ').slice(0, 600);
}

/** What a word means without asking, as a code of the product; null: nobody is sure. */
export function certainMeaning(kind: FixedKind, text: string): string | null {
  const key = wordKey(text);
  if ((FIXED_WORDS[kind] as readonly string[]).includes(key)) return key;
  return CERTAIN_BY_WORD[kind].get(key) ?? null;
}

/** What to propose for a word that nobody is sure of; null: nothing. */
export function likelyMeaning(kind: FixedKind, text: string): WordAnswer | null {
  const value = LIKELY_BY_WORD[kind].get(wordKey(text));
  return value === undefined ? null : { kind: 'use', value };
}

/** Several texts in one cell: a line each, else between commas, semicolons or bars; one in quotes is whole. */
export function severalIn(text: string): string[] {
  const parts = text.includes('\n')
    ? text.split('\n')
    : text.includes('"')
      ? quotedParts(text)
      : text.split(BETWEEN);
  return parts.map((each) => each.trim()).filter((each) => each !== '');
}

const BETWEEN = /[,;|]/;
const IN_QUOTES = /^\s*"((?:[^"]|"")*)"\s*$/;

/** What is cut within quotes is put together again as long as the quotes are not closed. */
function quotedParts(text: string): string[] {
  const parts: string[] = [];
  let open: string | null = null;
  for (const piece of text.split(/(?<=[,;|])/)) {
    const whole: string = (open ?? '') + piece;
    const bare = whole.replace(/[,;|]$/, '');
    const isOpen = /^\s*"/.test(whole) && !IN_QUOTES.test(bare) && whole.length < 1_000;
    if (isOpen) {
      open = whole;
      continue;
    }
    parts.push(IN_QUOTES.exec(bare)?.[1]?.replaceAll('""', '"') ?? bare);
    open = null;
  }
  // What nothing closed was no quotation.
  return open === null ? parts : [...parts, ...open.split(BETWEEN)];
}

/** The words for channels in a cell; what stands around a stroke or a plus is apart where both are known. */
export function channelWordsIn(text: string): string[] {
  if (certainMeaning('channel', text) !== null) return [text.trim()];
  return severalIn(text).flatMap((each) => {
    const parts = each.split(/[/+&]|\b(?:and|et)\b/).map((part) => part.trim());
    const areKnown = parts.length > 1 && parts.every((part) => certainMeaning('channel', part) !== null);
    return areKnown ? parts : [each];
  });
}
