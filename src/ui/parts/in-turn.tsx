import { type ComponentChildren, toChildArray } from 'preact';
import { useWords } from './words';

/** Sentences, links and buttons one after the other, apart as the language sets sentences apart: in Chinese not at all. */
export function InTurn({ children }: { children: ComponentChildren }) {
  const { inTurn } = useWords();
  // Between two marks, as browsers and tools take a message of blanks for an empty one.
  const between = inTurn(['|', '|']).slice(1, -1);
  return <>{toChildArray(children).flatMap((child, at) => (at === 0 ? [child] : [between, child]))}</>;
}
