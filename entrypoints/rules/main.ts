import { startRules } from '@/src/ui/rules/start';

startRules(document.body);
