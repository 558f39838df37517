import { Database } from '@/src/store/database';
import { mountOptions } from './mount-options';
import { optionsBackend } from './options-backend';

/** Shows the options page. */
export function startOptions(root: HTMLElement): void {
  mountOptions(root, optionsBackend(new Database()));
}
