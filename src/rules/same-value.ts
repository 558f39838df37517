/**
 * Whether two plain values are alike, in whatever order the fields of an object were written; a field that is undefined is
 * none. Entries of a map are alike in their order.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map && b instanceof Map) return a.size === b.size && isSameValue([...a], [...b]);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, i) => isSameValue(value, b[i]));
  if (Array.isArray(a) || Array.isArray(b) || a instanceof Map || b instanceof Map) return false;
  const [ofA, ofB] = [fieldsOf(a), fieldsOf(b)];
  return (
    ofA.length === ofB.length &&
    ofA.every(([name, value]) => Object.hasOwn(b, name) && isSameValue(value, Reflect.get(b, name)))
  );
}

function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}
