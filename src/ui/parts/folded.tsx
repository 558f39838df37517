import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldedProps {
  readonly class?: string;
  readonly summary: ComponentChildren;
  /** Makes what is inside. */
  readonly children: () => ComponentChildren;
}

/** Something to open whose inside is made when it is opened first: closed, it costs its page nothing. */
export function Folded({ class: kind, summary, children }: FoldedProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      class={kind}
      // Opened by other means than a click, as by a script.
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      {/* Before it opens, so that it opens with what is inside. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control; a key on it clicks too */}
      <summary onClick={() => setOpened(true)}>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
