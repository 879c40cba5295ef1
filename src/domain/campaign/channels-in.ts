import { isInbound, type Channel } from './channel.ts';
import type { Action, Content } from './content.ts';

/** All actions of a content, in order: those of an orchestrated campaign stand among its activities. */
export function actionsIn(content: Content): Action[] {
  if ('actions' in content) return content.actions;
  return content.activities.flatMap((each) => (each.kind === 'channel' ? [each.action] : []));
}

/** The channels of a content, each once, in order of first use. */
export function channelsIn(content: Content): Channel[] {
  return [...new Set(actionsIn(content).map((each) => each.channel))];
}

/** Whether it is shown to people who come by, rather than sent. */
export function isShown(content: Content): boolean {
  const actions = actionsIn(content);
  return actions.length > 0 && actions.every((each) => isInbound(each.channel));
}

/** The audiences that a content names. */
export function audiencesIn(content: Content): string[] {
  if ('audienceId' in content) return content.audienceId === null ? [] : [content.audienceId];
  return content.activities.flatMap((each) =>
    'audienceId' in each && each.audienceId !== null ? [each.audienceId] : [],
  );
}

/** The ids of the audiences and the channel configurations that a content names. */
export function referencesIn(content: Content): string[] {
  const configurations = actionsIn(content).flatMap((each) => each.configurationId ?? []);
  return [...audiencesIn(content), ...configurations];
}

/** Whether whoever calls says who receives it: a transactional call names its recipients. */
export function namesRecipients(content: Content): boolean {
  return 'window' in content && content.category === 'transactional';
}
