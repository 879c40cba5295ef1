import type { AlertCode } from '../../domain/alerts/alerts.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Content } from '../../domain/campaign/content.ts';

/**
 * What every section of the editor is handed. An element that holds a field bears `data-field`, named as alerts name it:
 * links from alerts lead the focus into it, and leaving it makes it time to say what is wrong.
 */
export interface SectionProps<Shown extends Content = Content> {
  readonly campaign: Campaign;
  /** As it is written now, which need not be saved yet. */
  readonly content: Shown;
  /** It is shown only: in force, under review, open in another tab, or seen by a viewer. */
  readonly isLocked: boolean;
  /** Changes of the same `step` that follow each other, such as letters typed into one field, are undone as one. */
  readonly change: (content: Shown, step: string) => void;
  /**
   * What is wrong with a field, in words, once it is time to say so: after somebody has left it, or looked at the
   * review. Fields are named as alerts name them: `actions.0`, `audience`, `schedule.start`; `codes` takes only some of its
   * alerts. Null: nothing.
   */
  readonly problemOf: (field: string, codes?: readonly AlertCode[]) => string | null;
  /** Whether there is, or soon will be, something to say of a field: what has no message of its own keeps room for it. */
  readonly isAmiss: (field: string) => boolean;
}
