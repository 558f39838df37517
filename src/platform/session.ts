import browser from 'webextension-polyfill';

// What lives in memory as long as the browser does, outlives the worker, and never touches the disk.

/** A value kept under a key in this browser session. */
export async function sessionGet<Value>(key: string): Promise<Value | undefined> {
  return (await browser.storage.session.get(key))[key] as Value | undefined;
}

/** Everything that is kept. */
export async function sessionAll(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.session.get(null);
}

/** Keeps a plain value. @throws Error when the session's memory is full. */
export async function sessionSet(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function sessionRemove(...keys: readonly string[]): Promise<void> {
  await browser.storage.session.remove([...keys]);
}

/** Forgets everything that is kept. */
export async function sessionClear(): Promise<void> {
  await browser.storage.session.clear();
}

/** Shows the value under a key now and at each change, until the returned function is called. */
export function watchSession<Value>(key: string, show: (value: Value | undefined) => void): () => void {
  const hear = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const change = changes[key];
    if (change !== undefined) show(change.newValue as Value | undefined);
  };
  browser.storage.session.onChanged.addListener(hear);
  void sessionGet<Value>(key).then(show, () => show(undefined));
  return () => browser.storage.session.onChanged.removeListener(hear);
}
