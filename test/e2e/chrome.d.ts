/** An event of the browser, raised by a test where the browser's own surface is out of its reach. */
interface Raised {
  dispatch(...values: unknown[]): void;
}

/** What tests call inside the extension's own pages and worker. */
declare const chrome: {
  readonly tabs: {
    query(filter: { url?: string; active?: boolean; currentWindow?: boolean }): Promise<{ id: number; url?: string }[]>;
    create(tab: { url: string; active: boolean }): Promise<{ id?: number }>;
    get(id: number): Promise<{ url?: string }>;
    update(id: number, change: { url: string }): Promise<unknown>;
    remove(ids: number[]): Promise<void>;
  };
  readonly action: { getBadgeText(about: { tabId?: number }): Promise<string> };
  readonly notifications: { getAll(): Promise<Record<string, boolean>> };
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
  readonly contextMenus: { readonly onClicked: Raised; update(id: string, changes: object): Promise<void> };
  readonly omnibox: { readonly onInputChanged: Raised; readonly onInputEntered: Raised };
  readonly commands: { readonly onCommand: Raised };
  readonly i18n: { getUILanguage(): string; getMessage(key: string, values?: string[]): string };
  readonly storage: {
    readonly session: {
      get(): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    };
  };
  readonly runtime: {
    readonly onInstalled: Raised;
    readonly onMessage: { addListener(hear: (message: unknown) => void): void };
    sendMessage(message: unknown): Promise<unknown>;
    /** To another extension. */
    sendMessage(extensionId: string, message: unknown): Promise<unknown>;
    getManifest(): Record<string, unknown>;
    getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
  };
};
