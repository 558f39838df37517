import browser from 'webextension-polyfill';

/** What runs, and where. */
export interface Running {
  readonly extension: string;
  readonly browser: string;
  readonly system: string;
}

interface Brand {
  readonly brand: string;
  readonly version: string;
}

export async function running(): Promise<Running> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  return {
    extension: browser.runtime.getManifest().version,
    browser: await browserName(),
    system: `${os} ${arch}`,
  };
}

/** Firefox tells its name to extensions; Chromium and Edge to every page, between brands that are made up on purpose. */
async function browserName(): Promise<string> {
  if ('getBrowserInfo' in browser.runtime) {
    const info = await browser.runtime.getBrowserInfo().catch(() => undefined);
    if (info !== undefined) return `${info.name} ${info.version}`;
  }
  const { brands = [] } = (navigator as { userAgentData?: { brands: readonly Brand[] } }).userAgentData ?? {};
  const real = brands.filter(({ brand }) => !/not.*brand/i.test(brand));
  return real.map(({ brand, version }) => `${brand} ${version}`).join(', ') || navigator.userAgent;
}

/** An alarm that is set. */
export interface SetAlarm {
  readonly name: string;
  /** ms since 1970. */
  readonly at: number;
}

export async function setAlarms(): Promise<SetAlarm[]> {
  return (await browser.alarms.getAll()).map(({ name, scheduledTime }) => ({ name, at: scheduledTime }));
}

/** What the browser lets us do: permissions by name, and on how many hosts. */
export async function granted(): Promise<{ readonly permissions: readonly string[]; readonly hosts: number }> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { permissions: [...permissions].sort(), hosts: origins.length };
}
