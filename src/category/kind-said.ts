import type { Said } from '@/src/words/reason';
import type { Category, Group } from './category';

/** What names a kind of thing. */
export type Kind = Pick<Category, 'id' | 'name'>;

/**
 * A kind as a value in a sentence: each catalogue names it (`kindWashingMachine`), and what none names is called as the
 * data call it.
 */
export function kindSaid({ id, name }: Kind): Said {
  return { named: wordKey('kind', id), otherwise: name };
}

/** A shelf of many kinds as a value in a sentence. */
export function shelfSaid(shelf: Group): Said {
  return { named: wordKey('shelf', shelf), otherwise: shelf };
}

/** @example wordKey('kind', 'washing-machine') // 'kindWashingMachine' */
export function wordKey(list: 'kind' | 'material' | 'shelf', id: string): string {
  return list + id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
