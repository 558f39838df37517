import { Database } from '@/src/store/database';
import { keepStored } from '../keep-stored';
import { mountOptions } from './mount-options';
import { optionsBackend } from './options-backend';

/** Shows the options page. */
export function startOptions(root: HTMLElement): void {
  const db = new Database();
  mountOptions(root, optionsBackend(db));
  keepStored(db);
}
