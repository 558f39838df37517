/** Reads something once and keeps it; a read that failed is not kept as the answer. */
export function readOnce<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let kept: Promise<Read> | undefined;
  return () => {
    const asked = kept ?? read();
    kept = asked;
    asked.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return asked;
  };
}
