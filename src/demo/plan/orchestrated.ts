import { daily, monthly, weekly, type CampaignPlan } from '../story/campaign-plan.ts';

type Orchestrated = Omit<CampaignPlan, 'title' | 'body' | 'via' | 'type'>;

/** Campaigns of several activities, in every status that they can have. */
const TABLE: readonly Orchestrated[] = [
  {
    name: { en: 'Win-back: post, then email', fr: 'Reconquête : courrier, puis e-mail' },
    description: { en: 'Flow drawn, texts to come.', fr: 'Flux dessiné, textes à venir.' },
    tags: ['win-back', 'orchestration'],
    by: 'maya',
    created: -11,
    story: [[-2, 'edit']],
    flow: [
      { read: 'dormant' },
      { split: { en: 'Has bought twice', fr: 'A déjà acheté deux fois' }, share: 40 },
      { waitHours: 48 },
    ],
    starts: [25, '09:00'],
  },
  {
    name: {
      en: 'Welcome journey for new members of the Lyon store',
      fr: 'Parcours d’accueil des nouveaux membres de la boutique de Lyon',
    },
    description: { en: 'The audience is still to be chosen.', fr: 'L’audience n’est pas encore choisie.' },
    tags: ['welcome', 'Lyon'],
    by: 'camille',
    created: -6,
    story: [[-1, 'edit']],
    flow: [
      { read: null },
      {
        send: 'email-fr',
        title: { en: 'Welcome', fr: 'Bienvenue' },
        body: { en: 'We are delighted to have you with us.', fr: 'Ravis de vous compter parmi nous.' },
      },
      { waitHours: 72 },
      {
        send: 'sms-fr',
        title: { en: 'Welcome voucher', fr: 'Bon d’accueil' },
        body: {
          en: 'LUMEN: €10 off in store. STOP to 36111',
          fr: 'LUMEN : 10 € offerts en boutique. STOP 36111',
        },
      },
    ],
    repeats: weekly([2], 12),
    starts: [10, '10:00'],
  },
  {
    name: {
      en: 'Price drop journey for wish lists',
      fr: 'Parcours de baisse de prix pour les listes d’envies',
    },
    description: {
      en: 'Ready to publish once the agency has agreed.',
      fr: 'À publier dès que l’agence aura donné son accord.',
    },
    tags: ['wish list', 'orchestration'],
    by: 'emma',
    created: -9,
    story: [[-1, 'edit']],
    flow: [
      { read: 'app-users' },
      {
        send: 'push-app',
        title: { en: 'Good news', fr: 'Bonne nouvelle' },
        body: {
          en: 'Something on your list costs less now.',
          fr: 'Un article de votre liste vient de baisser de prix.',
        },
      },
    ],
    starts: [17, '12:00'],
  },
  {
    name: { en: 'After-sales: a month with your sofa', fr: 'Après-vente : un mois avec votre canapé' },
    description: {
      en: 'Published in the last seconds of yesterday.',
      fr: 'Publiée dans les dernières secondes de la journée d’hier.',
    },
    tags: ['service', 'sofas'],
    by: 'julien',
    created: -5,
    // A publication takes ten seconds, so that only the last seconds before the demo's day are still in it.
    story: [[-1, 'publish', { time: '23:59:57' }]],
    flow: [
      { read: 'new-customers' },
      {
        send: 'email-fr',
        title: { en: 'Is all well?', fr: 'Tout va bien ?' },
        body: {
          en: 'Our advice to keep your sofa as good as new.',
          fr: 'Nos conseils pour garder votre canapé comme neuf.',
        },
      },
      { waitHours: 336 },
      {
        send: 'email-fr',
        title: { en: 'Your opinion', fr: 'Votre avis' },
        body: {
          en: 'Two minutes to tell us what you think of it.',
          fr: 'Deux minutes pour nous dire ce que vous en pensez.',
        },
      },
    ],
  },
  {
    name: { en: '{Occasion}: gift journey', fr: '{Fête} : parcours cadeaux' },
    description: { en: 'Email, then a reminder by push.', fr: 'E-mail, puis relance par notification.' },
    tags: ['{occasion-tag}', 'gifts'],
    by: 'camille',
    created: -30,
    story: [[-6, 'publish']],
    flow: [
      { read: 'newsletter-fr' },
      { split: { en: 'Has the app', fr: 'A l’application' }, share: 35 },
      {
        send: 'email-fr',
        title: { en: 'The gifts of the house', fr: 'Les cadeaux de la maison' },
        body: { en: 'You choose, we wrap.', fr: 'Choisissez, nous emballons.' },
      },
      { waitHours: 96 },
      {
        send: 'push-app',
        title: { en: 'One more idea', fr: 'Encore une idée' },
        body: { en: 'There are a few days left to find it.', fr: 'Il reste quelques jours pour trouver.' },
      },
    ],
    starts: [2, '10:00'],
  },
  {
    name: { en: 'Reactivation in three steps', fr: 'Réactivation en trois étapes' },
    description: {
      en: 'Starts next month, back to draft once because of a wrong audience.',
      fr: 'Démarre le mois prochain ; remise une fois en brouillon à cause d’une mauvaise audience.',
    },
    tags: ['win-back', 'orchestration'],
    by: 'oliver',
    created: -27,
    story: [
      [-14, 'publish'],
      [-12, 'back-to-draft'],
      [-10, 'edit'],
      [-7, 'publish'],
    ],
    flow: [
      {
        build: {
          en: 'No purchase for twelve months, at least two before',
          fr: 'Aucun achat depuis douze mois, au moins deux auparavant',
        },
        into: 'dormant',
      },
      {
        send: 'email-uk',
        title: { en: 'It has been a while', fr: 'Cela fait longtemps' },
        body: {
          en: 'See what has changed since your last visit.',
          fr: 'Découvrez ce qui a changé depuis votre dernière visite.',
        },
      },
      { waitHours: 168 },
      {
        send: 'post',
        title: { en: 'A card for you', fr: 'Une carte pour vous' },
        body: { en: 'Ten pounds off, on paper.', fr: 'Dix livres de remise, sur papier.' },
      },
    ],
    zone: 'Europe/London',
    starts: [33, '09:00'],
  },
  {
    name: { en: 'Long evenings, Auckland', fr: 'Longues soirées, Auckland' },
    description: {
      en: 'Every Wednesday until the end of the season.',
      fr: 'Chaque mercredi jusqu’à la fin de la saison.',
    },
    tags: ['auckland', 'orchestration'],
    by: 'tane',
    created: -16,
    story: [[-4, 'publish']],
    flow: [
      { read: 'newsletter-nz' },
      {
        send: 'email-uk',
        title: { en: 'Long evenings', fr: 'Les longues soirées' },
        body: { en: 'Lanterns, linen and picnic baskets.', fr: 'Lanternes, lin et paniers de pique-nique.' },
      },
    ],
    zone: 'Pacific/Auckland',
    starts: [5, '08:00'],
    ends: [80, '08:00'],
    repeats: weekly([3]),
    validFrom: [5, '00:00'],
  },
  {
    name: { en: 'Welcome journey, UK', fr: 'Parcours d’accueil, Royaume-Uni' },
    description: {
      en: 'Every Tuesday for those who bought for the first time lately.',
      fr: 'Chaque mardi, pour les premiers achats récents.',
    },
    tags: ['welcome', 'orchestration'],
    by: 'emma',
    created: -175,
    story: [[-166, 'publish']],
    flow: [
      { read: 'new-customers' },
      {
        send: 'email-uk',
        title: { en: 'Welcome to Maison Lumen', fr: 'Bienvenue chez Maison Lumen' },
        body: { en: 'Who we are, and ten percent off.', fr: 'Qui nous sommes, et dix pour cent de remise.' },
      },
      { waitHours: 72 },
      { split: { en: 'Opened the first email', fr: 'A ouvert le premier e-mail' }, share: 55 },
      {
        send: 'push-app',
        title: { en: 'Did you see?', fr: 'Avez-vous vu ?' },
        body: { en: 'Your ten percent are waiting.', fr: 'Vos dix pour cent vous attendent.' },
      },
    ],
    zone: 'Europe/London',
    starts: [-164, '09:00'],
    ends: [86, '09:00'],
    repeats: weekly([2]),
    validFrom: [-165, '00:00'],
  },
  {
    name: { en: 'Birthday week, North America', fr: 'Semaine d’anniversaire, Amérique du Nord' },
    description: {
      en: 'Every Monday for the birthdays of the week. Nobody has set an end to it.',
      fr: 'Chaque lundi, pour les anniversaires de la semaine. Personne n’y a mis de fin.',
    },
    tags: ['birthday', 'loyalty'],
    by: 'grace',
    created: -55,
    story: [[-47, 'publish']],
    flow: [
      { read: 'loyalty' },
      {
        send: 'email-us',
        title: { en: 'It is your week', fr: 'C’est votre semaine' },
        body: {
          en: 'Pick a small gift in any store.',
          fr: 'Choisissez un petit cadeau dans la boutique de votre choix.',
        },
      },
    ],
    zone: 'America/New_York',
    starts: [-45, '10:00'],
    repeats: weekly([1]),
  },
  {
    name: {
      en: 'Texts to members before their store visit',
      fr: 'SMS aux membres avant leur visite en boutique',
    },
    description: {
      en: 'The last runs could not be carried out: the sender is broken.',
      fr: 'Les dernières exécutions ont échoué : l’expéditeur est en panne.',
    },
    tags: ['stores', 'sms', 'London'],
    by: 'oliver',
    created: -63,
    story: [[-56, 'publish']],
    flow: [
      { read: 'loyalty' },
      {
        send: 'sms-uk',
        title: { en: 'Before your visit', fr: 'Avant votre visite' },
        body: {
          en: 'LUMEN: your size is in store. STOP to opt out.',
          fr: 'LUMEN : votre taille est en boutique. STOP pour se désabonner.',
        },
      },
    ],
    zone: 'Europe/London',
    starts: [-54, '15:00'],
    ends: [50, '15:00'],
    repeats: daily(),
  },
  {
    name: { en: 'One idea a week for interior designers', fr: 'Une idée par semaine pour les décorateurs' },
    description: { en: 'On Thursdays, email then post.', fr: 'Le jeudi, e-mail puis courrier.' },
    tags: ['trade', 'orchestration'],
    by: 'julien',
    created: -118,
    story: [[-109, 'publish']],
    flow: [
      { read: 'trade' },
      {
        send: 'email-fr',
        title: { en: 'The idea of the week', fr: 'L’idée de la semaine' },
        body: { en: 'One fabric, one colour, one wall.', fr: 'Un tissu, une couleur, un mur.' },
      },
      { waitHours: 24 },
      {
        send: 'post',
        title: { en: 'The sample', fr: 'L’échantillon' },
        body: { en: 'Your sample comes with this letter.', fr: 'Votre échantillon est joint à ce courrier.' },
      },
    ],
    zone: 'Europe/Paris',
    starts: [-107, '11:00'],
    ends: [75, '11:00'],
    repeats: weekly([4]),
  },
  {
    name: { en: 'Five days of candles', fr: 'Cinq jours de bougies' },
    description: {
      en: 'Sent as soon as it was published, with four reminders.',
      fr: 'Envoyée dès la publication, avec un dernier message quatre jours après.',
    },
    tags: ['candles', 'orchestration'],
    by: 'emma',
    created: -8,
    story: [[-2, 'publish']],
    flow: [
      { read: 'newsletter-uk' },
      {
        send: 'email-uk',
        title: { en: 'Five days, five scents', fr: 'Cinq jours, cinq parfums' },
        body: { en: 'Day one: fig leaf.', fr: 'Premier jour : feuille de figuier.' },
      },
      { waitHours: 96 },
      {
        send: 'email-uk',
        title: { en: 'The last scent', fr: 'Le dernier parfum' },
        body: { en: 'Day five: wood smoke.', fr: 'Cinquième jour : feu de bois.' },
      },
    ],
  },
  {
    name: { en: 'Monthly ritual for the Cercle Lumen', fr: 'Rituel mensuel du Cercle Lumen' },
    description: { en: 'Twice a month, on the 4th and the 18th.', fr: 'Deux fois par mois, le 4 et le 18.' },
    tags: ['vip', 'loyalty'],
    by: 'maya',
    created: -150,
    story: [[-141, 'publish']],
    flow: [
      { read: 'vip' },
      {
        send: 'email-uk',
        title: { en: 'This month, for you', fr: 'Ce mois-ci, pour vous' },
        body: { en: 'One piece, set aside for the Cercle.', fr: 'Une pièce, mise de côté pour le Cercle.' },
      },
    ],
    starts: [-139, '09:30'],
    ends: [88, '09:30'],
    repeats: monthly([4, 18]),
  },
  {
    name: { en: 'Abandoned visit, old journey', fr: 'Visite abandonnée, ancien parcours' },
    description: {
      en: 'Closed: those who are in it go on to the end.',
      fr: 'Fermée : les personnes déjà entrées vont jusqu’au bout.',
    },
    tags: ['win-back', 'orchestration'],
    by: 'maya',
    created: -130,
    story: [
      [-122, 'publish'],
      [-2, 'close'],
    ],
    flow: [
      { read: 'basket' },
      {
        send: 'push-app',
        title: { en: 'Still thinking?', fr: 'Vous hésitez encore ?' },
        body: { en: 'We kept your place.', fr: 'Nous vous avons gardé la place.' },
      },
      { waitHours: 240 },
      {
        send: 'push-app',
        title: { en: 'Last call', fr: 'Dernier appel' },
        body: {
          en: 'Your visit ends here, unless you come back.',
          fr: 'Votre visite s’arrête ici, à moins que vous ne reveniez.',
        },
      },
    ],
    starts: [-120, '20:00'],
    repeats: weekly([1, 4]),
  },
  {
    name: {
      en: 'Final markdown journey: messages on their way',
      fr: 'Parcours des dernières démarques : les messages en route',
    },
    description: { en: 'Closed to newcomers.', fr: 'Fermée aux nouveaux entrants.' },
    tags: ['clearance', 'orchestration'],
    by: 'camille',
    created: -48,
    story: [
      [-41, 'publish'],
      [-6, 'close'],
    ],
    flow: [
      { read: 'newsletter-fr' },
      {
        send: 'email-fr',
        title: { en: 'Final markdown', fr: 'Dernière démarque' },
        body: { en: 'Up to 60% off the last of the line.', fr: 'Jusqu’à −60 % sur les fins de série.' },
      },
      { waitHours: 336 },
      {
        send: 'email-fr',
        title: { en: 'Thank you', fr: 'Merci' },
        body: { en: 'And see you next year.', fr: 'Et à l’année prochaine.' },
      },
    ],
    zone: 'Europe/Paris',
    starts: [-39, '08:00'],
    ends: [40, '08:00'],
    repeats: weekly([1, 3, 5]),
  },
  {
    name: { en: '{Occasion} {year}: the long journey', fr: '{Fête} {year} : le long parcours' },
    description: { en: 'Three messages over two weeks.', fr: 'Trois messages en deux semaines.' },
    tags: ['{occasion-tag}', 'orchestration'],
    by: 'grace',
    created: -246,
    story: [[-237, 'publish']],
    flow: [
      { read: 'newsletter-us' },
      {
        send: 'email-us',
        title: { en: 'It begins', fr: 'C’est parti' },
        body: { en: 'The season in ten pieces.', fr: 'La saison en dix pièces.' },
      },
      { waitHours: 168 },
      {
        send: 'email-us',
        title: { en: 'The favourites', fr: 'Les favoris' },
        body: { en: 'What everybody wants.', fr: 'Ce que tout le monde veut.' },
      },
      { waitHours: 168 },
      {
        send: 'email-us',
        title: { en: 'The last ones', fr: 'Les toutes dernières' },
        body: { en: 'What is left, while it lasts.', fr: 'Ce qui reste, tant qu’il en reste.' },
      },
    ],
    zone: 'America/New_York',
    starts: [-233, '09:00'],
  },
  {
    name: {
      en: 'Support for customers who move house: advice on paint, lighting and storage, room by room, in the first eight weeks in their new home',
      fr: 'Accompagnement des clients qui emménagent : conseils de peinture, d’éclairage et de rangement, pièce par pièce, pendant les huit premières semaines dans leur logement',
    },
    description: {
      en: 'Eight weeks, one piece of advice a week. Run with the two stores in Paris.',
      fr: 'Huit semaines, un conseil par semaine. Mené avec les deux boutiques de Paris.',
    },
    tags: ['advice', 'Paris'],
    by: 'julien',
    created: -170,
    story: [[-161, 'publish']],
    flow: [
      { read: 'stores-fr' },
      {
        send: 'email-fr',
        title: { en: 'Advice of the week', fr: 'Le conseil de la semaine' },
        body: { en: 'Begin with the light.', fr: 'Commencez par la lumière.' },
      },
    ],
    starts: [-158, '18:30'],
    ends: [-98, '23:00'],
    repeats: weekly([1], 8),
  },
  {
    name: { en: 'Care guide for wool', fr: 'Guide d’entretien de la laine' },
    description: { en: 'One message and one reminder.', fr: 'Un message et un rappel.' },
    tags: ['wool', 'service'],
    by: 'oliver',
    created: -62,
    story: [[-44, 'publish']],
    flow: [
      { read: 'loyalty' },
      {
        send: 'email-uk',
        title: { en: 'How to keep wool', fr: 'Prendre soin de la laine' },
        body: { en: 'Air it, brush it, fold it.', fr: 'Aérez-la, brossez-la, pliez-la.' },
      },
      { waitHours: 48 },
      {
        send: 'push-app',
        title: { en: 'Moths?', fr: 'Des mites ?' },
        body: { en: 'Cedar helps. So does reading our guide.', fr: 'Le cèdre aide. Lire notre guide aussi.' },
      },
    ],
  },
  {
    name: { en: 'Referral of friends, first try', fr: 'Parrainage, premier essai' },
    description: {
      en: 'Stopped: too few people took part.',
      fr: 'Arrêtée : trop peu de personnes ont participé.',
    },
    tags: ['referral', 'orchestration'],
    by: 'emma',
    created: -100,
    story: [
      [-93, 'publish'],
      [-69, 'stop'],
    ],
    flow: [
      { read: 'loyalty' },
      {
        send: 'email-uk',
        title: { en: 'Bring a friend', fr: 'Venez avec un ami' },
        body: { en: 'Ten for you, ten for your friend.', fr: 'Dix pour vous, dix pour votre ami.' },
      },
    ],
    starts: [-91, '12:00'],
    repeats: weekly([3]),
  },
  {
    name: {
      en: 'Journey trial: perfume samples at home, then a questionnaire and a voucher that depends on the mark given by the customer',
      fr: 'Essai de parcours : échantillons de parfum à domicile, puis questionnaire et bon d’achat selon la note donnée par le client',
    },
    description: { en: 'The trial is over and archived.', fr: 'Essai clos et archivé.' },
    tags: ['test', 'perfume'],
    by: 'camille',
    created: -88,
    story: [
      [-82, 'publish'],
      [-25, 'archive'],
    ],
    flow: [
      { read: 'vip' },
      {
        send: 'post',
        title: { en: 'Your samples', fr: 'Vos échantillons' },
        body: { en: 'Three perfumes to try at home.', fr: 'Trois parfums à essayer chez vous.' },
      },
      { waitHours: 240 },
      {
        send: 'email-fr',
        title: { en: 'Which one do you like best?', fr: 'Votre préféré ?' },
        body: {
          en: 'Tell us which, and receive a €5 voucher.',
          fr: 'Dites-nous lequel, et recevez un bon de 5 €.',
        },
      },
    ],
    starts: [-80, '08:00'],
  },
];

export const ORCHESTRATED: readonly CampaignPlan[] = TABLE.map((each) => ({
  ...each,
  type: 'orchestrated',
  // Its messages stand in its activities.
  title: '',
  body: '',
  via: [],
}));
