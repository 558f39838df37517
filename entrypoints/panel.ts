import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstStart } from '@/src/content/once';
import { startPanel } from '@/src/ui/panel/start';

export default defineUnlistedScript(() => {
  if (firstStart('panel')) startPanel();
});
