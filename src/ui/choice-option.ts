/** One of the things that a field offers to choose from. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** What helps to tell it from the others. */
  readonly detail?: string;
}
