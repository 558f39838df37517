import optionsStyles from '../options/options.css?inline';
import { mountPage } from '../parts/mount-page';
import { Diagnosis } from './diagnosis';
import styles from './diagnosis.css?inline';
import type { DiagnosisBackend } from './diagnosis-backend';
import { createDiagnosisModel } from './diagnosis-model';

/** Shows the page of diagnosis in `root` until the returned function is called. */
export function mountDiagnosis(root: Element, backend: DiagnosisBackend): () => void {
  return mountPage(root, {
    tongue: backend.tongue,
    title: 'diagTitle',
    styles: [optionsStyles, styles],
    screen: <Diagnosis model={createDiagnosisModel(backend)} />,
    stop: () => undefined,
  });
}
