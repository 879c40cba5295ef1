/**
 * Numbers that look random and follow from what they are asked about alone, in any order: a run's figures must not
 * depend on how many runs were looked at before it. The mixing is that of murmur3's last step.
 */
function mix(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The seed of a campaign: its id, which never changes and which no other campaign has. */
export function seedOf(id: string): number {
  let seed = 0x1234_5678;
  for (let index = 0; index < id.length; index += 1) seed = mix(seed ^ id.charCodeAt(index));
  return seed;
}

/** The seed of a part of something that has one. */
export function partSeed(seed: number, part: number): number {
  // Two words, because an instant does not fit in one.
  return mix(mix(seed ^ (part | 0)) ^ Math.floor(part / 4_294_967_296));
}

/** From 0, inclusive, to 1, exclusive. */
export function chance(seed: number, question: number): number {
  return mix(seed + Math.imul(question + 1, 0x9e37_79b9)) / 4_294_967_296;
}

/** A number within a range, evenly. */
export function within([least, most]: readonly [number, number], seed: number, question: number): number {
  return least + (most - least) * chance(seed, question);
}
