/** What generated campaigns are about. `{place}` is a store; the rest is filled in by the date. */

export const NAMES = {
  en: [
    '{Occasion} {year}: early access, {place}',
    '{Occasion}: last days, {place}',
    '{place} store news, {month} {year}',
    'New arrivals in {place}, {month}',
    'Thank you, {place}: loyalty weekend',
    '{Occasion} gift guide, {place}',
    'Free delivery around {place}, {month} {year}',
    'Best of {month}, {place}',
  ],
  fr: [
    '{Fête} {year} : vente privée, {place}',
    '{Fête} : dernière démarque, {place}',
    'Nouveautés de {mois}, boutique de {place}',
    'Relance des paniers, {place}, {mois} {year}',
    'Le rendez-vous de {mois}, {place}',
    '{Fête} : sélection cadeaux, {place}',
    'Invitation à la boutique de {place}, pour la présentation des nouveautés de {mois} {year} et la rencontre avec les créateurs',
  ],
} as const;

export const PLACES = [
  { name: 'Paris', zone: 'Europe/Paris', language: 'fr' },
  { name: 'Lyon', zone: 'Europe/Paris', language: 'fr' },
  { name: 'Bordeaux', zone: 'Europe/Paris', language: 'fr' },
  { name: 'London', zone: 'Europe/London', language: 'en' },
  { name: 'Edinburgh', zone: 'Europe/London', language: 'en' },
  { name: 'Dublin', zone: 'Europe/Dublin', language: 'en' },
  { name: 'New York', zone: 'America/New_York', language: 'en' },
  { name: 'Chicago', zone: 'America/Chicago', language: 'en' },
  { name: 'Montréal', zone: 'America/Toronto', language: 'fr' },
  { name: 'St. John’s', zone: 'America/St_Johns', language: 'en' },
  { name: 'Auckland', zone: 'Pacific/Auckland', language: 'en' },
  { name: 'Sydney', zone: 'Australia/Sydney', language: 'en' },
] as const;

export const MESSAGES = {
  en: [
    ['Just in', 'Fresh from the makers, in store and online now.'],
    ['A little something for you', 'Ten percent off with your loyalty card this week.'],
    ['The last days', 'What is left is at its best price until Sunday.'],
    ['Made to be used every day', 'Plates, linen and lamps that get better with time.'],
    ['See you in store', 'Coffee is on us on Saturday morning.'],
  ],
  fr: [
    ['Ça vient d’arriver', 'Tout juste sorti des ateliers, en boutique et en ligne.'],
    ['Une attention pour vous', 'Dix pour cent offerts avec votre carte cette semaine.'],
    ['Derniers jours', 'Les dernières pièces à leur meilleur prix jusqu’à dimanche.'],
    ['Fait pour tous les jours', 'Assiettes, linge et lampes qui embellissent avec le temps.'],
    ['On se voit en boutique ?', 'Le café est offert samedi matin.'],
  ],
} as const;

export const DESCRIPTIONS = {
  en: ['Agreed with the store.', 'Same pattern as last season.', 'Asked for by the loyalty team.', ''],
  fr: [
    'Vu avec la boutique.',
    'Sur le modèle de la saison passée.',
    'À la demande de l’équipe fidélité.',
    '',
  ],
} as const;

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
