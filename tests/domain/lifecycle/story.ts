import { expect } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Content } from '../../../src/domain/campaign/content.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import type { Context, Input } from '../../../src/domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import type { Step } from '../../../src/domain/lifecycle/step.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { aContext, NOW, someReferences } from '../../support/builders.ts';

/** Tells what happens to one campaign, event by event, as a person and the clock bring it about. */
export class Story {
  campaign: Campaign;
  /** The campaign is there until the clock or a person deletes it. */
  isGone = false;
  created: Campaign | null = null;
  readonly steps: Step[] = [];
  readonly #references: References;

  constructor(campaign: Campaign, references: References = someReferences()) {
    this.campaign = campaign;
    this.#references = references;
  }

  /** A person's event, which must be allowed. */
  do(event: LifecycleEvent, at: Instant = NOW, input: Input = {}, given: Partial<Context> = {}): this {
    const context = aContext({ references: this.#references, ...given, now: at });
    const outcome = fire(this.campaign, event, context, input);
    expect(outcome, `${event} is allowed`).toMatchObject({ kind: 'done' });
    if (outcome.kind === 'refused') return this;
    this.created = outcome.created;
    return this.#take(outcome.campaign, outcome.steps);
  }

  /** Why a person's event is refused; null if it is not. Nothing changes. */
  refusal(event: LifecycleEvent, at: Instant = NOW, input: Input = {}, given: Partial<Context> = {}) {
    const context = aContext({ references: this.#references, ...given, now: at });
    const outcome = fire(this.campaign, event, context, input);
    return outcome.kind === 'refused' ? outcome.reason : null;
  }

  /** Lets the clock run until an instant. */
  until(at: Instant): this {
    const { campaign, steps } = settle(this.campaign, at, this.#references);
    return this.#take(campaign, steps);
  }

  /** As the editor does: the draft version says something else. */
  rewrite(content: Partial<Content>): this {
    const { draft } = this.campaign;
    expect(draft, 'there is a draft version').not.toBeNull();
    const rewritten = draft === null ? null : { ...draft, content: { ...draft.content, ...content } };
    this.campaign = { ...this.campaign, draft: rewritten } as Campaign;
    return this;
  }

  /** The steps so far as `event at → status`, times in UTC. */
  get told(): string[] {
    return this.steps.map(({ event, at, to }) => `${event} ${iso(at)} → ${to ?? 'gone'}`);
  }

  #take(campaign: Campaign | null, steps: readonly Step[]): this {
    this.steps.push(...steps);
    if (campaign === null) this.isGone = true;
    else this.campaign = campaign;
    return this;
  }
}

export function iso(at: Instant): string {
  return new Date(at).toISOString().replace(':00.000Z', 'Z');
}

export const utc = (text: string): Instant => Date.parse(text);
