const DIGITS = /0*(\d+)/g;
const SOME_DIGIT = /\d/;

/**
 * A folded text as something that sorts by its characters as people count: "promo 2" before "promo 10". Each number
 * goes with its length in front, itself written so that longer sorts later: 8, 90 for nine digits, 91 …
 */
export function countingKey(folded: string): string {
  if (!SOME_DIGIT.test(folded)) return folded;
  return folded.replace(DIGITS, (_, digits: string) => lengthKey(digits.length) + digits);
}

function lengthKey(length: number): string {
  return '9'.repeat(Math.floor(length / 9)) + (length % 9).toString();
}
