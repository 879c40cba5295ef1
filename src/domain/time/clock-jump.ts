import { DAY, type Instant } from './instant.ts';

const MOST_AHEAD = 45 * DAY;
const MOST_BACK = DAY;

/**
 * How a machine's clock stands to the last instant that was seen: so far off that nobody can take it for true without
 * asking, or null. What a wrong clock does to campaigns is not undone by setting it right.
 */
export function clockJump(seen: Instant | null, now: Instant): 'ahead' | 'back' | null {
  if (seen === null) return null;
  if (now - seen > MOST_AHEAD) return 'ahead';
  return seen - now > MOST_BACK ? 'back' : null;
}
