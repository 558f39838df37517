import type { CategoryGuess, Group } from '@/src/category/category';
import { kindSaid } from '@/src/category/kind-said';
import { type Reason, reason, type Said } from '@/src/words/reason';
import type { FactorPack, ProductClass } from './factor';
import { classOf } from './product-class';
import type { Weighed } from './weighed';

/** What a product is taken for when its footprint is looked up. */
export interface Kind {
  readonly id: string;
  readonly group: Group;
  readonly name: string;
  readonly probability: number;
  /** The category whose published figures are taken. */
  readonly figures: string;
  readonly class?: ProductClass;
  readonly steps: readonly Reason[];
}

/** How sure words and brands make us of a class when no category fits: judgement, set with the width of ranges in view. */
const SURE_OF_WORDS = 0.95;
const SURE_OF_BRAND = 0.5;

const GENERIC = /-generic$/;

/** The category, refined by the class its words name; a class alone, less sure, when there is no category. */
export function kindOf(product: Weighed, category: CategoryGuess | undefined, pack: FactorPack): Kind | undefined {
  if (category !== undefined) {
    const serving = classOf(product, pack, ({ serves }) => serves.includes(category.id));
    const served = pack.classes.some(({ serves }) => serves.includes(category.id)) || hasFigures(category.id, pack);
    const guessed = served ? serving : classOf(product, pack);
    const named = guessed?.by === 'words' ? guessed.class : undefined;
    const usual =
      named ??
      pack.classes.find(({ serves }) => serves[0] === category.id) ??
      pack.classes.find(({ serves }) => serves.includes(category.id));
    const like = named?.like ?? (hasFigures(category.id, pack) ? undefined : usual?.like);
    return {
      ...category,
      // The average of a whole shelf says nothing of a thing whose class is known.
      figures: like ?? (named !== undefined && GENERIC.test(category.id) ? named.id : category.id),
      ...(usual !== undefined && { class: like === undefined ? plain(usual) : usual }),
      steps: [reason('footprintKind', kindSaid(category), { percent: category.probability })],
    };
  }
  const guess = classOf(product, pack);
  if (guess === undefined) return undefined;
  const { class: one, told, by } = guess;
  const served = one.serves[0] ?? one.id;
  const id = one.like ?? (GENERIC.test(served) ? one.id : served);
  return {
    id: one.serves[0] ?? id,
    group: groupOf(one, pack),
    name: one.id,
    probability: by === 'words' ? SURE_OF_WORDS : SURE_OF_BRAND,
    figures: id,
    class: one,
    steps: [reason(by === 'words' ? 'footprintClass' : 'footprintClassBrand', classSaid(one), told)],
  };
}

/** A class has no name but its id. */
export function classSaid({ id }: Pick<ProductClass, 'id'>): Said {
  return kindSaid({ id, name: id });
}

/** A class that only lends its usual mass to a kind with figures of its own. */
function plain({ like: _, scale: __, ...one }: ProductClass): ProductClass {
  return one;
}

function hasFigures(id: string, { factors }: FactorPack): boolean {
  return factors.some(({ category, basis }) => category === id && basis === 'item');
}

function groupOf(one: ProductClass, { groupsOf }: FactorPack): Group {
  for (const id of [...one.serves, one.like ?? '']) if (Object.hasOwn(groupsOf, id)) return groupsOf[id] ?? 'home';
  return 'home';
}
