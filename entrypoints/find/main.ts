import { startFind } from '@/src/ui/find/start';

void startFind(document.body);
