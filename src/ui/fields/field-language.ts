/** How date and time fields speak. */
export interface FieldLanguage {
  /** By which dates are written and their parts ordered, as en-US. */
  readonly tag: string;
  readonly hours: 12 | 24;
  /** ISO weekday on which weeks begin; 1 is Monday. */
  readonly firstDay: number;
  /** `YYYY-MM-DD`: where a calendar opens while nothing is chosen. */
  readonly today: string;
  readonly words: {
    readonly year: string;
    readonly month: string;
    readonly day: string;
    readonly hour: string;
    readonly minute: string;
    readonly dayPeriod: string;
    readonly empty: string;
    readonly openCalendar: string;
    readonly previousMonth: string;
    readonly nextMonth: string;
  };
}
