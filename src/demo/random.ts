const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Numbers that look random and follow from their seeds alone, so that the same seeds always give the same data.
 * The generator is Chris Doty-Humphrey's sfc32. Good for demo data, not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Every combination of seeds is a stream of its own. */
  constructor(first: number, second: number, third: number) {
    this.#a = first | 0;
    this.#b = second | 0;
    this.#c = third | 0;
    // Seeds that differ in one bit only stay alike for the first dozen numbers.
    for (let round = 0; round < 15; round += 1) this.#bits();
  }

  /** From 0, inclusive, to 1, exclusive. */
  fraction(): number {
    return (this.#bits() >>> 0) / 4_294_967_296;
  }

  /** A whole number; both ends inclusive. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Values extends readonly [unknown, ...unknown[]]>(values: Values): Values[number] {
    return values[Math.floor(this.fraction() * values.length)];
  }

  /** In the form of version 4. */
  uuid(): string {
    const first = wordHex(this.#bits());
    const second = wordHex((this.#bits() & 0xffff_0fff) | 0x4000);
    const third = wordHex((this.#bits() & 0x3fff_ffff) | 0x8000_0000);
    const last = wordHex(this.#bits());
    return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${last}`;
  }

  #bits(): number {
    const bits = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + bits) | 0;
    return bits;
  }
}

function wordHex(word: number): string {
  const byte = (shift: number) => HEX[(word >>> shift) & 0xff] ?? '';
  return byte(24) + byte(16) + byte(8) + byte(0);
}
