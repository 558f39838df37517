/** Hears of errors that nobody caught, here and in promises. */
export function onUncaught(hear: (error: unknown) => void): void {
  globalThis.addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  globalThis.addEventListener('error', ({ error, message }) => hear(error ?? message));
}
