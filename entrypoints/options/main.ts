import { startOptions } from '@/src/ui/options/start';

startOptions(document.body);
