/** One of several values that a menu offers. */
export interface MenuChoice {
  readonly value: string;
  readonly label: string;
}

/** An entry that does something rather than choosing. */
export interface MenuAct extends MenuChoice {
  readonly act: () => void;
}
