/** Whether two values of rules are alike, in whatever order the fields of an object were written. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return spelled(a) === spelled(b);
}

function spelled(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1)))
      : each,
  );
}
