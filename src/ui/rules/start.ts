import { mountRules } from './mount-rules';

export function startRules(root: HTMLElement): void {
  mountRules(root, undefined as never);
}
