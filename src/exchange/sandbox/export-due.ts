import { DAY, type Instant } from '../../domain/time/instant.ts';

/** Changes after which a file is out of date, however young it is, */
const MANY_CHANGES = 200;
/** and the time after which it is, if anything was changed. */
const LONG_AGO = 14 * DAY;

/** Whether somebody should be reminded to save a sandbox to a file: `since` is when that was last done, or it was made. */
export function isExportDue(changes: number, since: Instant, now: Instant): boolean {
  return changes > MANY_CHANGES || (changes > 0 && now - since > LONG_AGO);
}
