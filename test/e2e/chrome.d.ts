/** What tests call inside the extension's own pages and worker. */
declare const chrome: {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(about: { tabId?: number }): Promise<string> };
  readonly permissions: { getAll(): Promise<{ origins?: string[] }> };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<unknown[]>;
    executeScript<Args extends unknown[], Result>(injection: {
      readonly target: { readonly tabId: number; readonly allFrames?: boolean };
      readonly args: Args;
      readonly func: (...args: Args) => Promise<Result>;
    }): Promise<{ readonly result: Result }[]>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown>; getManifest(): Record<string, unknown> };
};
