/** How a text fills the parts that SMS are sent in (3GPP TS 23.038 and 23.040). */
export interface SmsParts {
  /** One sign beyond the GSM alphabet makes the whole text Unicode, of which less fits. */
  readonly alphabet: 'gsm' | 'unicode';
  /** As SMS count them: a sign of the GSM extension, or one beyond the basic plane, is two. */
  readonly characters: number;
  /** 0 for no text. */
  readonly parts: number;
  /** How many characters one part of this text holds. */
  readonly room: number;
  /** The signs that the GSM alphabet lacks, each once. */
  readonly beyond: readonly string[];
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENSION = new Set('\f^{}\\[~]|€');

/** Several parts give up room for what joins them again. */
const ROOM = { gsm: { alone: 160, joined: 153 }, unicode: { alone: 70, joined: 67 } };

export function smsPartsOf(text: string): SmsParts {
  const signs = Array.from(text);
  const beyond = [...new Set(signs.filter((sign) => !BASIC.has(sign) && !EXTENSION.has(sign)))];
  const alphabet = beyond.length === 0 ? 'gsm' : 'unicode';
  const sizes = signs.map((sign) => (alphabet === 'unicode' ? sign.length : EXTENSION.has(sign) ? 2 : 1));
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, joined } = ROOM[alphabet];
  if (characters <= alone) {
    return { alphabet, characters, parts: characters === 0 ? 0 : 1, room: alone, beyond };
  }
  return { alphabet, characters, parts: partsOf(sizes, joined), room: joined, beyond };
}

/** A sign of two characters is never cut in two: it begins the next part. */
function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > room) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return parts;
}
