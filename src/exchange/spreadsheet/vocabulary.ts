import { CHANNELS, type Channel } from '../../domain/campaign/channel.ts';
import { CATEGORIES, type Category } from '../../domain/campaign/content.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../../domain/campaign/type.ts';
import { fold } from '../../domain/selection/fold.ts';

/** How people write types, categories and channels in spreadsheets, in English and French, folded. */
const TYPES: Record<CampaignType, readonly string[]> = {
  action: ['action campaign', 'scheduled', 'campagne d’action', "campagne d'action", "d'action"],
  'api-triggered': [
    'api',
    'api triggered',
    'api-triggered campaign',
    'declenchee par api',
    'declenchement par api',
  ],
  orchestrated: ['orchestration', 'orchestrated campaign', 'orchestree', 'campagne orchestree'],
};

const CATEGORY_WORDS: Record<Category, readonly string[]> = {
  marketing: [],
  transactional: ['transactionnel', 'transactionnelle', 'service'],
};

const CHANNEL_WORDS: Record<Channel, readonly string[]> = {
  email: ['e-mail', 'mail', 'courriel'],
  sms: ['text message', 'texto'],
  push: ['push notification', 'notification push', 'notification'],
  'direct-mail': ['direct mail', 'post', 'letter', 'courrier', 'lettre'],
  whatsapp: ['whats app'],
  line: [],
  web: ['website', 'site web'],
  'in-app': ['in app', 'inapp', 'dans l’application', "dans l'application"],
  'code-based': ['code based', 'code', 'experience basee sur du code'],
  'content-card': ['content card', 'carte de contenu', 'card', 'carte'],
};

function lookUp<Value extends string>(
  values: readonly Value[],
  words: Record<Value, readonly string[]>,
  text: string,
): Value | null {
  const folded = fold(text.trim());
  return values.find((each) => each === folded || words[each].includes(folded)) ?? null;
}

export const readType = (text: string): CampaignType | null => lookUp(CAMPAIGN_TYPES, TYPES, text);
export const readCategory = (text: string): Category | null => lookUp(CATEGORIES, CATEGORY_WORDS, text);
export const readChannel = (text: string): Channel | null => lookUp(CHANNELS, CHANNEL_WORDS, text);
