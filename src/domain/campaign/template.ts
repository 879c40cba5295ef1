import { z } from '../schema.ts';
import { campaign, campaignName, mark, type Campaign, type Mark } from './campaign.ts';
import { actionContent, apiContent, orchestratedContent, type Content } from './content.ts';

const common = {
  id: z.uuid(),
  name: campaignName,
  created: mark,
  description: campaign.options[0].shape.description,
  tags: campaign.options[0].shape.tags,
};

/** What new campaigns may begin with: all that a campaign says but its dates. */
export const template = z.discriminatedUnion('type', [
  z.object({ type: z.literal('action'), ...common, content: actionContent }),
  z.object({ type: z.literal('api-triggered'), ...common, content: apiContent }),
  z.object({ type: z.literal('orchestrated'), ...common, content: orchestratedContent }),
]);
export type Template = z.infer<typeof template>;

/** A campaign as it was written last, kept to begin others with. */
export function templateOf(of: Campaign, id: string, name: string, created: Mark): Template {
  const { type, description, tags } = of;
  const content = withoutDates((of.draft ?? of.current).content);
  return { type, id, name, created, description, tags, content } as Template;
}

function withoutDates(content: Content): Content {
  const schedule = { ...content.schedule, start: null, end: null };
  return 'validFrom' in content ? { ...content, schedule, validFrom: null } : { ...content, schedule };
}

/** A name that no template bears yet, however it is capitalised: "Newsletter", else "Newsletter 2". */
export function freeName(wanted: string, taken: readonly { readonly name: string }[]): string {
  const keys = new Set(taken.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number.toString()}`;
    const name = `${wanted.slice(0, 255 - end.length)}${end}`;
    if (!keys.has(name.toLowerCase())) return name;
  }
}
