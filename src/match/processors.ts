import { once } from './once';
import { isProcessor, startsAsProcessor } from './one-form';
import type { Traits } from './traits';
import { guarded, hinted } from './vetoes/hinted';

/** "i5", "Core i7", "Ryzen 5": the class of the chip, of which one model comes with several. */
const CLASS = hinted('i3|i5|i7|i9|ryzen|core ultra', / (i[3579]|ryzen [3579]|core ultra [579])(?= )/g);

const processorsOf = once(({ plain }): readonly string[] => CLASS.all(plain).map(([, name = '']) => name));

/** The numbers of the chips a title states, without the class they are joined with: "1135g7". */
const chipsOf = once(({ tokens }): readonly string[] =>
  tokens.flatMap(({ text }, i) =>
    isProcessor(text, tokens[i - 1], tokens[i - 2]) ? text.replace(/^i[3579](?=\d{4})/, '') : [],
  ),
);

const GRAPHICS = guarded(/ (?:rtx|gtx|rx) (\d{3,4}(?: ?(?:ti|super|xtx?))?)(?= )/g, / (?:rtx|gtx|rx)/);

/** "4060 Ti" of "RTX 4060 Ti" and "RTX4060 Ti": what draws. */
const graphicsOf = once(({ plain }): readonly string[] =>
  GRAPHICS.all(plain.replace(/ (rtx|gtx|rx)(?=\d{3,4} )/g, ' $1 ')).map(([, number = '']) => number),
);

/** The two classes of processor, their numbers or those of the graphics, when both titles state some and share none. */
export function differingProcessor(product: Traits, listing: Traits): readonly [string, string] | undefined {
  return (
    differing(processorsOf(product), processorsOf(listing), (own, other) => own === other) ??
    differing(chipsOf(product), chipsOf(listing), (own, other) => own.startsWith(other) || other.startsWith(own)) ??
    differing(graphicsOf(product), graphicsOf(listing), (own, other) => own === other)
  );
}

function differing(
  ours: readonly string[],
  theirs: readonly string[],
  isOne: (own: string, other: string) => boolean,
): readonly [string, string] | undefined {
  const own = ours[0];
  const other = theirs[0];
  if (own === undefined || other === undefined) return undefined;
  const isShared = ours.some((one) => theirs.some((another) => isOne(one, another)));
  return isShared ? undefined : [own, other];
}

/** The number of a processor that is sold as such: "13400f" of "Intel Core i5-13400F". */
export const processorNumberOf = once(({ tokens }): string | undefined =>
  startsAsProcessor(tokens)
    ? tokens.find(({ text, kind }, i) => kind === 'model' && isProcessor(text, tokens[i - 1], tokens[i - 2]))?.text
    : undefined,
);

/** "i5-13400" and "i5-13400F", "7700X" and "7800X3D": of processors every sign of the number tells. */
export function otherProcessor(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const [own, other] = [processorNumberOf(product), processorNumberOf(listing)];
  return own === undefined || other === undefined || own === other ? undefined : [own, other];
}
