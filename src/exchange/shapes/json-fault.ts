const BLANKS = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- a string has none of them
const CHARACTERS = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON (RFC 8259), as an offset; its length: it ends too soon. Engines tell that in their own
 * ways, and some not at all. Null: it is JSON.
 */
export function jsonFault(text: string): number | null {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at += match[0].length;
    return match !== null;
  };
  // One piece at a time: a pattern for a whole string would overflow on a long one.
  const string = (): boolean => {
    if (text[at] !== '"') return false;
    at += 1;
    while (take(CHARACTERS)) continue;
    if (text[at] !== '"') return false;
    at += 1;
    return true;
  };
  const open: ('{' | '[')[] = [];
  const key = (): boolean => {
    if (!string()) return false;
    take(BLANKS);
    if (text[at] !== ':') return false;
    at += 1;
    return true;
  };
  for (;;) {
    take(BLANKS);
    const bracket = text[at];
    if (bracket === '{' || bracket === '[') {
      at += 1;
      take(BLANKS);
      if (text[at] !== (bracket === '{' ? '}' : ']')) {
        open.push(bracket);
        if (bracket === '{' && !key()) return at;
        continue;
      }
      at += 1;
    } else if (!(bracket === '"' ? string() : take(SCALAR))) return at;
    // After a value: the end of what holds it, or the next one.
    for (;;) {
      take(BLANKS);
      const within = open.at(-1);
      if (within === undefined) return at < text.length ? at : null;
      if (text[at] === ',') {
        at += 1;
        take(BLANKS);
        if (within === '{' && !key()) return at;
        break;
      }
      if (text[at] !== (within === '{' ? '}' : ']')) return at;
      at += 1;
      open.pop();
    }
  }
}
