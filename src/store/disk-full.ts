/** Whether a write failed because the browser grants no more room: engines say so in the error or in the one inside it. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { inner } = error as { inner?: unknown };
  return error.name === 'QuotaExceededError' || /quota/i.test(error.message) || (inner !== error && isDiskFull(inner));
}
