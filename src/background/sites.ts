import { allowedSites, onPermissionsChanged } from '@/src/platform/permissions';
import { runScript, watchSites } from '@/src/platform/scripts';
import { tabsAt } from '@/src/platform/tabs';

/** Keeps the gate registered on the sites the person allowed, and only there. */
export function followPermissions(): void {
  onPermissionsChanged(async (allowed) => {
    await refreshSites();
    // The page that was in front when the person said yes is already there; the popup that asked may be gone.
    for (const tabId of await tabsAt(allowed)) await runScript(tabId, 'gate');
  });
}

export async function refreshSites(): Promise<void> {
  await watchSites(await allowedSites());
}
