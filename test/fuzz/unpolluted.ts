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
  for (const [shared, own] of before) {
    const now = ownOf(shared);
    const changed = [...new Set([...own.keys(), ...now.keys()])].filter((key) => own.get(key) !== now.get(key));
    if (changed.length === 0) continue;
    for (const key of changed) {
      if (own.has(key)) Object.defineProperty(shared, key, { value: own.get(key), configurable: true, writable: true });
      else Reflect.deleteProperty(shared, key);
    }
    throw new BrokenPromise(`a prototype was changed at ${changed.map(String).join(', ')}`);
  }
}

/** Values by key; getters (`__proto__`) as their functions. */
function ownOf(shared: object): Map<PropertyKey, unknown> {
  return new Map(
    Reflect.ownKeys(shared).map((key) => {
      const { value, get } = Reflect.getOwnPropertyDescriptor(shared, key) ?? {};
      return [key, get ?? value];
    }),
  );
}
