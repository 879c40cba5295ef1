import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import { tagIn } from '../setting/tags.ts';
import type { CampaignPlan, Deed, Stage, VersionPlan, Wording } from './campaign-plan.ts';

/** A plan with all that people read in it in one language, also the tags and the messages that its story brings later. */
export function planIn(language: DemoLanguage, plan: CampaignPlan): CampaignPlan<string> {
  const said = (wording: Wording) => (wording === '' ? '' : wording[language]);
  const tagsIn = (tags: readonly string[]) => [...new Set(tags.map((each) => tagIn(language, each)))];
  const stageIn = (stage: Stage): Stage<string> => {
    if ('build' in stage) return { ...stage, build: said(stage.build) };
    if ('split' in stage) return { ...stage, split: said(stage.split) };
    if ('send' in stage) return { ...stage, title: said(stage.title), body: said(stage.body) };
    return stage;
  };
  const versionIn = ({ title, body, flow, ...same }: Partial<VersionPlan>): Partial<VersionPlan<string>> => ({
    ...same,
    ...(title === undefined ? {} : { title: said(title) }),
    ...(body === undefined ? {} : { body: said(body) }),
    ...(flow === undefined ? {} : { flow: flow.map(stageIn) }),
  });
  const deedIn = ([day, event, more]: Deed): Deed<string> => {
    if (more === undefined) return [day, event];
    const { message, tags, ...same } = more;
    return [
      day,
      event,
      {
        ...same,
        ...(message === undefined ? {} : { message: said(message) }),
        ...(tags === undefined ? {} : { tags: tagsIn(tags) }),
      },
    ];
  };
  const { name, description, tags, story, revisions, title, body, flow, ...same } = plan;
  return {
    ...same,
    name: said(name),
    description: said(description),
    tags: tagsIn(tags),
    story: story.map(deedIn),
    title: said(title),
    body: said(body),
    ...(flow === undefined ? {} : { flow: flow.map(stageIn) }),
    ...(revisions === undefined ? {} : { revisions: revisions.map(versionIn) }),
  };
}
