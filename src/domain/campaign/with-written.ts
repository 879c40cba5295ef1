import type { Campaign } from './campaign.ts';
import { uniqueTags } from './unique-tags.ts';
import type { Written } from './written.ts';

/** A campaign with what was written of it. What is in force does not change: the draft version takes the content. */
export function withWritten(campaign: Campaign, { name, description, tags, content }: Written): Campaign {
  const { draft, current } = campaign;
  const properties = { name: name.trim(), description, tags: uniqueTags(tags) };
  const version = draft === null ? { current: { ...current, content } } : { draft: { ...draft, content } };
  return { ...campaign, ...properties, ...version } as Campaign;
}
