import { BrokenPromise } from './target';

const SHARED = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Function.prototype,
  RegExp.prototype,
  Map.prototype,
];
const before = SHARED.map((shared) => [shared, ownOf(shared)] as const);

/** @throws BrokenPromise when something every object inherits from was changed; it is put right first. */
export function unpolluted(): void {
  let changed = '';
  // Loops, because methods of lists may be what was changed.
  for (const [shared, own] of before) {
    const now = ownOf(shared);
    for (const key of now.keys())
      if (!own.has(key)) {
        changed += ` ${String(key)}`;
        Reflect.deleteProperty(shared, key);
      }
    for (const [key, was] of own)
      if (now.get(key)?.value !== was.value || now.get(key)?.get !== was.get) {
        changed += ` ${String(key)}`;
        Object.defineProperty(shared, key, was);
      }
  }
  if (changed !== '') throw new BrokenPromise(`a prototype was changed at${changed}`);
}

function ownOf(shared: object): Map<PropertyKey, PropertyDescriptor> {
  const own = new Map<PropertyKey, PropertyDescriptor>();
  for (const key of Reflect.ownKeys(shared)) own.set(key, Reflect.getOwnPropertyDescriptor(shared, key) ?? {});
  return own;
}
