import { startLedger } from '@/src/ui/ledger/start';

startLedger(document.body);
