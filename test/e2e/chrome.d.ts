/** What tests call inside the extension's own pages and worker. */
declare const chrome: {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(about: { tabId?: number }): Promise<string> };
  readonly permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
  readonly alarms: {
    create(name: string, alarm: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<{ readonly matches: string[] }[]>;
    executeScript<Args extends unknown[], Result>(injection: {
      readonly target: { readonly tabId: number; readonly allFrames?: boolean };
      readonly args: Args;
      readonly func: (...args: Args) => Promise<Result>;
    }): Promise<{ readonly result: Result }[]>;
  };
  readonly storage: { readonly session: { get(): Promise<Record<string, unknown>> } };
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getManifest(): Record<string, unknown>;
    getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
  };
};
