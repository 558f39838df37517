import { startSidePanel } from '@/src/ui/sidepanel/start';

startSidePanel(document.body);
