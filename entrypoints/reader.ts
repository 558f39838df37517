import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstStart } from '@/src/content/once';
import { startReader } from '@/src/content/reader';

export default defineUnlistedScript(() => {
  if (firstStart('reader')) startReader();
});
