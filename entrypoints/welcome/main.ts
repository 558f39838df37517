import { startWelcome } from '@/src/ui/welcome/start';

startWelcome(document.body);
