import { z } from '../schema.ts';
import { campaignName, tag, type Campaign } from './campaign.ts';
import type { Content } from './content.ts';
import { differences, type Field } from './differences.ts';

/** What a person writes of a campaign in the editor: its properties, and the content that is not in force yet. */
export interface Written {
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly content: Content;
}

/** The properties of a campaign, as far as they can be kept. */
export const properties = z.object({
  name: campaignName,
  description: z.string().max(5_000),
  tags: z.array(tag).max(1_000),
});

/** What of a campaign can be written: beside a version in force it is the draft version's content. */
export function writtenOf({ name, description, tags, draft, current }: Campaign): Written {
  return { name, description, tags, content: (draft ?? current).content };
}

export type WrittenField = Field | 'name' | 'description' | 'tags';

/** The fields in which two writings differ, each once. */
export function changedFields(before: Written, after: Written): WrittenField[] {
  const own = (['name', 'description'] as const).filter((each) => before[each] !== after[each]);
  const tags = before.tags.join('\n') === after.tags.join('\n') ? [] : (['tags'] as const);
  const ofContent = differences(before.content, after.content).map((each) => each.field);
  return [...new Set<WrittenField>([...own, ...tags, ...ofContent])];
}
