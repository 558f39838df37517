/** Enough for the words of many titles. */
const MOST = 10_000;

/**
 * What is read of a word, looked up from the second time on: titles share most of their words.
 *
 * @param read must give the same for the same word, whenever it is asked.
 */
export function remembered<Value>(read: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Value;
    const value = read(word);
    if (known.size >= MOST) known.clear();
    known.set(word, value);
    return value;
  };
}
