/** A menu entry that stays in sight and in reach when it is unavailable, and says why. */
export interface ReasonedEntry {
  readonly value: string;
  readonly label: string;
  /** Why it is unavailable; null if it is not. */
  readonly reason: string | null;
  readonly isDangerous: boolean;
}
