import { daily, weekly, type CampaignPlan } from '../story/campaign-plan.ts';

/** Campaigns that somebody stopped. */
export const STOPPED: readonly CampaignPlan[] = [
  {
    name: { en: 'Rain check: garden furniture', fr: 'En cas de pluie : mobilier de jardin' },
    description: {
      en: 'Called off because of the weather, before it was sent.',
      fr: 'Annulée à cause de la météo, avant l’envoi.',
    },
    tags: ['garden', 'outdoor'],
    by: 'oliver',
    created: -152,
    story: [
      [-147, 'activate'],
      [-144, 'stop'],
    ],
    via: ['email-uk'],
    to: 'newsletter-uk',
    title: { en: 'Dinner outside?', fr: 'On dîne dehors ?' },
    body: {
      en: 'Tables, chairs and lanterns for long evenings.',
      fr: 'Tables, chaises et lanternes pour les longues soirées.',
    },
    zone: 'Europe/London',
    starts: [-141, '10:00'],
  },
  {
    name: {
      en: 'Treasure hunt in the stores: clues of the day',
      fr: 'Jeu de piste des boutiques : indices du jour',
    },
    description: {
      en: 'Stopped: the prize was found in the first week.',
      fr: 'Arrêtée : le lot a été trouvé dès la première semaine.',
    },
    tags: ['prize draw', 'stores'],
    by: 'camille',
    created: -125,
    story: [
      [-119, 'activate'],
      [-110, 'stop'],
    ],
    via: ['push-app'],
    to: 'stores-fr',
    title: { en: 'Clue of the day', fr: 'L’indice du jour' },
    body: { en: 'Look for the lamp that never goes out.', fr: 'Cherchez la lampe qui ne s’éteint pas.' },
    starts: [-117, '08:00'],
    ends: [-90, '08:00'],
    repeats: daily(),
  },
  {
    name: { en: 'Price alert by text', fr: 'Alerte de prix par SMS' },
    description: {
      en: 'Stopped when the price feed changed. Its last draft version was never activated.',
      fr: 'Arrêtée au changement du flux des prix. Sa dernière version brouillon n’a jamais été activée.',
    },
    tags: ['sms', 'stock'],
    by: 'maya',
    created: -102,
    type: 'api-triggered',
    story: [
      [-97, 'activate'],
      [-70, 'modify'],
      [-66, 'stop'],
    ],
    revisions: [
      {
        body: {
          en: 'LUMEN: the price of an item on your list fell. STOP to opt out.',
          fr: 'LUMEN : le prix d’un article de votre liste a baissé. STOP pour se désabonner.',
        },
      },
    ],
    via: ['sms-uk'],
    to: 'loyalty',
    title: { en: 'Price alert', fr: 'Alerte de prix' },
    body: {
      en: 'LUMEN: good news about an item on your list. STOP to opt out.',
      fr: 'LUMEN : bonne nouvelle pour un article de votre liste. STOP pour se désabonner.',
    },
    window: true,
  },
  {
    name: { en: 'Banner of the outlet', fr: 'Bannière du magasin d’usine' },
    description: { en: 'Sold out sooner than planned.', fr: 'Tout est parti plus tôt que prévu.' },
    tags: ['web', 'clearance'],
    by: 'emma',
    created: -90,
    story: [
      [-86, 'activate'],
      [-77, 'stop'],
    ],
    via: ['web'],
    to: 'all-customers',
    title: { en: 'Outlet', fr: 'Magasin d’usine' },
    body: { en: 'Last sizes, last colours.', fr: 'Dernières tailles, dernières couleurs.' },
    starts: [-84, '08:00'],
    ends: [-60, '23:00'],
    priority: 25,
  },
  {
    name: { en: 'Sunday letter (former layout)', fr: 'Lettre du dimanche (ancienne formule)' },
    description: { en: 'Replaced by the Friday letter.', fr: 'Remplacée par la lettre du vendredi.' },
    tags: ['newsletter'],
    by: 'julien',
    created: -268,
    story: [
      [-263, 'activate'],
      [-133, 'stop'],
    ],
    via: ['email-fr'],
    to: 'newsletter-fr',
    title: { en: 'The Sunday letter', fr: 'La lettre du dimanche' },
    body: { en: 'To be read in peace, with a coffee.', fr: 'À lire au calme, avec un café.' },
    zone: 'Europe/Paris',
    starts: [-261, '09:00'],
    repeats: weekly([7]),
  },
  {
    name: { en: 'Student offer, {month}', fr: 'Offre étudiante, {mois}' },
    description: { en: 'Stopped: the code had leaked.', fr: 'Arrêtée : le code avait fuité.' },
    tags: ['students', 'code'],
    by: 'grace',
    created: -40,
    story: [
      [-35, 'activate'],
      [-20, 'modify'],
      [-17, 'stop'],
    ],
    revisions: [
      {
        body: {
          en: 'Fifteen percent off with a personal code.',
          fr: 'Quinze pour cent de remise avec un code personnel.',
        },
      },
    ],
    via: ['email-us'],
    to: 'newsletter-us',
    title: { en: 'Move in, settle in', fr: 'Emménagez, installez-vous' },
    body: {
      en: 'Fifteen percent off with the code MOVEIN.',
      fr: 'Quinze pour cent de remise avec le code CHEZMOI.',
    },
    zone: 'America/New_York',
    starts: [-33, '10:00'],
    ends: [20, '10:00'],
    repeats: weekly([2, 5]),
  },
  {
    name: { en: 'Evening delivery in Paris: announcement', fr: 'Livraison du soir à Paris : annonce' },
    description: {
      en: 'The service is postponed, the send cancelled.',
      fr: 'Service repoussé, envoi annulé.',
    },
    tags: ['delivery', 'Paris'],
    by: 'camille',
    created: -12,
    story: [
      [-8, 'activate'],
      [-3, 'stop'],
    ],
    via: ['sms-fr'],
    to: 'stores-fr',
    title: { en: 'Evening delivery', fr: 'Livraison du soir' },
    body: {
      en: 'LUMEN now delivers until 10 pm in Paris. STOP to 36111',
      fr: 'LUMEN vous livre désormais jusqu’à 22 h à Paris. STOP 36111',
    },
    starts: [2, '18:00'],
  },
];

