import type { CampaignPlan } from '../story/campaign-plan.ts';
import { LEGAL_TAG } from '../setting/policies.ts';

/** Campaigns whose approval was asked for and not decided yet. */
export const IN_REVIEW: readonly CampaignPlan[] = [
  {
    name: { en: 'Rules of the {Occasion} prize draw', fr: 'Règlement du grand jeu {Fête}' },
    description: {
      en: 'Competition with a prize draw. The rules have to be approved by the legal team.',
      fr: 'Jeu-concours avec tirage au sort. Le règlement doit être validé par le service juridique.',
    },
    tags: [LEGAL_TAG, 'prize draw', '{occasion-tag}'],
    by: 'camille',
    created: -9,
    story: [
      [-4, 'edit'],
      [
        -2,
        'request-approval',
        {
          message: {
            en: 'The rules are lodged with the bailiff. Please read the small print at the foot of the message.',
            fr: 'Le règlement est déposé chez l’huissier. Merci de relire les mentions en bas du message.',
          },
        },
      ],
    ],
    via: ['email-fr'],
    to: 'newsletter-fr',
    title: { en: 'Win a new living room', fr: 'Tentez de gagner votre salon' },
    body: {
      en: 'Enter the prize draw by the end of the month. Full rules online.',
      fr: 'Participez au tirage au sort jusqu’à la fin du mois. Règlement complet en ligne.',
    },
    starts: [11, '09:00'],
  },
  {
    name: { en: 'Interest-free credit on sofas', fr: 'Crédit gratuit sur les canapés' },
    description: {
      en: 'Consumer credit offer, needs the representative example.',
      fr: 'Offre de crédit à la consommation : il faut l’exemple représentatif.',
    },
    tags: [LEGAL_TAG, 'credit', 'sofas'],
    by: 'oliver',
    created: -13,
    story: [
      [
        -8,
        'request-approval',
        {
          message: {
            en: 'Representative example as agreed by phone.',
            fr: 'Exemple représentatif, comme convenu par téléphone.',
          },
        },
      ],
      [
        -6,
        'request-changes',
        {
          message: {
            en: 'Please move the representative example above the button.',
            fr: 'Merci de placer l’exemple représentatif au-dessus du bouton.',
          },
        },
      ],
      [-5, 'edit'],
      [
        -3,
        'request-approval',
        {
          message: {
            en: 'Moved above the button, and the APR is bold now.',
            fr: 'Placé au-dessus du bouton, et le TAEG est maintenant en gras.',
          },
        },
      ],
    ],
    via: ['email-uk'],
    to: 'newsletter-uk',
    title: { en: 'Your new sofa, in twelve payments', fr: 'Votre nouveau canapé, en douze mensualités' },
    body: {
      en: '0% APR representative over 12 months. Credit subject to status.',
      fr: 'TAEG fixe de 0 % sur 12 mois. Sous réserve d’acceptation du dossier.',
    },
    zone: 'Europe/London',
    starts: [8, '11:00'],
  },
  {
    name: { en: 'Product recall: Aurore lamps, batch 2214', fr: 'Rappel produit : lampes Aurore, lot 2214' },
    description: {
      en: 'Voluntary recall by the maker of one batch of lamps.',
      fr: 'Rappel volontaire du fabricant pour un lot de lampes.',
    },
    tags: [LEGAL_TAG, 'service'],
    by: 'julien',
    created: -3,
    type: 'api-triggered',
    transactional: true,
    story: [[-1, 'request-approval']],
    via: ['email-service'],
    title: { en: 'Recall of your Aurore lamp', fr: 'Rappel de votre lampe Aurore' },
    body: {
      en: 'Stop using your lamp and bring it back to the store: we will refund it.',
      fr: 'Cessez d’utiliser votre lampe et rapportez-la en boutique : elle vous sera remboursée.',
    },
    window: true,
    ends: [80, '18:00'],
  },
  {
    name: {
      en: 'Loyalty programme: new terms from next quarter',
      fr: 'Programme de fidélité : nouvelles conditions au prochain trimestre',
    },
    description: {
      en: 'Announces the new terms to all members.',
      fr: 'Annonce les nouvelles conditions à tous les membres.',
    },
    tags: [LEGAL_TAG, 'loyalty'],
    by: 'aicha',
    created: -7,
    story: [
      [
        -1,
        'request-approval',
        { message: { en: 'Same text as on the website.', fr: 'Même texte que sur le site.' } },
      ],
    ],
    via: ['push-app'],
    to: 'loyalty',
    title: { en: 'Our loyalty programme is changing', fr: 'Notre programme de fidélité évolue' },
    body: {
      en: 'Read what changes for your points and what stays.',
      fr: 'Découvrez ce qui change pour vos points et ce qui reste.',
    },
    starts: [27, '10:00'],
  },
];
