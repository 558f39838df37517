import { allowedSites, onPermissionsChanged } from '@/src/platform/permissions';
import { watchSites } from '@/src/platform/scripts';

/** Keeps the gate registered on the sites the person allowed, and only there. */
export function followPermissions(): void {
  onPermissionsChanged(() => void refreshSites());
}

export async function refreshSites(): Promise<void> {
  await watchSites(await allowedSites());
}
