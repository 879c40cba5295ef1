/**
 * What generated campaigns are about. `{place}` is a store, in French `{de place}` with its preposition; the rest is
 * filled in by the date. One French name is long, as some people’s are.
 */
export const NAMES = [
  { en: '{Occasion} {year}: early access, {place}', fr: '{Fête} {year} : accès anticipé, {place}' },
  { en: '{Occasion}: last days, {place}', fr: '{Fête} : derniers jours, {place}' },
  {
    en: '{place} store news, {month} {year}',
    fr: 'Invitation à la boutique {de place}, pour la présentation des nouveautés {de mois} {year} et la rencontre avec les créateurs',
  },
  { en: 'New arrivals in {place}, {month}', fr: 'Nouveautés {de mois}, boutique {de place}' },
  { en: 'Thank you, {place}: loyalty weekend', fr: 'Merci, {place} : le week-end des fidèles' },
  { en: '{Occasion} gift guide, {place}', fr: '{Fête} : sélection cadeaux, {place}' },
  {
    en: 'Free delivery around {place}, {month} {year}',
    fr: 'Livraison offerte autour {de place}, {mois} {year}',
  },
  { en: 'Best of {month}, {place}', fr: 'Le meilleur {de mois}, {place}' },
] as const;

export const PLACES = [
  { en: 'Paris', fr: 'Paris', zone: 'Europe/Paris' },
  { en: 'Lyon', fr: 'Lyon', zone: 'Europe/Paris' },
  { en: 'Bordeaux', fr: 'Bordeaux', zone: 'Europe/Paris' },
  { en: 'London', fr: 'Londres', zone: 'Europe/London' },
  { en: 'Edinburgh', fr: 'Édimbourg', zone: 'Europe/London' },
  { en: 'Dublin', fr: 'Dublin', zone: 'Europe/Dublin' },
  { en: 'New York', fr: 'New York', zone: 'America/New_York' },
  { en: 'Chicago', fr: 'Chicago', zone: 'America/Chicago' },
  { en: 'Montréal', fr: 'Montréal', zone: 'America/Toronto' },
  { en: 'St. John’s', fr: 'St. John’s', zone: 'America/St_Johns' },
  { en: 'Auckland', fr: 'Auckland', zone: 'Pacific/Auckland' },
  { en: 'Sydney', fr: 'Sydney', zone: 'Australia/Sydney' },
] as const;

export const MESSAGES = [
  {
    title: { en: 'Just in', fr: 'Ça vient d’arriver' },
    body: {
      en: 'Fresh from the makers, in store and online now.',
      fr: 'Tout juste sorti des ateliers, en boutique et en ligne.',
    },
  },
  {
    title: { en: 'A little something for you', fr: 'Une attention pour vous' },
    body: {
      en: 'Ten percent off with your loyalty card this week.',
      fr: 'Dix pour cent offerts avec votre carte de fidélité cette semaine.',
    },
  },
  {
    title: { en: 'The last days', fr: 'Derniers jours' },
    body: {
      en: 'What is left is at its best price until Sunday.',
      fr: 'Les dernières pièces à leur meilleur prix jusqu’à dimanche.',
    },
  },
  {
    title: { en: 'Made to be used every day', fr: 'Fait pour tous les jours' },
    body: {
      en: 'Plates, linen and lamps that get better with time.',
      fr: 'Assiettes, linge et lampes qui embellissent avec le temps.',
    },
  },
  {
    title: { en: 'See you in store', fr: 'On se voit en boutique ?' },
    body: { en: 'Coffee is on us on Saturday morning.', fr: 'Le café est offert samedi matin.' },
  },
] as const;

export const DESCRIPTIONS = [
  { en: 'Agreed with the store.', fr: 'Vu avec la boutique.' },
  { en: 'Same pattern as last season.', fr: 'Sur le modèle de la saison passée.' },
  { en: 'Asked for by the loyalty team.', fr: 'À la demande de l’équipe fidélité.' },
  '',
] as const;

export const TAGS = [
  'newsletter',
  'vip',
  'loyalty',
  'win-back',
  'stores',
  'app',
  'gifts',
  'clearance',
  'homeware',
  'fashion',
  'table',
  'bedding',
  'lighting',
  'events',
  'service',
  'private sale',
] as const;
