import { startPopup } from '@/src/ui/popup/start';

void startPopup(document.body);