/** Campaigns whose run found its channel configuration broken, or its audience gone. */
export const FAILED: readonly CampaignPlan[] = [
  {
    name: {
      en: '{Occasion}: text to loyalty members, UK',
      fr: '{Fête} : SMS aux membres du programme, Royaume-Uni',
    },
    description: {
      en: 'Planned well ahead; the sender broke the night before.',
      fr: 'Planifiée longtemps à l’avance ; l’expéditeur est tombé en panne la veille au soir.',
    },
    tags: ['{occasion-tag}', 'sms'],
    by: 'oliver',
    created: -19,
    story: [[-12, 'activate']],
    via: ['sms-uk'],
    to: 'loyalty',
    title: { en: 'Double points', fr: 'Points doublés' },
    body: {
      en: 'LUMEN: double points in store this week. STOP to opt out.',
      fr: 'LUMEN : points doublés en boutique cette semaine. STOP pour se désabonner.',
    },
    zone: 'Europe/London',
    starts: [-3, '10:00'],
  },
  {
    name: {
      en: 'A text every other day to London regulars',
      fr: 'Un SMS tous les deux jours aux habitués de Londres',
    },
    description: {
      en: 'Ran for months until the sender broke.',
      fr: 'Envoyée pendant des mois, jusqu’à la panne de l’expéditeur.',
    },
    tags: ['sms', 'stores', 'London'],
    by: 'oliver',
    created: -96,
    story: [[-88, 'activate']],
    via: ['sms-uk'],
    to: 'loyalty',
    title: { en: 'In store this week', fr: 'En boutique cette semaine' },
    body: {
      en: 'LUMEN Marylebone: new ceramics on the first floor. STOP to opt out.',
      fr: 'LUMEN Marylebone : nouvelles céramiques au premier étage. STOP pour se désabonner.',
    },
    zone: 'Europe/London',
    starts: [-86, '17:00'],
    ends: [40, '17:00'],
    repeats: daily(null, 2),
  },
  {
    name: { en: 'Labour of love: the wood edit', fr: 'Fait avec amour : la sélection bois' },
    description: {
      en: 'Fell into the two days in which the sender for North America was broken.',
      fr: 'Tombée dans les deux jours de panne de l’expéditeur pour l’Amérique du Nord.',
    },
    tags: ['wood', 'newsletter'],
    by: 'grace',
    created: -75,
    story: [[-68, 'activate']],
    via: ['email-us'],
    to: 'newsletter-us',
    title: { en: 'Made of oak and patience', fr: 'Fait de chêne et de patience' },
    body: {
      en: 'Stools, boards and bowls from one workshop.',
      fr: 'Tabourets, planches et bols d’un même atelier.',
    },
    zone: 'America/New_York',
    starts: [-60, '09:00'],
  },
  {
    name: {
      en: 'Second reminder to guests of wedding lists',
      fr: 'Deuxième relance des invités des listes de mariage',
    },
    description: {
      en: 'The audience was deleted between activation and sending.',
      fr: 'L’audience a été supprimée entre l’activation et l’envoi.',
    },
    tags: ['weddings', 'win-back'],
    by: 'camille',
    created: -38,
    story: [[-30, 'activate']],
    via: ['email-fr'],
    to: 'weddings',
    title: { en: 'There is still time', fr: 'Il est encore temps' },
    body: {
      en: 'The couple’s list stays open until the end of the month.',
      fr: 'La liste des mariés reste ouverte jusqu’à la fin du mois.',
    },
    starts: [-14, '10:00'],
  },
];
