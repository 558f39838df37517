import { GROUPS } from '@/src/category/category';
import { shelfSaid } from '@/src/category/kind-said';
import { sayValue, type Tongue } from '@/src/words/say';
import type { KindOption } from '../parts/kind-options';

/** Every shelf of kinds by its name in the person's language. */
export function shelfOptions(tongue: Tongue): KindOption[] {
  return GROUPS.map((id) => ({ id, name: sayValue(tongue, shelfSaid(id)), words: [] }));
}
