import { fc } from '@/test/properties';

/** What may stand where something else stood. */
const JUNK = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'x', -1, Number.NaN, Number.POSITIVE_INFINITY, true, 1e300),
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      () => [null],
      () => new Uint8Array([255, 255, 255, 255, 7]),
      () => new Date(0),
      () => new Map(),
    )
    .map((make) => make()),
);

type Path = readonly (string | number)[];

/** A row with one or two of its values, at any depth, made into something else; `but` are fields that stay: its key. */
export function someDamage(row: unknown, but: readonly string[]): fc.Arbitrary<object> {
  const paths = pathsOf(row).filter(([first]) => !but.includes(String(first)));
  const one = fc.record({ path: fc.constantFrom(...paths), junk: JUNK });
  return fc
    .array(one, { minLength: 1, maxLength: 2 })
    .map(
      (damages) =>
        damages.reduce((damaged, { path, junk }) => put(damaged, path, junk), structuredClone(row)) as object,
    );
}

/** Where values stand, to the fifth level. */
function pathsOf(value: unknown, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || before.length > 4) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const path = [...before, Array.isArray(value) ? Number(name) : name];
    return [path, ...pathsOf(part, path)];
  });
}

function put(value: unknown, [first, ...rest]: Path, junk: unknown): unknown {
  // Another damage took what would be damaged here.
  if (first === undefined || typeof value !== 'object' || value === null) return junk;
  const changed = Array.isArray(value) ? [...value] : { ...value };
  Reflect.set(changed, first, rest.length === 0 ? junk : put(Reflect.get(changed, first), rest, junk));
  return changed;
}
