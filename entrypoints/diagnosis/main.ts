import { startDiagnosis } from '@/src/ui/diagnosis/start';

startDiagnosis(document.body);
