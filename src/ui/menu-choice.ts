/** One of several values that a menu offers. */
export interface MenuChoice {
  readonly value: string;
  readonly label: string;
  /** What else is to be known of it, in small below. */
  readonly hint?: string;
}

/** An entry that does something rather than choosing. */
export interface MenuAct extends MenuChoice {
  readonly act: () => void;
  /** It cannot be done now: the hint says why. */
  readonly isLocked?: boolean;
}
