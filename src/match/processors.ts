import { once } from './once';
import { isProcessor, startsAsProcessor } from './one-form';
import type { Traits } from './traits';
import { hinted } from './vetoes/hinted';

/** "i5", "Core i7", "Ryzen 5": the class of the chip, of which one model comes with several. */
const CLASS = hinted('i3|i5|i7|i9|ryzen|core ultra', / (i[3579]|ryzen [3579]|core ultra [579])(?= )/g);

const processorsOf = once(({ plain }): readonly string[] => CLASS.all(plain).map(([, name = '']) => name));

/** The two classes of processor, when both titles state some and share none. */
export function differingProcessor(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const [ours, theirs] = [processorsOf(product), processorsOf(listing)];
  const [own, other] = [ours[0], theirs[0]];
  return own === undefined || other === undefined || ours.some((name) => theirs.includes(name))
    ? undefined
    : [own, other];
}

/** The number of a processor that is sold as such: "13400f" of "Intel Core i5-13400F". */
export const processorNumberOf = once(({ tokens }): string | undefined =>
  startsAsProcessor(tokens)
    ? tokens.find(({ text, kind }, i) => kind === 'model' && isProcessor(text, tokens[i - 1], tokens[i - 2]))?.text
    : undefined,
);
