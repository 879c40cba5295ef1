import { weekly, type CampaignPlan } from '../story/campaign-plan.ts';
import { LEGAL_TAG } from '../setting/policies.ts';

/** Archived campaigns, some with weeks to go until they are deleted, some with a day. */
export const ARCHIVED: readonly CampaignPlan[] = [
  {
    name: { en: 'Deliverability test, internal addresses', fr: 'Test de délivrabilité, adresses internes' },
    description: { en: 'No longer to be used.', fr: 'À ne plus utiliser.' },
    tags: ['test'],
    by: 'julien',
    created: -200,
    story: [
      [-199, 'activate'],
      [-29, 'archive'],
    ],
    via: ['email-fr'],
    to: 'trade',
    title: { en: 'Test, please ignore', fr: 'Test, merci d’ignorer' },
    body: { en: 'This is a test.', fr: 'Ceci est un test.' },
  },
  {
    name: { en: '{Occasion} {year}: the countdown', fr: '{Fête} {year} : le compte à rebours' },
    description: {
      en: 'Kept as a model until the new one is written.',
      fr: 'Gardé comme modèle en attendant le prochain.',
    },
    tags: ['{occasion-tag}', 'countdown'],
    by: 'emma',
    created: -255,
    story: [
      [-249, 'activate'],
      [-28, 'archive'],
    ],
    via: ['push-app'],
    to: 'app-users',
    title: { en: 'Three, two, one', fr: 'Trois, deux, un…' },
    body: { en: 'It starts in an hour.', fr: 'Ça commence dans une heure.' },
    starts: [-246, '17:00'],
  },
  {
    name: {
      en: 'Preview of the next collection for trade accounts',
      fr: 'Aperçu de la prochaine collection pour les professionnels',
    },
    description: {
      en: 'Stopped after a misprint in the price list.',
      fr: 'Arrêtée après une coquille dans la liste des prix.',
    },
    tags: ['trade', 'preview'],
    by: 'maya',
    created: -120,
    story: [
      [-115, 'activate'],
      [-112, 'stop'],
      [-26, 'archive'],
    ],
    via: ['email-uk'],
    to: 'trade',
    title: { en: 'A preview for the trade', fr: 'Un aperçu pour les professionnels' },
    body: {
      en: 'Fabrics and prices of the coming season.',
      fr: 'Les tissus et les prix de la saison à venir.',
    },
    starts: [-108, '09:00'],
  },
  {
    name: { en: 'Wishlist reminder by text', fr: 'Rappel des listes d’envies par SMS' },
    description: {
      en: 'Archived while it was live: nobody read it.',
      fr: 'Archivée alors qu’elle était active : personne ne la lisait.',
    },
    tags: ['sms', 'wish list'],
    by: 'oliver',
    created: -140,
    story: [
      [-133, 'activate'],
      [-24, 'archive'],
    ],
    via: ['sms-uk'],
    to: 'loyalty',
    title: { en: 'Your wish list', fr: 'Votre liste d’envies' },
    body: {
      en: 'LUMEN: something on your list is on offer. STOP to opt out.',
      fr: 'LUMEN : un article de votre liste est en promotion. STOP pour se désabonner.',
    },
    zone: 'Europe/London',
    starts: [-130, '18:00'],
    repeats: weekly([4]),
  },
  {
    name: {
      en: 'Loyalty card terms, refused version',
      fr: 'Conditions de la carte de fidélité, version refusée',
    },
    description: {
      en: 'The request was given up; another campaign takes its place.',
      fr: 'Demande abandonnée, remplacée par une autre campagne.',
    },
    tags: [LEGAL_TAG, 'loyalty'],
    by: 'camille',
    created: -60,
    story: [
      [
        -52,
        'request-approval',
        { message: { en: 'First version of the terms.', fr: 'Première version des conditions.' } },
      ],
      [-20, 'archive'],
    ],
    via: ['email-fr'],
    to: 'loyalty',
    title: { en: 'Your new terms', fr: 'Vos nouvelles conditions' },
    body: { en: 'What changes for your card.', fr: 'Ce qui change pour votre carte.' },
    starts: [-10, '10:00'],
  },
  {
    name: {
      en: 'Panel of the Lyon store: works on the square',
      fr: 'Panneau de la boutique de Lyon : travaux de la place',
    },
    description: { en: 'The works are over.', fr: 'Les travaux sont finis.' },
    tags: ['stores', 'Lyon'],
    by: 'camille',
    created: -80,
    story: [
      [-76, 'activate'],
      [-15, 'archive'],
      [-14, 'edit-tags', { tags: ['stores', 'Lyon', 'to delete'] }],
    ],
    via: ['web'],
    to: 'stores-fr',
    title: { en: 'The store stays open', fr: 'La boutique reste ouverte' },
    body: {
      en: 'Enter by rue Mercière during the works.',
      fr: 'Entrée par la rue Mercière pendant les travaux.',
    },
    starts: [-74, '08:00'],
    ends: [-30, '20:00'],
    priority: 15,
  },
  {
    name: { en: 'Call for recipes', fr: 'Appel à recettes' },
    description: {
      en: 'Open window that was archived with everything in it.',
      fr: 'Fenêtre ouverte, archivée avec tout ce qu’elle contenait.',
    },
    tags: ['content', 'kitchen'],
    by: 'grace',
    created: -66,
    type: 'api-triggered',
    story: [
      [-54, 'activate'],
      [-10, 'archive'],
    ],
    via: ['email-us'],
    to: 'newsletter-us',
    title: { en: 'Thank you for your recipe', fr: 'Merci pour votre recette' },
    body: {
      en: 'We cook it first, and write to you after.',
      fr: 'Nous la cuisinons d’abord, et nous vous écrivons ensuite.',
    },
    window: true,
  },
  {
    name: {
      en: 'Back to cooking class: early enrolment',
      fr: 'Rentrée des classes de cuisine : préinscriptions',
    },
    description: {
      en: 'A first try that was restored by mistake, then archived again.',
      fr: 'Un premier essai restauré par erreur, puis archivé de nouveau.',
    },
    tags: ['events', 'kitchen'],
    by: 'julien',
    created: -58,
    story: [
      [-53, 'activate'],
      [-30, 'archive'],
      [-12, 'restore'],
      [-5, 'archive'],
    ],
    via: ['email-fr'],
    to: 'newsletter-fr',
    title: { en: 'Learn to bake bread', fr: 'Apprenez à faire le pain' },
    body: {
      en: 'Six Saturdays, one oven, and plenty of flour.',
      fr: 'Six samedis, un four, et beaucoup de farine.',
    },
    starts: [-48, '10:00'],
  },
  {
    name: { en: 'Lantern walk, St. John’s', fr: 'Promenade aux lanternes, St. John’s' },
    description: {
      en: 'Scheduled, then archived: the walk was called off.',
      fr: 'Planifiée, puis archivée : la promenade a été annulée.',
    },
    tags: ['events', 'stores'],
    by: 'grace',
    created: -15,
    story: [
      [-9, 'activate'],
      [-2, 'archive'],
    ],
    via: ['email-us'],
    to: 'st-johns',
    title: { en: 'Bring a lantern', fr: 'Apportez une lanterne' },
    body: {
      en: 'We walk along the harbour on Saturday.',
      fr: 'Rendez-vous samedi pour une promenade le long du port.',
    },
    zone: 'America/St_Johns',
    starts: [5, '18:00'],
  },
];
