/** What tests call inside the extension's own pages and worker. */
declare const chrome: {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(about: { tabId: number }): Promise<string> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown>; getManifest(): Record<string, unknown> };
};
