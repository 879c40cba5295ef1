import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { Content } from '../../../domain/campaign/content.ts';
import { firstDraft } from '../../../domain/campaign/first-draft.ts';
import type { Beginning } from '../../../domain/campaign/new-campaign.ts';
import type { Reference } from '../../../domain/campaign/reference.ts';
import { freeName, templateOf, type Template } from '../../../domain/campaign/template.ts';
import type { WallTime } from '../../../domain/time/wall-time.ts';
import type { Ids } from '../../../domain/ports/system.ts';
import { CHANGED, GONE, type Intent } from '../intent.ts';
import { madeBy } from '../made-by.ts';
import { changeThing } from './things.ts';

/** Keeps a campaign, as it is stored at that moment, to begin others with. */
export function keepAsTemplate(campaignId: string, ids: Ids): Intent<void> {
  const id = ids.next();
  return {
    campaigns: [campaignId],
    shelves: ['templates'],
    decide([found], { templates = [] }, { actor, now }) {
      if (found === undefined) return GONE;
      const name = freeName(found.name, templates);
      const after = templateOf(found, id, name, { at: now, by: actor.name });
      return {
        things: [{ shelf: 'templates', before: null, after }],
        told: { kind: 'kept', what: 'template', change: 'add', name },
        answer: undefined,
      };
    },
  };
}

/** Names a template that is still named as it was seen. */
export function renameTemplate({ id, name: seen }: Template, name: string): Intent<void> {
  return changeThing('templates', id, (kept) => {
    if (kept === undefined) return GONE;
    return kept.name === seen ? { ...kept, name: name.trim() } : CHANGED;
  });
}

export function removeTemplate(id: string): Intent<void> {
  return changeThing('templates', id, (kept) => (kept === undefined ? GONE : null));
}

/** A draft that begins with a template, as it is kept at that moment. Answers with it. */
export function draftOfTemplate(
  templateId: string,
  { name, zone, start }: Pick<Beginning, 'name' | 'zone' | 'start'>,
  ids: Ids,
): Intent<Campaign> {
  const id = ids.next();
  return {
    shelves: ['templates'],
    decide(_found, { templates = [] }, context) {
      const template = templates.find((each) => each.id === templateId);
      if (template === undefined) return GONE;
      const { type, description, tags, content } = template;
      const mark = { at: context.now, by: context.actor.name };
      const properties = { id, type, name: name.trim(), description, tags };
      const created = firstDraft(
        properties,
        start === null ? content : startingAt(content, start, zone),
        mark,
      );
      const told = { kind: 'event', event: 'create', name: created.name, move: null } as const;
      return { ...madeBy(context, [created], {}), told, answer: created };
    },
  };
}

function startingAt(content: Content, start: WallTime, zone: string): Content {
  const schedule = { ...content.schedule, zone, start };
  // A start only means something for a window.
  return 'window' in content ? { ...content, schedule, window: true } : { ...content, schedule };
}

/** What an empty sandbox may begin with. */
export interface StarterKit {
  readonly references: readonly Reference[];
  readonly templates: readonly Template[];
}

/** Adds what `make` finds missing beside what there is: all of it at once, with one way back. */
export function addStarterKit(
  make: (references: readonly Reference[], templates: readonly Template[]) => StarterKit,
): Intent<void> {
  return {
    shelves: ['references', 'templates'],
    decide(_found, shelved) {
      const kit = make(shelved.references ?? [], shelved.templates ?? []);
      const things = [
        ...kit.references.map((after) => ({ shelf: 'references', before: null, after }) as const),
        ...kit.templates.map((after) => ({ shelf: 'templates', before: null, after }) as const),
      ];
      if (things.length === 0) return CHANGED;
      return { things, told: { kind: 'kit' }, answer: undefined };
    },
  };
}
