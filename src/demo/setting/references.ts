import type { Channel } from '../../domain/campaign/channel.ts';
import type { Audience, Configuration, Outage, Reference } from '../../domain/campaign/reference.ts';
import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import { HOUR, SECOND } from '../../domain/time/instant.ts';
import type { DemoDay } from '../demo-day.ts';
import type { Random } from '../random.ts';

/** From one day to another, counted from today; null: still going on. */
type Days = readonly [from: number, to: number | null];

const AUDIENCES = {
  'all-customers': ['All customers', 'Tous les clients', 412_000],
  'newsletter-fr': ['Newsletter subscribers France', 'Abonnés à la newsletter, France', 186_000],
  'newsletter-uk': [
    'Newsletter subscribers UK and Ireland',
    'Abonnés à la newsletter, Royaume-Uni et Irlande',
    94_000,
  ],
  'newsletter-us': [
    'Newsletter subscribers North America',
    'Abonnés à la newsletter, Amérique du Nord',
    128_000,
  ],
  'newsletter-nz': [
    'Newsletter subscribers New Zealand',
    'Abonnés à la newsletter, Nouvelle-Zélande',
    21_500,
  ],
  vip: ['Lumen Circle (VIP)', 'Cercle Lumen (VIP)', 8_400],
  loyalty: ['Loyalty members', 'Membres du programme de fidélité', 64_000],
  'new-customers': ['First purchase in the last 90 days', 'Premier achat dans les 90 derniers jours', 15_200],
  dormant: ['Customers inactive for 12 months', 'Clients inactifs depuis 12 mois', 73_000],
  basket: ['Basket left in the last 48 hours', 'Panier abandonné dans les dernières 48 heures', 5_600],
  'app-users': ['People with the app', 'Utilisateurs de l’application', 57_000],
  'stores-fr': ['Customers of the Paris and Lyon stores', 'Clients des boutiques de Paris et Lyon', 38_000],
  'st-johns': ['Regulars of the St. John’s store', 'Habitués de la boutique de St. John’s', 820],
  trade: ['Interior designers and trade accounts', 'Décorateurs et comptes professionnels', 2_900],
  weddings: ['Guests of wedding lists', 'Invités des listes de mariage', 4_300],
} as const satisfies Record<string, readonly [en: string, fr: string, size: number]>;

/** Which are part of another. */
const PARTS: Readonly<Partial<Record<AudienceKey, AudienceKey>>> = {
  vip: 'loyalty',
  loyalty: 'all-customers',
  'new-customers': 'all-customers',
  dormant: 'all-customers',
  'stores-fr': 'all-customers',
  'st-johns': 'all-customers',
};

const CONFIGURATIONS = {
  'email-fr': ['Email Maison Lumen France', 'E-mail Maison Lumen France', 'email'],
  'email-uk': ['Email Maison Lumen UK', 'E-mail Maison Lumen Royaume-Uni', 'email'],
  'email-us': ['Email Maison Lumen North America', 'E-mail Maison Lumen Amérique du Nord', 'email'],
  'email-service': [
    'Service email (orders and accounts)',
    'E-mail de service (commandes et comptes)',
    'email',
  ],
  'sms-fr': ['SMS LUMEN France', 'SMS LUMEN France', 'sms'],
  'sms-uk': ['SMS LUMEN UK', 'SMS LUMEN Royaume-Uni', 'sms'],
  'push-app': ['Push of the Lumen app', 'Push de l’application Lumen', 'push'],
  post: ['Duval printers, letters', 'Imprimerie Duval, courrier', 'direct-mail'],
  whatsapp: ['WhatsApp Maison Lumen', 'WhatsApp Maison Lumen', 'whatsapp'],
  line: ['LINE Maison Lumen', 'LINE Maison Lumen', 'line'],
  web: ['Home page banner', 'Bannière de la page d’accueil', 'web'],
  'in-app': ['In-app message', 'Message dans l’application', 'in-app'],
  checkout: ['Slot on the checkout page', 'Emplacement de la page de paiement', 'code-based'],
  cards: ['Cards of the app’s home', 'Cartes de l’accueil de l’application', 'content-card'],
} as const satisfies Record<string, readonly [en: string, fr: string, channel: Channel]>;

/**
 * When something could not be used, so that runs failed: one configuration is broken today, one was for two days, and
 * one audience is gone.
 */
const OUTAGES: Readonly<Partial<Record<AudienceKey | ConfigurationKey, readonly Days[]>>> = {
  weddings: [[-21, null]],
  'sms-uk': [[-4, null]],
  'email-us': [[-61, -59]],
};

export type AudienceKey = keyof typeof AUDIENCES;
export type ConfigurationKey = keyof typeof CONFIGURATIONS;

export function channelOf(key: ConfigurationKey): Channel {
  return CONFIGURATIONS[key][2];
}

/** Things break at six in the morning, before anything is sent. */
const BREAKS_AT = (6 * HOUR) / SECOND;

/** What the campaigns of the demo refer to. Their keys are their ids. */
export function referencesOn(day: DemoDay, lang: DemoLanguage, random: Random): Reference[] {
  const outages = (key: AudienceKey | ConfigurationKey): Outage[] =>
    (OUTAGES[key] ?? []).map(([from, to]) => ({
      from: day.instant(from, BREAKS_AT),
      to: to === null ? null : day.instant(to, BREAKS_AT),
    }));
  const audiences = entriesOf(AUDIENCES).map(([id, [en, fr, size]]): Audience => {
    const people = Math.max(800, Math.round(size * (0.95 + random.fraction() * 0.1)));
    const larger = PARTS[id];
    const part = larger === undefined ? {} : { partOf: larger };
    return {
      kind: 'audience',
      id,
      name: { en, fr }[lang],
      outages: outages(id),
      removedAt: null,
      size: people,
      ...part,
    };
  });
  const configurations = entriesOf(CONFIGURATIONS).map(([id, [en, fr, channel]]): Configuration => ({
    kind: 'configuration',
    id,
    name: { en, fr }[lang],
    outages: outages(id),
    removedAt: null,
    channel,
  }));
  return [...audiences, ...configurations];
}

function entriesOf<Key extends string, Value>(table: Record<Key, Value>): [Key, Value][] {
  return Object.entries(table) as [Key, Value][];
}
