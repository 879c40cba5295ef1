import type { Actor } from '../campaign/actor.ts';
import type { Policy } from '../campaign/policy.ts';
import type { Written } from '../campaign/written.ts';
import type { References } from '../campaign/reference.ts';
import type { Instant } from '../time/instant.ts';
import type { Deed } from './undo.ts';
import type { Move } from '../schedule/move-schedule.ts';

/** What a person's event is judged by, besides the campaign itself. */
export interface Context {
  readonly actor: Actor;
  readonly now: Instant;
  readonly references: References;
  readonly policies: readonly Policy[];
}

/** What a person says with an event. */
export interface Input {
  /** Duplicate: the copy's name and id. */
  readonly name?: string;
  readonly id?: string;
  /** Edit tags. */
  readonly tags?: readonly string[];
  /** Request approval, request changes. */
  readonly message?: string;
  /** Edit. */
  readonly written?: Written;
  /** Undo: what is to be taken back. */
  readonly deed?: Deed;
  /** Reschedule; modify: the end that its draft version is to have. */
  readonly move?: Move;
}
