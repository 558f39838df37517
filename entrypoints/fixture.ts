import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeFixture } from '@/src/content/fixture';

// What it returns goes to whoever had it run.
export default defineUnlistedScript(() => takeFixture());
