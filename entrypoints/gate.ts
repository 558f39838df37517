import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGate } from '@/src/content/gate';
import { firstStart } from '@/src/content/once';

export default defineUnlistedScript(() => {
  if (firstStart('gate')) startGate();
});
