import { signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import type { WatchTrouble } from '@/src/store/trouble';
import type { MessageKey } from '@/src/words/reason';
import type { Tongue } from '@/src/words/say';
import type { Stop } from '../stop';
import { adoptStyles } from './adopt-styles';
import base from './base.css?inline';
import { keepFocus } from './keep-focus';
import { namePage } from './name-page';
import page from './page.css?inline';
import parts from './parts.css?inline';
import tokens from './tokens.css?inline';
import { type Told, UnlessTrouble } from './unless-trouble';
import { Speaking } from './words';

interface PageProps {
  readonly tongue: Tongue;
  readonly watchTrouble?: WatchTrouble | undefined;
  /** What stands before our name in the browser's tab. */
  readonly title?: MessageKey;
  /** What this page needs beside what every page has. */
  readonly styles: readonly string[];
  readonly screen: ComponentChildren;
  /** Ends what the screen listens to. */
  readonly stop: Stop;
}

/** Shows one of our own pages in `root`, named and in its language, until the returned function is called. */
export function mountPage(root: Element, { tongue, watchTrouble, title, styles, screen, stop }: PageProps): () => void {
  adoptStyles(root.ownerDocument, tokens, base, parts, page, ...styles);
  namePage(root.ownerDocument, tongue, title);
  const told = signal<Told | undefined>(undefined);
  watchTrouble?.((trouble, goOn) => {
    told.value = trouble && { trouble, goOn };
  });
  render(
    <Speaking tongue={tongue}>
      <UnlessTrouble told={told}>{screen}</UnlessTrouble>
    </Speaking>,
    root,
  );
  const letFocusGo = keepFocus(root);
  return () => {
    letFocusGo();
    stop();
    render(null, root);
  };
}
