/** What `read` answers; undefined when it throws: a page can make anything throw. */
export function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
