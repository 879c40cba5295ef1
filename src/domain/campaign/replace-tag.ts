import { uniqueTags } from './unique-tags.ts';

/**
 * The tags of a campaign once a tag of the sandbox is renamed or merged into another; null: once it is deleted. Tags
 * that differ in case only are the same tag, so that one call also changes how a tag is written.
 */
export function replaceTag(tags: readonly string[], tag: string, to: string | null): string[] {
  const key = tag.trim().toLowerCase();
  return uniqueTags(tags.flatMap((each) => (each.trim().toLowerCase() === key ? (to ?? []) : each)));
}

/** Whether replacing a tag changes anything: one that is written as wanted already stays as it is. */
export function changesTags(tags: readonly string[], tag: string, to: string | null): boolean {
  const after = replaceTag(tags, tag, to);
  return after.length !== tags.length || after.some((each, index) => each !== tags[index]);
}
