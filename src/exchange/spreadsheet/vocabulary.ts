import type { Channel } from '../../domain/campaign/channel.ts';
import type { Category } from '../../domain/campaign/content.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import { certainMeaning } from '../reading/words.ts';

export const readType = (text: string) => certainMeaning('type', text) as CampaignType | null;
export const readCategory = (text: string) => certainMeaning('category', text) as Category | null;
export const readChannel = (text: string) => certainMeaning('channel', text) as Channel | null;
