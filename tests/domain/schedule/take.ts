/** The first values of a sequence that may have no end. */
export function take<Value>(values: Iterable<Value>, howMany: number): Value[] {
  const taken: Value[] = [];
  for (const value of values) {
    taken.push(value);
    if (taken.length >= howMany) break;
  }
  return taken;
}
